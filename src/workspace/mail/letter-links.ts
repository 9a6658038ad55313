import { hashOf, outsideHash } from '../route';

/** What following links needs to know. */
export interface LinkPlace {
  /** Public addresses of the forms there are. */
  readonly forms: readonly string[];
  /** The mailbox the letter lies in. */
  readonly mailbox: string;
}

/** A piece of a letter's text: words, or an address and where it leads. */
export type TextPart = { readonly words: string } | { readonly words: string; readonly hash: string };

/**
 * Gives the fragment of the workspace's address that a letter's link leads to: a form opens on the phone, any other
 * web or mail address is only named. Null for an address that must not lead anywhere, such as a script.
 */
export function hashOfLink(href: string, { forms, mailbox }: LinkPlace): string | null {
  const url = parsed(href);
  if (url === null) return null;
  const isForm = forms.some((form) => parsed(form)?.pathname === url.pathname && parsed(form)?.host === url.host);
  if (isForm && url.protocol === 'https:') return hashOf({ view: 'form', url: url.href, from: mailbox });
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? outsideHash(href) : null;
}

/** Divides the plain text of a letter into words and links. */
export function textParts(text: string, place: LinkPlace): TextPart[] {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)\]])/).flatMap((words, index): TextPart[] => {
    if (words === '') return [];
    const hash = index % 2 === 1 ? hashOfLink(words, place) : null;
    return [hash === null ? { words } : { words, hash }];
  });
}

function parsed(href: string): URL | null {
  return URL.canParse(href) ? new URL(href) : null;
}
