import { useMemo, useState } from 'preact/hooks';
import type { Letter } from '../../local/server/messages';
import { dayInWords, dayOf, timeText } from '../moments';
import { type LinkPlace, textParts } from './letter-links';
import { letterPage } from './letter-page';

interface Props {
  readonly letter: Letter;
  readonly place: LinkPlace;
}

/** One letter: who it is from and to, what it says, and its file. */
export function LetterView({ letter, place }: Props) {
  const [isText, setText] = useState(false);
  const hasBoth = letter.html !== '' && letter.text !== '';
  const showsText = isText || letter.html === '';
  return (
    <article class="letter" aria-label={`Thư: ${letter.subject}`}>
      <header class="letter-head">
        <h2 tabIndex={-1}>
          <bdi>{letter.subject || '(không có tiêu đề)'}</bdi>
        </h2>
        <dl class="letter-people">
          <dt>Từ</dt>
          <dd>
            <bdi class="letter-sender">{letter.from.name || letter.from.address}</bdi> &lt;{letter.from.address}&gt;
          </dd>
          <dt>Đến</dt>
          <dd>{letter.to.join(', ')}</dd>
          {letter.cc.length > 0 && (
            <>
              <dt>Đồng gửi</dt>
              <dd>{letter.cc.join(', ')}</dd>
            </>
          )}
          {letter.replyTo !== '' && (
            <>
              <dt>Trả lời về</dt>
              <dd>{letter.replyTo}</dd>
            </>
          )}
          <dt>Lúc</dt>
          <dd>
            <time dateTime={letter.at}>
              {timeText(letter.at)}, {dayInWords(dayOf(letter.at))}
            </time>
          </dd>
        </dl>
        <div class="letter-acts">
          {hasBoth && (
            <button type="button" class="quiet" aria-pressed={isText} onClick={() => setText(!isText)}>
              Xem bản chữ
            </button>
          )}
          <a class="quiet" href={`/download/letter/${encodeURIComponent(letter.id)}.eml`} download>
            Tải thư (.eml)
          </a>
        </div>
        {letter.attachments.length > 0 && (
          <ul class="attachments" aria-label="Tệp đính kèm">
            {letter.attachments.map(({ name, bytes }) => (
              <li key={name}>
                <bdi>{name}</bdi> <span class="muted">({sizeText(bytes)})</span>
              </li>
            ))}
          </ul>
        )}
      </header>
      {showsText ? <TextOf letter={letter} place={place} /> : <Framed letter={letter} place={place} />}
    </article>
  );
}

function Framed({ letter, place }: Props) {
  const page = useMemo(() => letterPage(letter.html, location.href.replace(/#.*/s, ''), place), [letter.html, place]);
  return (
    <iframe
      class="letter-frame"
      title="Nội dung thư"
      sandbox="allow-top-navigation-by-user-activation"
      srcdoc={page}
      key={letter.id}
    />
  );
}

function TextOf({ letter, place }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long letter scrolls, by keys too
    <pre class="letter-text" tabIndex={0}>
      {textParts(letter.text, place).map((part, index) =>
        'hash' in part ? (
          <a key={index} href={part.hash}>
            {part.words}
          </a>
        ) : (
          part.words
        ),
      )}
    </pre>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024).toLocaleString('vi-VN')} KB`;
}
