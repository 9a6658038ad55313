import { letterFiles } from '../export/letters-eml';
import { workbookXlsx } from '../export/workbook-xlsx';
import { zip } from '../zip-file';
import type { Workspace } from './workspace';

/** A file to be kept. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file at an address below `/download/`, made of what is there at this moment; undefined where there is none. */
export async function downloadAt({ runtime, words }: Workspace, pathname: string): Promise<Download | undefined> {
  const { spreadsheet, mail } = runtime;
  const { timeZone } = spreadsheet;
  if (pathname === `/download/${words.fileName}.xlsx`) {
    const bytes = await workbookXlsx(spreadsheet, runtime.clock.now(), words.titleRows(runtime));
    return { name: `${words.fileName}.xlsx`, type: XLSX, bytes };
  }
  const files = await letterFiles(mail.outbox, { timeZone });
  if (pathname === '/download/letters.zip') {
    return { name: 'thu.zip', type: 'application/zip', bytes: zip(files, runtime.clock.now()) };
  }
  const id = /^\/download\/letter\/([\w-]+)\.eml$/.exec(pathname)?.[1];
  const letter = files[mail.outbox.findIndex((sent) => sent.id === id)];
  return letter && { ...letter, type: 'message/rfc822' };
}
