import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Place } from './area';
import { lineUnder } from './axis';
import { LETTERS_HEIGHT, NUMBERS_WIDTH } from './grid-row';
import type { Layout } from './layout';

/** A part of the grid that a pointer can press. */
type GridPart = 'cell' | 'number' | 'letter' | 'edge' | 'corner' | 'filter' | 'choices' | 'checkbox';

/** What a pressed pointer did, in terms of cells. */
export interface Press {
  readonly part: GridPart;
  /** The cell pressed; a letter stands for its column's first row, a number for its row's first column. */
  readonly place: Place;
  readonly element: HTMLElement;
  readonly shift: boolean;
}

/** What follows a pressed pointer until it is let go. */
export interface Drag {
  /** Goes on with the cell under the pointer, and how far it went to the right in pixels. */
  go(place: Place, right: number): void;
  end(): void;
}

const SCROLL_EVERY_MS = 40;

/** Turns what a mouse does over the grid into cells. A drag beyond an edge scrolls on. */
export function usePointer(
  scroller: RefObject<HTMLDivElement>,
  layout: Layout,
  pressed: (press: Press) => Drag | undefined,
) {
  const latest = useRef({ layout, pressed });
  latest.current = { layout, pressed };

  const placeAt = (x: number, y: number): Place => {
    const element = scroller.current;
    if (!element) return { row: 1, column: 1 };
    const box = element.getBoundingClientRect();
    const { rows, columns } = latest.current.layout;
    const inX = Math.max(0, Math.min(x - box.left, element.clientWidth) - NUMBERS_WIDTH);
    const inY = Math.max(0, Math.min(y - box.top, element.clientHeight) - LETTERS_HEIGHT);
    return {
      row: lineUnder(rows, inY, element.scrollTop),
      column: lineUnder(columns, inX, element.scrollLeft),
    };
  };

  const pressOf = (event: MouseEvent): Press | undefined => {
    const element = event.target instanceof Element ? event.target.closest('[data-part]') : null;
    if (!(element instanceof HTMLElement)) return undefined;
    const { part, row, column } = element.dataset;
    const under = placeAt(event.clientX, event.clientY);
    const place = {
      row: row === undefined ? under.row : Number(row),
      column: column === undefined ? under.column : Number(column),
    };
    return { part: part as GridPart, place, element, shift: event.shiftKey };
  };

  return {
    /** Gives what of the grid an event fell on. */
    pressOf,
    onMouseDown(event: MouseEvent) {
      const press = pressOf(event);
      if (event.button !== 0 || press === undefined || !scroller.current) return;
      event.preventDefault();
      const drag = latest.current.pressed(press);
      if (drag) follow(drag, event.clientX, scroller.current, placeAt);
    },
  };
}

function follow(drag: Drag, fromX: number, scroller: HTMLDivElement, placeAt: (x: number, y: number) => Place): void {
  let at = { x: fromX, y: Number.NaN };
  const beyond = (value: number, low: number, high: number) => Math.min(0, value - low) + Math.max(0, value - high);
  const go = () => {
    if (!Number.isNaN(at.y)) drag.go(placeAt(at.x, at.y), at.x - fromX);
  };
  const timer = setInterval(() => {
    const box = scroller.getBoundingClientRect();
    const right = beyond(at.x, box.left, box.left + scroller.clientWidth);
    const down = Number.isNaN(at.y) ? 0 : beyond(at.y, box.top, box.top + scroller.clientHeight);
    if (right === 0 && down === 0) return;
    scroller.scrollBy(right / 2, down / 2);
    go();
  }, SCROLL_EVERY_MS);
  const moved = (event: MouseEvent) => {
    at = { x: event.clientX, y: event.clientY };
    go();
  };
  const ended = () => {
    clearInterval(timer);
    window.removeEventListener('mousemove', moved);
    window.removeEventListener('mouseup', ended);
    drag.end();
  };
  window.addEventListener('mousemove', moved);
  window.addEventListener('mouseup', ended);
}
