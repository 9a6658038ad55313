import type { ComponentChildren } from 'preact';
import type { QuestionPicture } from '../../local/server/messages';
import { DateField } from './date-field';
import { type Answer, isAnswerable } from './filling';

interface Props {
  readonly question: QuestionPicture;
  readonly answer: Answer | undefined;
  readonly fault: string | undefined;
  change(answer: Answer): void;
  today(): Promise<string>;
}

/** Gives the id of the control that answers a question, or of its first choice. */
export function controlId(question: number): string {
  return `cau-hoi-${question}`;
}

/** One item of a form, on a card of its own. */
export function Question(props: Props) {
  const { question, fault } = props;
  if (!isAnswerable(question)) {
    return (
      <section class="card">
        <h2 class="question-title">{question.title}</h2>
        {question.help && <p class="help">{question.help}</p>}
        {question.type !== 'SECTION_HEADER' && <p class="help">Mục này không trả lời được ở đây.</p>}
      </section>
    );
  }
  const hasChoices = question.type === 'MULTIPLE_CHOICE' || question.type === 'CHECKBOX';
  return (
    <section class={fault ? 'card faulty' : 'card'}>
      {hasChoices ? <Choices {...props} /> : <Field {...props} />}
      {fault && (
        <p class="fault" id={faultId(question)}>
          <span class="fault-mark" aria-hidden="true">
            !
          </span>
          {fault}
        </p>
      )}
    </section>
  );
}

function Field(props: Props) {
  const { question } = props;
  return (
    <>
      <label class="question-title" for={controlId(question.id)}>
        <Title {...props} />
      </label>
      <Help {...props} />
      <Control {...props} />
    </>
  );
}

function Control({ question, answer, fault, change, today }: Props) {
  const id = controlId(question.id);
  const value = String(answer ?? '');
  const common = {
    id,
    required: question.required,
    'aria-describedby': describedBy(question, fault),
    'aria-invalid': fault !== undefined,
  };
  switch (question.type) {
    case 'PARAGRAPH_TEXT':
      return (
        <textarea
          {...common}
          rows={3}
          value={value}
          placeholder="Câu trả lời"
          onInput={(event) => change(event.currentTarget.value)}
        />
      );
    case 'LIST':
      return (
        <select {...common} value={value} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">Chọn</option>
          {question.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.value}
            </option>
          ))}
        </select>
      );
    case 'DATE':
      return (
        <DateField
          id={id}
          title={question.title}
          value={value}
          describedBy={common['aria-describedby']}
          required={question.required}
          invalid={fault !== undefined}
          today={today}
          change={change}
        />
      );
    default:
      return (
        <input
          {...common}
          type="text"
          autocomplete="off"
          value={value}
          placeholder="Câu trả lời"
          onInput={(event) => change(event.currentTarget.value)}
        />
      );
  }
}

function Choices(props: Props) {
  const { question, answer, fault, change } = props;
  const isSeveral = question.type === 'CHECKBOX';
  const type = isSeveral ? 'checkbox' : 'radio';
  const chosen = [answer ?? []].flat().filter((value) => value !== '');
  const offered = question.choices.map(({ value }) => value);
  const other = chosen.find((value) => !offered.includes(value)) ?? '';
  const toggle = (value: string, isOn: boolean) => {
    if (!isSeveral) return change(value);
    const left = offered.filter((each) => (each === value ? isOn : chosen.includes(each)));
    change(other === '' ? left : [...left, other]);
  };
  const write = (text: string) => {
    if (!isSeveral) return change(text);
    const left = chosen.filter((value) => value !== other);
    change(text === '' ? left : [...left, text]);
  };
  return (
    <fieldset aria-describedby={describedBy(question, fault)}>
      <legend class="question-title">
        <Title {...props} />
      </legend>
      <Help {...props} />
      {offered.map((value, index) => (
        <label class="choice" key={value}>
          <input
            type={type}
            name={controlId(question.id)}
            id={index === 0 ? controlId(question.id) : undefined}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{value}</span>
        </label>
      ))}
      {question.other && (
        <p class="choice other">
          <label for={`${controlId(question.id)}-khac`}>Khác:</label>
          <input
            type="text"
            id={`${controlId(question.id)}-khac`}
            autocomplete="off"
            value={other}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </p>
      )}
      {!isSeveral && !question.required && chosen.length > 0 && (
        <button type="button" class="quiet unchoose" onClick={() => change('')}>
          Xóa lựa chọn
        </button>
      )}
    </fieldset>
  );
}

function Title({ question }: Props): ComponentChildren {
  return (
    <>
      {question.title}
      {question.required && (
        <span class="required">
          {' '}
          <span aria-hidden="true">*</span>
          <span class="visually-hidden">(bắt buộc)</span>
        </span>
      )}
    </>
  );
}

function Help({ question }: Props) {
  return question.help ? (
    <p class="help" id={helpId(question)}>
      {question.help}
    </p>
  ) : null;
}

function describedBy(question: QuestionPicture, fault: string | undefined): string | undefined {
  const ids = [question.help && helpId(question), fault && faultId(question)].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function helpId({ id }: QuestionPicture): string {
  return `giai-thich-${id}`;
}

function faultId({ id }: QuestionPicture): string {
  return `loi-${id}`;
}
