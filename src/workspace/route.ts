/** What the workspace shows: the spreadsheet, the mailboxes, or the form on a phone. */
export type Route =
  | { readonly view: 'sheet' }
  /** A mailbox, and the letter that is open in it. */
  | { readonly view: 'mail'; readonly address?: string; readonly letter?: string }
  /** The form at the address of a link; `from` is the mailbox the link was in. */
  | { readonly view: 'form'; readonly url?: string; readonly from?: string };

const HASHES = { sheet: 'bang-tinh', mail: 'hop-thu', form: 'bieu-mau', outside: 'ra-ngoai' } as const;
const LINK = 'lien-ket';
const MAILBOX = 'hop-thu';

/** Gives the fragment of the page's address that shows a route, `#` included. */
export function hashOf(route: Route): string {
  if (route.view === 'mail') {
    return `#${[HASHES.mail, route.address, route.letter].flatMap((part) => (part ? [encodeURIComponent(part)] : [])).join('/')}`;
  }
  if (route.view === 'form' && route.url !== undefined) {
    const query = new URLSearchParams({
      [LINK]: route.url,
      ...(route.from !== undefined && { [MAILBOX]: route.from }),
    });
    return `#${HASHES.form}?${query}`;
  }
  return `#${HASHES[route.view]}`;
}

/** Gives the fragment that asks what to do with a link that leads out of the workspace. */
export function outsideHash(url: string): string {
  return `#${HASHES.outside}?${new URLSearchParams({ [LINK]: url })}`;
}

/** Reads a fragment; what is not understood shows the spreadsheet. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [view, ...parts] = path.split('/').map(decoded);
  if (view === HASHES.mail) {
    const [address, letter] = parts;
    return { view: 'mail', ...(address && { address }), ...(letter && { letter }) };
  }
  if (view === HASHES.form) {
    const params = new URLSearchParams(query);
    const [url, from] = [params.get(LINK), params.get(MAILBOX)];
    return { view: 'form', ...(url && { url }), ...(from && { from }) };
  }
  return { view: 'sheet' };
}

/** Reads the address of a link that leads out of the workspace; null for every other fragment. */
export function outsideUrl(hash: string): string | null {
  const [path, query] = hash.split(/\?(.*)/s);
  return path === `#${HASHES.outside}` ? new URLSearchParams(query).get(LINK) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
