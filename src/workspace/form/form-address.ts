const LINK = 'url';

/** Gives the address of the page that opens the form of a link. */
export function formAddress(url: string): string {
  return `/form?${new URLSearchParams({ [LINK]: url })}`;
}

/** Reads the link that a form's page is to open from the query of its address. */
export function linkOf(query: string): string | null {
  return new URLSearchParams(query).get(LINK);
}
