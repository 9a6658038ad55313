const DOCS = 'https://docs.google.com/forms/d';

/** The address where editors change a form. */
export function formEditUrl(formId: string): string {
  return `${DOCS}/${formId}/edit`;
}

/** The address respondents open. */
export function formPublishedUrl(publishedId: string): string {
  return `${DOCS}/e/${publishedId}/viewform`;
}

/** The secret address where one response can be changed. */
export function responseEditUrl(publishedId: string, editToken: string): string {
  return `${formPublishedUrl(publishedId)}?usp=form_confirm&edit2=${editToken}`;
}

/** What a form's address says: which form, the answers it brings (by entry number) and the response it edits. */
export interface FormLink {
  publishedId: string;
  entries: Map<number, string[]>;
  editToken: string | null;
}

/** Reads a respondent's address; undefined for any other. */
export function readFormLink(url: string): FormLink | undefined {
  const { hostname, pathname, searchParams } = new URL(url);
  const publishedId = /^\/forms\/d\/e\/([\w-]+)\/viewform$/.exec(pathname)?.[1];
  if (hostname !== 'docs.google.com' || publishedId === undefined) return undefined;
  const entries = new Map<number, string[]>();
  for (const [key, value] of searchParams) {
    const entry = /^entry\.(\d+)$/.exec(key)?.[1];
    if (entry !== undefined) entries.set(Number(entry), [...(entries.get(Number(entry)) ?? []), value]);
  }
  return { publishedId, entries, editToken: searchParams.get('edit2') };
}
