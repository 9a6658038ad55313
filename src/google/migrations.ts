type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A numbered change of the Sheet's layout that set-up can't see by itself: a renamed column, a value in another form. */
export interface Migration {
  readonly version: number;
  readonly apply: (spreadsheet: Spreadsheet) => void;
}

/** Every migration, in order; the first layout is version 1 and needs none. */
const MIGRATIONS: readonly Migration[] = [];

/** Version of the layout that this code expects. */
const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 1;

/** Gives the migrations that a Sheet of some version still lacks; a Sheet never set up starts with the newest layout. */
export function pendingMigrations(
  schema: string | undefined,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] {
  return schema === undefined ? [] : migrations.filter(({ version }) => version > Number(schema));
}

/** Brings a Sheet's layout up to date and gives the version it then has. */
export function migrated(spreadsheet: Spreadsheet, schema: string | undefined): string {
  for (const migration of pendingMigrations(schema)) migration.apply(spreadsheet);
  return String(SCHEMA_VERSION);
}
