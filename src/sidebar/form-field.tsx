import type { ComponentChildren, JSX } from 'preact';
import type { Form } from './form';
import type { FieldSpec } from './form-spec';
import { dayInFull } from './official-words';
import { typedDay } from './typed-day';

const DAY_HINT = 'Ngày/tháng/năm, ví dụ 03/03/2023';

type TypedEvent = JSX.TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** One field of a form, with its label, hint and error. */
export function FormField<F extends string>(props: { readonly form: Form<F>; readonly field: FieldSpec<F> }) {
  const { form, field } = props;
  const { name, kind, label, choices = [] } = field;
  const id = `${form.id}-${name}`;
  const value = form.values[name];
  const error = form.errors.find((one) => one.field === name)?.text;
  const hint = field.hint ?? (kind === 'day' ? DAY_HINT : undefined);
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const described = {
    'aria-describedby': notes || undefined,
    'aria-invalid': error !== undefined,
  };
  const box = {
    id,
    value,
    autocomplete: 'off',
    spellcheck: false,
    onInput: (event: TypedEvent) => form.set(name, event.currentTarget.value),
    ...described,
  };
  const look = error === undefined ? 'field' : 'field wrong';
  const said = (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
  const labelled = (control: ComponentChildren) => (
    <div class={look}>
      <label for={id}>{label}</label>
      {said}
      {control}
    </div>
  );

  switch (kind) {
    case 'text':
      return labelled(<textarea rows={3} {...box} />);
    case 'select':
      return labelled(
        <select {...box}>
          <option value="">Chọn trong danh sách</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>,
      );
    case 'check':
      return (
        <div class={look}>
          <label class="choice">
            <input
              type="checkbox"
              id={id}
              checked={value === 'yes'}
              onChange={(event) => form.set(name, event.currentTarget.checked ? 'yes' : '')}
              {...described}
            />
            {label}
          </label>
          {said}
        </div>
      );
    case 'radio':
      return (
        <fieldset class={look} aria-describedby={described['aria-describedby']}>
          <legend>{label}</legend>
          {said}
          {choices.map((choice, index) => (
            <label class="choice" key={choice.value}>
              <input
                type="radio"
                // The summary's link leads to the first choice.
                id={index === 0 ? id : undefined}
                name={id}
                checked={value === choice.value}
                onChange={() => form.set(name, choice.value)}
              />
              {choice.text}
            </label>
          ))}
        </fieldset>
      );
    default: {
      const day = kind === 'day' ? typedDay(value) : undefined;
      return labelled(
        <>
          <input type="text" inputMode={kind === 'line' ? 'text' : kind === 'day' ? 'numeric' : 'tel'} {...box} />
          {kind === 'day' && (
            <p class="understood" role="status">
              {day && dayInFull(day)}
            </p>
          )}
        </>,
      );
    }
  }
}
