import type { Voice } from '../speech/engine.js';
import type { Place } from '../text/measure.js';
import type { Sleep } from './sleep.js';
import type { Unit } from './state.js';

/** The numbers a listener sets, and the range of each. 1 is the voice's own. */
const RANGES = { rate: [0.5, 3], pitch: [0, 2], volume: [0, 1] } as const;

export type NumberSetting = keyof typeof RANGES;

/** Within the setting's range. Throws a `TypeError` for what is no finite number. */
export function setting(name: NumberSetting, value: number): number {
  const [min, max] = RANGES[name];
  return clamped(value, min, max);
}

export function clamped(value: number, min: number, max: number): number {
  if (!Number.isFinite(value)) throw new TypeError('Not a finite number');
  return Math.min(Math.max(value, min), max);
}

/** Its minutes within 1 to 180. Throws a `TypeError` for what is no {@link Sleep}. */
export function checkedSleep(sleep: Sleep | null): Sleep | null {
  if (sleep === null || sleep === 'paragraph' || sleep === 'article') return sleep;
  return clamped(sleep, 1, 180);
}

/** A block and an offset in its text, or a fraction (0 to 1) of the article. */
export type SeekTarget = { readonly block: number; readonly offset?: number } | number;

export function checkTarget(target: SeekTarget): void {
  const { block, offset = 0 } = typeof target === 'number' ? { block: target } : target;
  if (!Number.isFinite(block) || !Number.isFinite(offset)) throw new TypeError('Not a place');
}

/** A part of the article: from one place to another, which is no longer part of it. */
export interface Stretch {
  readonly from: Place;
  readonly to: Place;
}

export function checkStretch({ from, to }: Stretch): void {
  checkTarget(from);
  checkTarget(to);
}

/** `null` is the best voice of each language. */
export function checkVoice(voice: Voice | null): void {
  if (voice !== null && typeof voice?.id !== 'string') throw new TypeError('Not a voice');
}

export function checkUnit(unit: Unit): void {
  if (unit !== 'sentence' && unit !== 'paragraph') throw new TypeError('Not a unit');
}
