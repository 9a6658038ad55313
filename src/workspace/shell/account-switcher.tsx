import { useCallback, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import { useOutside } from '../use-outside';
import { MenuList } from './menu-list';

interface Props {
  readonly accounts: Picture['accounts'];
  readonly account: string;
  choose(account: string): void;
}

/** Says who sits at the screen and lets another account sit down. */
export function AccountSwitcher({ accounts, account, choose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const leave = useCallback(() => setOpen(false), []);
  useOutside(place, isOpen, leave);
  const role = accounts.find(({ email }) => email === account)?.role ?? '';
  return (
    <div class="account" ref={place}>
      <button
        type="button"
        class="account-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="account-words">
          <span class="visually-hidden">Người ngồi trước màn hình: </span>
          <span class="account-role">{role}</span>
          <span class="account-email">{account}</span>
        </span>
        <span class="avatar" aria-hidden="true">
          {(role || account).slice(0, 1).toLocaleUpperCase('vi')}
        </span>
      </button>
      {isOpen && (
        <MenuList
          label="Chọn người ngồi trước màn hình"
          begin="first"
          lines={accounts.map((entry) => ({
            kind: 'choice',
            caption: entry.role,
            detail: entry.email,
            isChosen: entry.email === account,
            choose: () => choose(entry.email),
          }))}
          close={(refocus) => {
            setOpen(false);
            if (refocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
