import { useRef } from 'preact/hooks';
import type { Picture } from '../../local/server/messages';
import { hashOf, type Route } from '../route';
import { GUIDANCE_STEPS, guidanceFor } from './guidance';

interface Props {
  readonly picture: Picture;
  readonly view: Route['view'];
  dismiss(): void;
}

/** The line that tells a newcomer what to try next. */
export function GuidanceLine({ picture, view, dismiss }: Props) {
  const reached = useRef(1);
  const { step, text, place } = guidanceFor(picture, reached.current);
  reached.current = step;
  return (
    <aside class="guidance" aria-label="Hướng dẫn">
      <span class="guidance-step">
        Bước {step}/{GUIDANCE_STEPS}
      </span>
      <p role="status">{text}</p>
      {place && place.route.view !== view && <a href={hashOf(place.route)}>{place.name}</a>}
      <button type="button" class="quiet" onClick={dismiss}>
        Ẩn hướng dẫn
      </button>
    </aside>
  );
}
