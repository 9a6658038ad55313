/** Gives round numbers from zero to at least the largest value, for the lines of a chart; whole ones for counts. */
export function scaleTo(largest: number, steps: number): number[] {
  const wanted = Math.max(largest, 1) / steps;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const round = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= wanted) ?? 10 * power;
  const step = Number.isInteger(largest) ? Math.max(1, round) : round;
  const count = Math.max(1, Math.ceil(Math.max(largest, 0) / step));
  return Array.from({ length: count + 1 }, (_none, index) => Number((index * step).toPrecision(12)));
}

/** A slice of a pie: its share of the whole and the outline to draw. */
interface Slice {
  readonly share: number;
  readonly outline: string;
  /** The middle of the slice at a part of the radius, for its label. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** Cuts a pie of a radius around (0, 0), clockwise from the top; what is not above zero gets no slice. */
export function slicesOf(values: readonly number[], radius: number): (Slice | undefined)[] {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  let turned = 0;
  return values.map((value) => {
    if (value <= 0) return undefined;
    const share = value / total;
    const from = turned;
    turned += share;
    const middle = share === 1 ? { x: 0, y: 0 } : pointAt(from + share / 2, radius * 0.68);
    return { share, middle, outline: share === 1 ? circle(radius) : wedge(from, turned, radius) };
  });
}

function pointAt(turn: number, radius: number): { x: number; y: number } {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return { x: rounded(radius * Math.cos(angle)), y: rounded(radius * Math.sin(angle)) };
}

function wedge(from: number, to: number, radius: number): string {
  const [start, end] = [pointAt(from, radius), pointAt(to, radius)];
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `M0 0L${start.x} ${start.y}A${radius} ${radius} 0 ${isLarge} 1 ${end.x} ${end.y}Z`;
}

function circle(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Writes a number as the office does. */
export function numberText(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
}
