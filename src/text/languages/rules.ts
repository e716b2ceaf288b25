import { en } from './en.js';
import { kk } from './kk.js';
import type { Language } from './language.js';
import { ru } from './ru.js';

/** What a shortened word does to the dot after it; `never`: «т.е.», "i.e." never end a sentence. */
export type Kind = 'before' | 'never' | 'number' | 'ending' | 'date';

/** A {@link Language} made ready to ask. */
export interface Rules extends Omit<Language, 'before' | 'beforeNumber' | 'ending' | 'date'> {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly isStarter: (word: string) => boolean;
  /** `false`: a language without tables, where only what holds everywhere is repaired. */
  readonly known: boolean;
}

const languages: Readonly<Record<string, Language>> = { en, kk, ru };
const none: Language = {
  before: 'Dr Mr Mrs Ms Prof St',
  beforeNumber: '',
  ending: '',
  starters: '',
};
const ready = new Map<string, Rules>();

/** The rules for a BCP 47 tag. */
export function rulesFor(lang: string): Rules {
  const name = lang.slice(0, 2).toLowerCase();
  let rules = ready.get(name);
  if (!rules) ready.set(name, (rules = makeRules(languages[name])));
  return rules;
}

/** `Word` as `word`; the rest of it keeps its case. */
export function uncapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function makeRules(language: Language | undefined): Rules {
  const { before, beforeNumber, ending, date = '', ...rest } = language ?? none;
  const kinds = new Map<string, Kind>();
  const add = (words: string, kind: Kind): void => {
    for (const word of words.split(' ')) kinds.set(word, kind);
  };
  add(before, 'before');
  add(beforeNumber, 'number');
  add(ending, 'ending');
  add(date, 'date');
  const starters = new Set(rest.starters.split(' '));
  const isStarter = (word: string): boolean => starters.has(uncapitalised(word));
  return { ...rest, kinds, isStarter, known: language !== undefined };
}
