import { hashOfLink, type LinkPlace } from './letter-links';

/** What the frame of a letter may load and do: nothing but the letter's own looks. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const LOOKS =
  'body{margin:0;padding:20px 24px;font:15px/1.5 Arial,sans-serif;color:#1f1f1f;overflow-wrap:anywhere}' +
  'body>:first-child>:first-child{margin-top:0}img{max-width:100%}.no-link{text-decoration:underline dotted}:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}';

/** Attributes by which markup asks for something from elsewhere. */
const ASKING = ['href', 'xlink:href', 'src', 'srcset', 'action', 'formaction', 'ping', 'target', 'background', 'data'];

/**
 * Makes the page of a letter's frame. The frame runs no script and loads nothing; its links can only change the
 * fragment of the workspace's own address, which then decides what to show.
 */
export function letterPage(html: string, workspace: string, place: LinkPlace): string {
  const letter = new DOMParser().parseFromString(html, 'text/html');
  for (const element of letter.querySelectorAll('script, iframe, frame, object, embed, base, meta, link, noscript')) {
    element.remove();
  }
  for (const element of letter.body.querySelectorAll('*')) {
    const href = element instanceof HTMLAnchorElement ? element.getAttribute('href') : null;
    const hash = href === null ? null : hashOfLink(href, place);
    for (const { name, value } of [...element.attributes]) {
      const isPicture = name === 'src' && value.startsWith('data:image/');
      if ((ASKING.includes(name) && !isPicture) || name.startsWith('on')) element.removeAttribute(name);
    }
    if (hash !== null) {
      element.setAttribute('href', `${workspace}${hash}`);
      element.setAttribute('target', '_top');
    } else if (href !== null) element.classList.add('no-link');
  }
  return (
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Nội dung thư</title>` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${LOOKS}</style></head>` +
    `<body>${letter.body.innerHTML}</body></html>`
  );
}
