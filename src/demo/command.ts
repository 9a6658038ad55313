import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { letterFiles } from '../local/export/letters-eml';
import { workbookXlsx } from '../local/export/workbook-xlsx';
import { closingText, dayAccount, letterLabel, openingText } from './account';
import { fillFolder, folderState, type OutFile } from './out-folder';
import { type Played, play, type SentLetter } from './play';

/** Where the command is given. */
export interface CommandPlace {
  /** The folder of the project, where `dist/` is and `out/` comes to be. */
  project: string;
  /** The folder a path given by hand starts from. */
  here: string;
  print(text: string): void;
  complain(text: string): void;
}

const USAGE = 'Cách dùng: npm run demo -- [--out THƯ_MỤC]';

/** Plays the campaign, tells it as it goes and leaves its files; returns the exit code. */
export async function demoCommand(args: readonly string[], place: CommandPlace): Promise<number> {
  const { print, complain } = place;
  const wish = readArguments(args);
  if ('problem' in wish) {
    complain(`${wish.problem} ${USAGE}`);
    return 1;
  }
  const folder = wish.out === undefined ? join(place.project, 'out') : resolve(place.here, wish.out);
  const dist = join(place.project, 'dist');
  const missing = ['Code.js', 'appsscript.json'].find((name) => !existsSync(join(dist, name)));
  if (missing) {
    complain(`Chưa có dist/${missing}: chạy “npm run build” trước.`);
    return 1;
  }
  const found = folderState(folder);
  if (found.state === 'occupied') {
    complain(`${found.why} Chưa ghi gì; chọn thư mục khác bằng --out THƯ_MỤC.`);
    return 1;
  }
  const account: string[] = [];
  const tell = (text: string) => {
    account.push(text);
    print(text);
  };
  tell(openingText());
  const played = play({ dist, onDay: (day) => tell(dayAccount(day)) });
  tell('');
  tell(closingText(played));
  try {
    fillFolder(folder, await outFiles(played, `${account.join('\n')}\n`));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    complain(`Không ghi được vào thư mục “${folder}” (${String(error.code)}). Chọn thư mục khác bằng --out THƯ_MỤC.`);
    return 1;
  }
  const shown = relative(place.here, folder) || folder;
  if (found.state === 'earlier demo') print(`Đã thay kết quả của lần chạy thử trước trong ${shown}.`);
  print(`Tệp để lại trong ${shown}: So-sang-kien.xlsx; ${played.letters.length} thư trong thu; tuong-thuat.txt.`);
  return 0;
}

function readArguments(args: readonly string[]): { out?: string } | { problem: string } {
  const [first, second, ...more] = args;
  if (first === undefined) return {};
  const joined = /^--out=(.*)$/s.exec(first)?.[1];
  const out = joined ?? (first === '--out' ? second : undefined);
  if (joined === undefined && first !== '--out') return { problem: `Không hiểu “${first}”.` };
  const left = joined === undefined ? more : args.slice(1);
  if (left[0] !== undefined) return { problem: `Không hiểu “${left[0]}”.` };
  return out === undefined || out === '' ? { problem: 'Thiếu tên thư mục sau --out.' } : { out };
}

async function outFiles({ runtime, letters }: Played, account: string): Promise<OutFile[]> {
  const { spreadsheet } = runtime;
  const mails = await letterFiles(runtime.mail.outbox, {
    timeZone: spreadsheet.timeZone,
    label: (_mail, index) => letterLabel(letters[index] as SentLetter),
  });
  // The header of the units' table stands below the figures; in print it is what each further page needs.
  const header =
    runtime
      .sheet('Tổng hợp')
      .display()
      .findIndex(([first]) => first === 'STT') + 1;
  const workbook = await workbookXlsx(spreadsheet, runtime.clock.now(), { 'Tổng hợp': header });
  return [
    { path: 'So-sang-kien.xlsx', content: workbook },
    { path: 'tuong-thuat.txt', content: account },
    ...mails.map(({ name, bytes }) => ({ path: `thu/${name}`, content: bytes })),
  ];
}
