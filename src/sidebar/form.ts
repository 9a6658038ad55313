import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../app/answer';
import { useWork } from './action-button';
import { forgetDraft, keepDraft, overtakenFields, resumed } from './form-draft';
import { type FieldError, type FieldSpec, fieldErrors, type Values } from './form-spec';

/** A form: what is typed in it, what is wrong in it, and whether it is being sent. */
export interface Form<F extends string> {
  /** Beginning of the identifiers of its fields. */
  readonly id: string;
  readonly fields: readonly FieldSpec<F>[];
  readonly values: Values<F>;
  readonly set: (field: F, value: string) => void;
  readonly errors: readonly FieldError<string>[];
  /** Why the server refused, where no field of the form is to blame. */
  readonly problem: string;
  /** Fields whose content was changed elsewhere since, and which would be overwritten. */
  readonly overtaken: readonly F[];
  /** How often it was tried in vain. */
  readonly attempts: number;
  readonly isBusy: boolean;
  /** Sends what is typed if nothing is wrong with it; `gap` finds what concerns more than one field. */
  readonly submit: <T>(
    work: (values: Values<F>) => Promise<Answer<T>>,
    onDone: (data: T) => void,
    gap?: (values: Values<F>) => readonly FieldError<string>[],
  ) => void;
}

/** Keeps a form; a field that `initial` leaves out begins empty. */
export function useForm<F extends string>(
  id: string,
  fields: readonly FieldSpec<F>[],
  initial: Partial<Values<F>> = {},
): Form<F> {
  const now = { ...Object.fromEntries(fields.map(({ name }) => [name, ''])), ...initial } as Values<F>;
  const [opened] = useState(() => resumed(id, now));
  const [values, setValues] = useState<Values<F>>(opened.values);
  const [errors, setErrors] = useState<readonly FieldError<string>[]>([]);
  const [problem, setProblem] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [isBusy, run] = useWork();
  const latest = useRef(values);
  latest.current = values;
  const isDone = useRef(false);
  useEffect(() => () => void (isDone.current || keepDraft(id, opened.begun, latest.current)), []);

  const refuse = (wrong: readonly FieldError<string>[], text: string) => {
    setErrors(wrong);
    setProblem(text);
    setAttempts((count) => count + 1);
  };
  return {
    id,
    fields,
    values,
    set: (field, value) => setValues((before) => ({ ...before, [field]: value })),
    errors,
    problem,
    overtaken: overtakenFields(opened.begun, values, now),
    attempts,
    isBusy,
    submit: (work, onDone, gap) => {
      const wrong = [...fieldErrors(fields, latest.current), ...(gap?.(latest.current) ?? [])];
      if (wrong.length > 0) {
        refuse(wrong, '');
        return;
      }
      run(async () => {
        const answer = await work(latest.current);
        if (answer.ok) {
          isDone.current = true;
          forgetDraft(id);
          onDone(answer.data);
          return;
        }
        const { field = '', message } = answer.error;
        const isOurs = fields.some(({ name }) => name === field);
        refuse(isOurs ? [{ field, text: message }] : [], isOurs ? '' : message);
      });
    },
  };
}
