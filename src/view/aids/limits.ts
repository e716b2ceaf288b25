import { NO_AIDS, type Aids } from './aids.js';

export type RangeName = 'size' | 'line' | 'letter' | 'word' | 'paragraph' | 'measure';
export type ChoiceName = 'font' | 'theme' | 'ruler';

/** Of what can be chosen, without `from` itself. */
interface Limits {
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

/** A slider. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Its place for «as on the page». */
  readonly page: number;
}

/**
 * A slider whose first step, either way, is the one nearest to what the page has. Where the page has
 * less or more than can be chosen, its place is at that end.
 *
 * @param own What the page has. By default the least.
 */
export function scaleOf(name: RangeName, own?: number): Scale {
  const { from, to, step } = RANGES[name];
  const nearest = from + Math.round(((own ?? from) - from) / step) * step;
  const page = Math.min(to + step, Math.max(from, nearest));
  return { min: page === from ? from : from + step, max: Math.max(to, page), step, page };
}

/** What a slider at `place` means. */
export const valueAt = (name: RangeName, { page }: Scale, place: number): number =>
  place === page ? NO_AIDS[name] : place;

/** Where the slider of a value stands. */
export const placeOf = (name: RangeName, { page }: Scale, value: number): number =>
  value === NO_AIDS[name] ? page : value;

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
  const nearest = from + Math.round((value - from) / step) * step;
  return nearest === from ? NO_AIDS[name] : nearest;
}

/** The value if it is one that can be chosen. */
export function choice<Name extends ChoiceName>(name: Name, value: unknown): Aids[Name] {
  const choices: readonly unknown[] = CHOICES[name];
  return choices.includes(value) ? (value as Aids[Name]) : NO_AIDS[name];
}

export const sameAids = (one: Aids, other: Aids): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
