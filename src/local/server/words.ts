import type { Runtime } from '../runtime';

/** What the workspace has to be told of the script it shows, because it knows none. */
export interface WorkspaceWords {
  /** The accounts that may sit at the screen; the first does at the beginning. */
  readonly accounts: readonly { readonly email: string; readonly role: string }[];
  /** Base name, in plain letters, of files that are downloaded. */
  readonly fileName: string;
  /** The function on the script's menu that shows its sidebar. */
  readonly opensSidebar: string;
  /** What a function is for when it is called with these arguments; its name where nothing is known of it. */
  titleOf(functionName: string, args: readonly unknown[]): string;
  /** The addresses people write to, with what they are called, in the order they are shown in. */
  mailboxes(runtime: Runtime): { address: string; name: string }[];
  /** Tells whether a script property only says that a function ran. */
  isHeartbeat(property: string): boolean;
  /** Rows, counted from 1, that repeat on printed pages, by name of the tab. */
  titleRows(runtime: Runtime): Readonly<Record<string, number>>;
}
