import { createHash } from 'node:crypto';
import type { RandomState } from './store.ts';

/** Draws the next number in [0, 1); the same seed gives the same sequence (mulberry32 over a counter). */
export function draw(random: RandomState): number {
  random.drawn += 1;
  let mixed = (random.seed * 0x9e3779b1 + random.drawn * 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** Draws a whole number from `least` to `most`, both included. */
export function drawInteger(random: RandomState, least: number, most: number): number {
  return least + Math.floor(draw(random) * (most - least + 1));
}

/** Draws an opaque identifier of letters, digits, `-` and `_`, as Google's file ids look. */
export function drawId(random: RandomState, length: number): string {
  random.drawn += 1;
  const digest = createHash('sha512').update(`${random.seed}/${random.drawn}`).digest('base64url');
  return digest.slice(0, length);
}

/** Draws a version 4 UUID. */
export function drawUuid(random: RandomState): string {
  random.drawn += 1;
  const hex = createHash('sha256').update(`${random.seed}/${random.drawn}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
