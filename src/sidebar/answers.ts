import { useEffect, useRef, useState } from 'preact/hooks';
import { call, type Data, type Method, type Params } from './call';
import { CHANGED_BY } from './changed-by';

/** What is known of a question to the server. */
export interface Reading<D> {
  /** The latest answer; it goes on being shown while a newer one is fetched. */
  readonly data: D | undefined;
  /** Why the latest question got no answer; empty if it got one. */
  readonly problem: string;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

const listeners = new Set<(methods: readonly Method[]) => void>();

/** Asks the server when a screen opens, and once more when it is in sight and an act has changed the answer. */
export function useAnswer<M extends Method>(method: M, params: Params<M>, isShown: boolean): Reading<Data<M>> {
  const [data, setData] = useState<Data<M> | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const [turnShown, setTurnShown] = useState(0);
  const [turnWanted, setTurnWanted] = useState(1);
  const asked = useRef(0);
  const reload = () => setTurnWanted((turn) => turn + 1);

  useEffect(() => {
    const listener = (methods: readonly Method[]) => methods.includes(method) && reload();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [method]);

  useEffect(() => {
    if (!isShown || asked.current === turnWanted) return;
    asked.current = turnWanted;
    void call(method, params).then((answer) => {
      // Answers may come in another order than they were asked for: only the last one asked for is shown.
      if (asked.current !== turnWanted) return;
      if (answer.ok) setData(() => answer.data);
      setProblem(answer.ok ? '' : answer.error.message);
      setTurnShown(turnWanted);
    });
  }, [isShown, turnWanted]);

  return { data, problem, isLoading: turnShown !== turnWanted, reload };
}

/** Makes screens that show what these methods answer ask again. */
export function outdate(methods: readonly Method[]): void {
  for (const listener of listeners) listener(methods);
}

/** Does something on the server; what it may have changed is asked for again, and only that. */
export async function act<M extends keyof typeof CHANGED_BY>(method: M, params: Params<M>) {
  const answer = await call(method, params);
  if (answer.ok || answer.error.code === 'lost') outdate(CHANGED_BY[method]);
  return answer;
}
