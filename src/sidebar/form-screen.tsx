import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Form } from './form';
import { FormField } from './form-field';
import { countText } from './official-words';
import { Screen } from './screen';

/** A screen that is a form: what is wrong stands above it with a link to each field, and its button below. */
export function FormScreen<F extends string>(props: {
  readonly form: Form<F>;
  readonly title: string;
  /** What has not happened while something is wrong: Chưa gia hạn. */
  readonly undone: string;
  readonly action: string;
  readonly busy: string;
  readonly onSubmit: () => void;
  readonly above?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const { form, title, undone, action, busy, onSubmit, above, children } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Screen
        title={title}
        actions={
          <button type="submit" class="main" aria-disabled={form.isBusy}>
            {form.isBusy ? busy : action}
          </button>
        }
      >
        <ErrorSummary form={form} undone={undone} />
        {above}
        {form.fields.map((field) => (
          <FormField key={field.name} form={form} field={field} />
        ))}
        {children}
      </Screen>
    </form>
  );
}

function ErrorSummary<F extends string>({ form, undone }: { readonly form: Form<F>; readonly undone: string }) {
  const { id, errors, problem, attempts } = form;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) box.current?.focus();
  }, [attempts]);
  if (errors.length === 0 && problem === '') return null;
  return (
    <div class="note problem summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{problem === '' ? `${undone} Cần sửa ${countText(errors.length)} mục:` : undone}</h2>
      {problem !== '' && <p>{problem}</p>}
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${id}-${field}`}
              onClick={(event) => {
                // The page's address belongs to Google's frame.
                event.preventDefault();
                document.getElementById(`${id}-${field}`)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
