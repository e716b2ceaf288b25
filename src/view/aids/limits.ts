import { NO_AIDS, type Aids } from './aids.js';

export type RangeName = 'size' | 'line' | 'letter' | 'word' | 'paragraph' | 'measure';
export type ChoiceName = 'font' | 'theme' | 'ruler';

/** A slider: its lowest place, `from`, is «as on the page». */
export interface Limits {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** They reach beyond what WCAG 2.2, 1.4.12, asks a text to bear: 150, 12, 16 and 200 %. */
export const RANGES: Readonly<Record<RangeName, Limits>> = {
  size: { from: 100, to: 300, step: 10 },
  line: { from: 140, to: 300, step: 10 },
  letter: { from: 0, to: 30, step: 2 },
  word: { from: 0, to: 60, step: 4 },
  paragraph: { from: 0, to: 300, step: 50 },
  measure: { from: 25, to: 100, step: 5 },
};

export const CHOICES: { readonly [Name in ChoiceName]: readonly Aids[Name][] } = {
  font: ['page', 'sans', 'serif'],
  theme: ['page', 'light', 'dark', 'sepia', 'contrast'],
  ruler: [0, 1, 3, 5],
};

export const rangeNames = Object.keys(RANGES) as RangeName[];

/** What a slider at `place` means. */
export const valueAt = (name: RangeName, place: number): number =>
  place <= RANGES[name].from ? NO_AIDS[name] : place;

/** Where the slider of a value stands. */
export const placeOf = (name: RangeName, value: number): number =>
  value === NO_AIDS[name] ? RANGES[name].from : value;

/** What somebody has stored, as far as it makes sense. Whoever shares the origin may have written it. */
export function readAids(stored: unknown): Aids {
  const given = (typeof stored === 'object' && stored ? stored : {}) as Record<string, unknown>;
  const numbers = rangeNames.map((name) => [name, number(name, given[name])] as const);
  return {
    ...NO_AIDS,
    ...(Object.fromEntries(numbers) as Record<RangeName, number>),
    ragged: given['ragged'] === true,
    font: choice('font', given['font']),
    theme: choice('theme', given['theme']),
    ruler: choice('ruler', given['ruler']),
  };
}

function number(name: RangeName, value: unknown): number {
  const { from, to, step } = RANGES[name];
  if (typeof value !== 'number' || !(value > from && value <= to)) return NO_AIDS[name];
  return valueAt(name, from + Math.round((value - from) / step) * step);
}

/** The value if it is one that can be chosen. */
export function choice<Name extends ChoiceName>(name: Name, value: unknown): Aids[Name] {
  const choices: readonly unknown[] = CHOICES[name];
  return choices.includes(value) ? (value as Aids[Name]) : NO_AIDS[name];
}

export const sameAids = (one: Aids, other: Aids): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
