import type { Answer } from '../app/answer';
import { useDashboard } from './dashboard-context';
import { type Notice, useNavigation } from './navigation';

/** Ways to say what an act came to, and who did it. */
export interface Outcome {
  /** Says what was done, by whom, and how it can be taken back. */
  readonly done: (sentences: readonly string[], undo?: Notice['undo'], undone?: string) => Notice;
  /** Tells above this screen what an answer came to. */
  readonly tellAnswer: <T>(answer: Answer<T>, notice: (data: T) => Notice) => void;
}

/** Gives the ways to say what an act came to. */
export function useOutcome(): Outcome {
  const { account } = useDashboard();
  const { tell } = useNavigation();
  return {
    done: (sentences, undo, undone) => ({
      sentences: [...sentences, `Người thực hiện: ${account.actor}`],
      ...(undo && { undo }),
      ...(undone && { undone }),
    }),
    tellAnswer: (answer, notice) =>
      tell(answer.ok ? notice(answer.data) : { sentences: [answer.error.message], tone: 'problem' }),
  };
}
