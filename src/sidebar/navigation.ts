import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer } from '../app/answer';
import type { InitiativeView } from './initiative-list';

/** Which letters a preview is about. */
export type LetterRound = 'reminders' | 'invitations';

/** A screen of the sidebar and what it shows. */
export type Route =
  | { readonly screen: 'home' | 'sending' | 'submissions' | 'letters' | 'rehearsal' }
  | { readonly screen: 'check' | 'health' | 'hand-over' | 'history' | 'person' }
  | { readonly screen: 'unit' | 'extension' | 'exemption' | 'plan' | 'initiative'; readonly unit: string }
  | { readonly screen: 'tasks'; readonly ticked: readonly string[] }
  | { readonly screen: 'files'; readonly units: readonly string[] }
  /** Without units the server picks them. */
  | { readonly screen: 'preview'; readonly round: LetterRound; readonly units?: readonly string[] }
  | { readonly screen: 'submission'; readonly id: string }
  | { readonly screen: 'initiatives'; readonly view: InitiativeView }
  | { readonly screen: 'review'; readonly code: string }
  | { readonly screen: 'rehearsal-day'; readonly day: string };

/** What an act came to, shown once above the screen it leads to. */
export interface Notice {
  readonly sentences: readonly string[];
  readonly tone?: 'done' | 'problem';
  /** Takes the act back. */
  readonly undo?: () => Promise<Answer<unknown>>;
  /** What is said once it was taken back. */
  readonly undone?: string;
}

/** Ways from a screen to others. */
export interface Navigation {
  /** Whether this is the screen in sight; screens beneath it keep what was typed and chosen in them. */
  readonly isShown: boolean;
  /** Shows another screen above this one. */
  open(route: Route): void;
  /** Shows another screen in the place of this one. */
  replace(route: Route): void;
  /** Closes this screen, if it is still open, and tells what came of it. */
  leave(notice?: Notice): void;
  /** Tells something above the screen in sight. */
  tell(notice: Notice): void;
}

/** Gives a screen its ways. */
export const NavigationContext = createContext<Navigation | undefined>(undefined);

/** Gives the ways from the screen that asks. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error('useNavigation: this component is not inside a screen');
  return navigation;
}
