import { button, element, part } from './element';

/** What a step shows now. */
interface StepContent {
  readonly title: string;
  readonly tone: 'plain' | 'wait' | 'done' | 'problem';
  readonly sentences: readonly string[];
  readonly body?: readonly Node[];
  readonly action?: HTMLButtonElement;
  /** Label of the button that leads back; none while leaving would hide something that is under way. */
  readonly back?: string;
}

/** Bước thực hiện: what stands in place of the picture while something is previewed, confirmed and done. */
export interface Step {
  /** Shows the next thing; nothing once the step was left, so that a late answer disturbs nobody. */
  show(content: StepContent): void;
}

/** Opens a step; leaving it brings the picture back as it was, with the focus where it had been. */
export function openStep(): Step {
  const [picture, page] = [part('picture', HTMLElement), part('step', HTMLElement)];
  const heading = part('step-title', HTMLElement);
  const opener = document.activeElement;
  const scrolled = window.scrollY;
  let isOpen = true;
  picture.hidden = true;
  page.hidden = false;

  const leave = () => {
    isOpen = false;
    page.hidden = true;
    picture.hidden = false;
    window.scrollTo(0, scrolled);
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };

  return {
    show({ title, tone, sentences, body = [], action, back }) {
      if (!isOpen) return;
      heading.textContent = title;
      const outcome = part('outcome', HTMLElement);
      outcome.className = `outcome ${tone}`;
      outcome.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
      part('step-body', HTMLElement).replaceChildren(...body);
      const buttons = [...(action ? [action] : []), ...(back === undefined ? [] : [button('', back, leave)])];
      const actions = part('step-actions', HTMLElement);
      actions.replaceChildren(...buttons);
      actions.hidden = buttons.length === 0;
      window.scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    },
  };
}
