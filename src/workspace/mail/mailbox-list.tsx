import { useState } from 'preact/hooks';
import type { Mailbox } from '../../local/server/messages';
import { isFound } from '../folded';
import { hashOf } from '../route';

interface Props {
  readonly mailboxes: readonly Mailbox[];
  readonly current: string | undefined;
  unseen(address: string): number;
}

/** The mailboxes, to search and to choose from. */
export function MailboxList({ mailboxes, current, unseen }: Props) {
  const [search, setSearch] = useState('');
  const found = mailboxes.filter(({ name, address }) => isFound(search, name, address));
  return (
    <>
      <h1 class="mail-heading" tabIndex={-1}>
        Hộp thư
      </h1>
      <input
        class="search"
        type="search"
        aria-label="Tìm hộp thư theo tên hoặc địa chỉ"
        placeholder="Tìm, không cần dấu"
        autocomplete="off"
        spellcheck={false}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {search && `Có ${found.length} hộp thư khớp.`}
      </p>
      <ul class="boxes">
        {found.map(({ address, name, letters }) => (
          <li key={address}>
            <a
              class="box"
              href={hashOf({ view: 'mail', address })}
              aria-current={address === current ? 'true' : undefined}
            >
              <span class="box-name">
                <bdi>{name}</bdi>
                <small>{address}</small>
              </span>
              <Count letters={letters} unseen={unseen(address)} />
            </a>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="empty">Không có hộp thư nào khớp.</p>}
    </>
  );
}

function Count({ letters, unseen }: { readonly letters: number; readonly unseen: number }) {
  if (letters === 0) return <span class="box-none">chưa có thư</span>;
  return (
    <span class="box-count">
      {unseen > 0 && <b class="badge">{unseen} mới</b>} {letters} thư
    </span>
  );
}
