import type { ComponentChildren } from 'preact';
import { hashOf, type Route } from '../route';

const PLACES: readonly { readonly view: Route['view']; readonly name: string; readonly icon: string }[] = [
  {
    view: 'sheet',
    name: 'Bảng tính',
    icon: 'M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm1 6v4h6V9H5zm8 0v4h6V9h-6zm-8 6v4h6v-4H5zm8 0v4h6v-4h-6z',
  },
  {
    view: 'mail',
    name: 'Hộp thư',
    icon: 'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6c0-1.1.9-2 2-2zm8 7.6L20 6.7V6H4v.7l8 4.9zm0 2.3L4 9v9h16V9l-8 4.9z',
  },
  {
    view: 'form',
    name: 'Biểu mẫu',
    icon: 'M8 1h8a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V3c0-1.1.9-2 2-2zm0 4v13h8V5H8zm3 15v1h2v-1h-2z',
  },
];

interface Props {
  readonly current: Route['view'];
  /** The route each view was last left at. */
  routeOf(view: Route['view']): Route;
  readonly newLetters: number;
  readonly children: ComponentChildren;
}

/** The rail that leads to the spreadsheet, the mailboxes and the form. */
export function Rail({ current, routeOf, newLetters, children }: Props) {
  return (
    <div class="rail">
      <nav aria-label="Nơi làm việc">
        <ul>
          {PLACES.map(({ view, name, icon }) => (
            <li key={view}>
              <a class="rail-place" href={hashOf(routeOf(view))} aria-current={view === current ? 'page' : undefined}>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d={icon} />
                </svg>
                {name}
                {view === 'mail' && newLetters > 0 && (
                  <span class="rail-badge">
                    {newLetters}
                    <span class="visually-hidden"> thư mới</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
