/**
 * What an author says of an element: `data-ssml`, one attribute with JSON, or several attributes
 * (https://www.w3.org/TR/spoken-html/). Nothing is trusted: what is not as it should be is passed
 * over, and the console tells why, once an element and value.
 */
import type { Phoneme } from '../article.js';
import { isAlone } from '../marks.js';

export interface Ssml {
  /** Said instead of what is written. */
  readonly alias?: string | undefined;
  /** As what it is said: `date`. */
  readonly sayAs?: string | undefined;
  readonly format?: string | undefined;
  readonly phoneme?: Pick<Phoneme, 'ph' | 'alphabet'> | undefined;
  /** Silence before it, in ms. */
  readonly pause?: number | undefined;
}

/** In characters: a value that is longer says more than one element can mean. */
const MOST = 4000;
/** Of an alias: more is no name of what is written. */
export const LONGEST = 1000;
const LONGEST_PAUSE = 10_000;

const NONE: Ssml = {};

/** By SSML 1.1, weaker or stronger than what is between words, clauses, sentences, paragraphs. */
const STRENGTHS: ReadonlyMap<unknown, number> = new Map([
  ['none', 0],
  ['x-weak', 100],
  ['weak', 250],
  ['medium', 500],
  ['strong', 800],
  ['x-strong', 1200],
]);

const known = new WeakMap<Element, { readonly source: string; readonly ssml: Ssml }>();

/** What an element's attributes say, read once for each value of them. */
export function ssmlOf(element: Element): Ssml {
  const several = severalOf(element);
  const json = element.getAttribute('data-ssml');
  const source = `${several.source}\n${json ?? ''}`;
  const found = known.get(element);
  if (found?.source === source) return found.ssml;
  const parsed = json === null ? several.ssml : { ...several.ssml, ...parse(json, element) };
  const ssml = isAlone(element) ? parsed : ofMany(parsed, element);
  known.set(element, { source, ssml });
  return ssml;
}

/** What holds several paragraphs is said nowhere as one, and has no one place. */
const ofMany = (ssml: Ssml, element: Element): Ssml =>
  Object.values(ssml).some((value) => value !== undefined)
    ? refuse(element, 'it is on an element that holds several paragraphs')
    : NONE;

type Attribute = 'sub-alias' | 'say-as' | 'say-as-format' | 'phoneme-ph' | 'phoneme-alphabet' | 'break-time' | 'break-strength'; // prettier-ignore

function severalOf(element: Element): { readonly source: string; readonly ssml: Ssml } {
  const at = (name: Attribute) => element.getAttribute(`data-ssml-${name}`) ?? undefined;
  const [alias, as, format] = [at('sub-alias'), at('say-as'), at('say-as-format')];
  const [ph, alphabet] = [at('phoneme-ph'), at('phoneme-alphabet')];
  const [time, strength] = [at('break-time'), at('break-strength')];
  const all = [alias, as, format, ph, alphabet, time, strength];
  if (all.every((value) => value === undefined)) return { source: '', ssml: NONE };
  const made = {
    ...(alias !== undefined && { sub: { alias } }),
    ...(as !== undefined && { 'say-as': { 'interpret-as': as, format } }),
    ...(ph !== undefined && { phoneme: { ph, alphabet } }),
    ...((time ?? strength) !== undefined && { break: { time, strength } }),
  };
  return { source: all.join('\t').slice(0, MOST), ssml: ssmlFrom(made, element) };
}

function parse(json: string, element: Element): Ssml {
  if (json.length > MOST) return refuse(element, `longer than ${MOST} characters`);
  try {
    return ssmlFrom(JSON.parse(json), element);
  } catch {
    return refuse(element, 'not JSON');
  }
}

function refuse(element: Element, reason: string): Ssml {
  globalThis.console.warn(`Aloud: data-ssml is not used: ${reason}`, element);
  return NONE;
}

/** Own members only: `__proto__` and `constructor` are names like any other. */
const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown, name: string): string | undefined => {
  const text = member(value, name);
  return typeof text === 'string' && text.trim() && text.length <= LONGEST
    ? text.trim()
    : undefined;
};

/** The functions of SSML that are known, with how each is understood; others are nobody's fault. */
function ssmlFrom(data: unknown, element: Element): Ssml {
  const sub = member(data, 'sub');
  const sayAs = member(data, 'say-as');
  const spoken = member(data, 'phoneme');
  const pause = member(data, 'break');
  const ssml: Ssml = {
    alias: textIn(sub, 'alias'),
    sayAs: textIn(sayAs, 'interpret-as') ?? (typeof sayAs === 'string' ? sayAs : undefined),
    format: textIn(sayAs, 'format'),
    phoneme: phonemeFrom(spoken),
    pause: pauseFrom(pause),
  };
  const wrong = isObject(data) ? faultIn(ssml, { sub, sayAs, spoken, pause }) : 'not an object';
  if (wrong) refuse(element, wrong);
  return ssml;
}

type Given = Readonly<Record<'sub' | 'sayAs' | 'spoken' | 'pause', unknown>>;

/** What was given and not understood. */
function faultIn(ssml: Ssml, { sub, sayAs, spoken, pause }: Given): string {
  const faults: readonly (readonly [given: unknown, found: unknown, need: string])[] = [
    [sub, ssml.alias, 'sub needs an "alias"'],
    [sayAs, ssml.sayAs, 'say-as needs an "interpret-as"'],
    [spoken, ssml.phoneme, 'phoneme needs a "ph"'],
    [pause, ssml.pause, 'break needs a "time" as 500ms or 2s, or a "strength"'],
  ];
  const isFault = ([given, found]: readonly unknown[]) =>
    given !== undefined && found === undefined;
  return faults.find(isFault)?.[2] ?? '';
}

function phonemeFrom(value: unknown): Ssml['phoneme'] {
  const ph = textIn(value, 'ph');
  return ph ? { ph, alphabet: textIn(value, 'alphabet') ?? 'ipa' } : undefined;
}

/** `500ms`, `1.5s`; without a time the strength, without both the one that SSML takes then. */
function pauseFrom(value: unknown): number | undefined {
  const time = textIn(value, 'time');
  const [, number, unit] = /^\+?(\d{0,5}(?:\.\d{1,3})?)(ms|s)$/u.exec(time ?? '') ?? [];
  if (number) return Math.min(Number(number) * (unit === 's' ? 1000 : 1), LONGEST_PAUSE);
  if (!isObject(value) || member(value, 'time') !== undefined) return undefined;
  return STRENGTHS.get(member(value, 'strength') ?? 'medium');
}
