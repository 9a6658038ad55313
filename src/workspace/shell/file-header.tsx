import type { Picture } from '../../local/server/messages';
import type { Act } from '../act';
import { AccountSwitcher } from './account-switcher';
import { type Menu, MenuBar } from './menu-bar';
import type { MenuLine } from './menu-moves';

interface Props {
  readonly picture: Picture;
  readonly act: Act;
  startAgain(): void;
}

type Entry = Picture['menus'][number]['entries'][number];

/** The head of the file: its name, its menus, and who sits at the screen. */
export function FileHeader({ picture, act, startAgain }: Props) {
  const { file, menus, accounts, account } = picture;
  const fileMenu: Menu = {
    name: 'Tệp',
    lines: [
      { kind: 'item', caption: 'Tải bảng tính xuống (.xlsx)', choose: () => download('/download/so-sang-kien.xlsx') },
      { kind: 'item', caption: 'Tải tất cả thư xuống (.zip)', choose: () => download('/download/letters.zip') },
      { kind: 'separator' },
      { kind: 'item', caption: 'Làm lại từ đầu…', choose: startAgain },
    ],
  };
  const ownMenus = menus.map(({ name, entries }) => ({ name, lines: entries.map((entry) => lineOf(entry, act)) }));
  return (
    <header class="file-head">
      <svg class="file-icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 2h9l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2z" fill="#188038" />
        <path d="M15 2v5h5z" fill="#0d652d" />
        <path
          d="M7 11h10v7H7v-7zm1.5 1.5v1.2h2.8v-1.2H8.5zm4.2 0v1.2h2.8v-1.2h-2.8zm-4.2 2.5v1.5h2.8V15H8.5zm4.2 0v1.5h2.8V15h-2.8z"
          fill="#fff"
        />
      </svg>
      <div class="file-titles">
        <h1 tabIndex={-1}>{file.name}</h1>
        <MenuBar menus={[fileMenu, ...ownMenus]} />
      </div>
      <AccountSwitcher
        accounts={accounts}
        account={account}
        choose={(email) => email !== account && act('sitDown', { account: email })}
      />
    </header>
  );
}

function lineOf(entry: Entry, act: Act): MenuLine {
  switch (entry.kind) {
    case 'item':
      return {
        kind: 'item',
        caption: entry.caption,
        choose: () => act('menu', { functionName: entry.functionName }),
      };
    case 'menu':
      return {
        kind: 'menu',
        caption: entry.menu.name,
        lines: entry.menu.entries.map((line) => lineOf(line, act)),
      };
    default:
      return { kind: 'separator' };
  }
}

function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
