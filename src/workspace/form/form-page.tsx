import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormPicture, Submitted } from '../../local/server/messages';
import type { Call } from '../call';
import { Dialog } from '../dialog';
import { dayOf } from '../moments';
import { FaultSummary } from './fault-summary';
import { type Answer, type Answers, faultsOn, openingAnswers, pageAfter, sentAnswers } from './filling';
import { controlId, Question } from './question';
import { TitleCard } from './title-card';
import { usePages } from './use-pages';

interface Props {
  readonly form: FormPicture;
  readonly call: Call;
  sent(submitted: Submitted): void;
}

/** A form that is being filled: one page at a time, on and back, and sent from the last one. */
export function FormPage({ form, call, sent }: Props) {
  const { pages } = form;
  const { passed, at, go, back } = usePages();
  const [answers, setAnswers] = useState<Answers>(() => openingAnswers(form));
  // Questions that kept the page from being left; each shows what is wrong until it is mended.
  const [refused, setRefused] = useState<readonly number[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [isClearing, setClearing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    setRefused([]);
    setRefusal(null);
    if (at > 0) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [at]);
  useEffect(() => {
    const [first] = refused;
    if (first !== undefined) document.getElementById(controlId(first))?.focus();
  }, [attempt]);

  const page = pages[at];
  if (page === undefined) return null;
  const next = pageAfter(pages, at, answers);
  const faults = faultsOn(page, answers).filter(({ question }) => refused.includes(question.id));
  const change = (id: number, answer: Answer) => setAnswers((before) => new Map(before).set(id, answer));

  const leave = async (event: Event) => {
    event.preventDefault();
    const found = faultsOn(page, answers).map(({ question }) => question.id);
    setRefused(found);
    setAttempt(attempt + 1);
    if (found.length > 0 || isSending) return;
    if (next !== 'submit') return go(next);
    setSending(true);
    setRefusal(null);
    const reply = await call('submit', {
      formId: form.formId,
      answers: sentAnswers(pages, passed, answers),
      ...(form.edit !== null && { edit: form.edit }),
    });
    setSending(false);
    if (reply.ok) sent(reply.data);
    else setRefusal(reply.message);
  };

  return (
    <form class="form" noValidate onSubmit={leave}>
      <TitleCard
        title={form.title}
        description={at === 0 ? form.description : ''}
        note={form.edit === null ? '' : 'Đang sửa câu trả lời đã gửi.'}
        isRequiredMarked={page.questions.some(({ required }) => required)}
      />
      {(page.title || page.help) && (
        <section class="card section">
          <h2 tabIndex={-1} ref={heading}>
            {page.title}
          </h2>
          {page.help && <p>{page.help}</p>}
        </section>
      )}
      {page.questions.map((question) => (
        <Fragment key={question.id}>
          {faults[0]?.question.id === question.id && <FaultSummary faults={faults} />}
          <Question
            question={question}
            answer={answers.get(question.id)}
            fault={faults.find((fault) => fault.question.id === question.id)?.message}
            change={(answer) => change(question.id, answer)}
            today={async () => {
              const reply = await call('picture', {});
              return reply.ok ? dayOf(reply.data.now) : new Date().toISOString().slice(0, 10);
            }}
          />
        </Fragment>
      ))}
      {refusal !== null && (
        <div class="fault-summary" role="alert">
          <p>{refusal}</p>
          <p>Các câu trả lời vẫn còn trên trang này.</p>
        </div>
      )}
      <div class="form-actions">
        {passed.length > 1 && (
          <button type="button" class="plain" onClick={back}>
            Quay lại
          </button>
        )}
        <button type="submit" class="main" disabled={isSending}>
          {isSending ? 'Đang gửi…' : next === 'submit' ? 'Gửi' : 'Tiếp'}
        </button>
        {form.progressBar && pages.length > 1 && <Progress at={at} pages={pages.length} />}
        <button type="button" class="quiet clear" onClick={() => setClearing(true)}>
          Xóa hết câu trả lời
        </button>
      </div>
      {isClearing && (
        <Dialog title="Xóa hết câu trả lời?" close={() => setClearing(false)}>
          <p>Mọi trang trở về như lúc mở liên kết; phần điền sẵn được giữ, những gì đã gửi không thay đổi.</p>
          <div class="dialog-actions">
            <button type="button" class="plain" onClick={() => setClearing(false)}>
              Giữ lại
            </button>
            <button
              type="button"
              class="main"
              onClick={() => {
                setAnswers(openingAnswers(form));
                setRefused([]);
                setClearing(false);
              }}
            >
              Xóa hết câu trả lời
            </button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

function Progress({ at, pages }: { readonly at: number; readonly pages: number }) {
  return (
    <p class="form-progress">
      <progress aria-hidden="true" max={pages} value={at + 1} />
      Trang {at + 1} trên {pages}
    </p>
  );
}
