import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Letter, Picture } from '../../local/server/messages';
import type { Call } from '../call';
import { hashOf } from '../route';
import { useLostFocus } from '../use-lost-focus';
import { LetterList } from './letter-list';
import { LetterView } from './letter-view';
import { MailboxList } from './mailbox-list';

interface Props {
  readonly picture: Picture;
  readonly call: Call;
  readonly address: string | undefined;
  readonly letter: string | undefined;
  /** How many letters of a mailbox nobody has looked at. */
  unseen(address: string): number;
}

/** The mailboxes letters went to: whose, which letters, and what one says. */
export function MailView({ picture, call, address, letter, unseen }: Props) {
  const { mailboxes, forms, delivery, quota } = picture;
  const mailbox = mailboxes.find((candidate) => candidate.address === address);
  const { letters, trouble } = useLetters(call, mailbox?.address, mailbox && `${mailbox.letters} ${mailbox.latest}`);
  // A wide screen has room for the newest letter beside the list; a narrow one shows a letter once it is chosen.
  const open = letter === undefined ? newestOf(letters) : letters?.find(({ id }) => id === letter);
  const [boxes, list, reading] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ];
  // On a narrow screen one of the three takes the place of another, and of what had the focus in it.
  useLostFocus(letter ? reading : address ? list : boxes, `${address} ${letter}`);
  const formUrls = forms.map(({ url }) => url).join(' ');
  const place = useMemo(
    () => ({ forms: formUrls.split(' ').filter(Boolean), mailbox: mailbox?.address ?? '' }),
    [formUrls, mailbox?.address],
  );
  return (
    <section class={`mail ${mailbox ? 'has-mailbox' : ''} ${letter ? 'has-letter' : ''}`} aria-label="Hộp thư">
      <div class="mail-boxes" ref={boxes}>
        <MailboxList mailboxes={mailboxes} current={address} unseen={unseen} />
        <p class="mail-note">
          {delivery === null
            ? 'Thư nằm trên máy này, không gửi ra ngoài.'
            : `Thư được chuyển tiếp đến ${delivery.to}: đã chuyển ${delivery.delivered} thư.`}
          {` Hôm nay tài khoản ${quota.account} còn gửi được đến ${quota.left} trong ${quota.perDay} người nhận.`}
          {delivery?.failed && <span class="wrong-words"> Chưa chuyển được: {delivery.failed}</span>}
        </p>
        <a class="quiet mail-all" href="/download/letters.zip" download>
          Tải tất cả thư (.zip)
        </a>
      </div>
      <div class="mail-letters" ref={list}>
        {mailbox === undefined ? (
          <p class="empty">Chọn một hộp thư để xem thư đã đến.</p>
        ) : (
          <>
            <header class="mail-title">
              <a class="back" href={hashOf({ view: 'mail' })}>
                ‹ Các hộp thư
              </a>
              <h2 tabIndex={-1}>
                <bdi>{mailbox.name}</bdi>
              </h2>
              <p class="muted">{mailbox.address}</p>
            </header>
            {trouble !== null && <p role="alert">{trouble}</p>}
            {letters && <LetterList letters={letters} address={mailbox.address} current={open?.id} />}
          </>
        )}
      </div>
      <div class="mail-letter" ref={reading}>
        {open && mailbox ? (
          <>
            <a class="back" href={hashOf({ view: 'mail', address: mailbox.address })}>
              ‹ Các thư của hộp thư này
            </a>
            <LetterView letter={open} place={place} />
          </>
        ) : (
          mailbox && letters && letter !== undefined && <p class="empty">Thư này không còn trong hộp thư.</p>
        )}
      </div>
    </section>
  );
}

function newestOf(letters: readonly Letter[] | undefined): Letter | undefined {
  return letters?.reduce<Letter | undefined>(
    (newest, letter) => (newest && Date.parse(newest.at) > Date.parse(letter.at) ? newest : letter),
    undefined,
  );
}

/** Reads the letters of a mailbox, and again whenever its version changes. */
function useLetters(call: Call, address: string | undefined, version: string | undefined) {
  const [read, setRead] = useState<{ address: string; letters: readonly Letter[] } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (address === undefined) return undefined;
    let isLeft = false;
    call('mailbox', { address }).then((reply) => {
      if (isLeft) return;
      if (reply.ok) setRead({ address, letters: reply.data.letters });
      setTrouble(reply.ok ? null : reply.message);
    });
    return () => {
      isLeft = true;
    };
  }, [call, address, version]);
  return { letters: read?.address === address ? read?.letters : undefined, trouble };
}
