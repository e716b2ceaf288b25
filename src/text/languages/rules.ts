import { en } from './en.js';
import { kk } from './kk.js';
import type { Language } from './language.js';
import { ru } from './ru.js';

const KINDS = ['before', 'number', 'ending', 'date'] as const;

/** What a shortened word does to the dot after it. */
export type Kind = (typeof KINDS)[number];

/** A {@link Language} made ready to ask. */
export interface Rules {
  readonly language: Language;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly starters: ReadonlySet<string>;
  /** `false`: no tables, so only what holds everywhere is repaired. */
  readonly known: boolean;
}

const languages: Readonly<Record<string, Language>> = { en, kk, ru };
const ready = new Map<string, Rules>();

/** The rules for a BCP 47 tag. */
export function rulesFor(tag: string): Rules {
  const name = tag.toLowerCase().split('-')[0] ?? '';
  let rules = ready.get(name);
  if (!rules) ready.set(name, (rules = makeRules(languages[name])));
  return rules;
}

function makeRules(known: Language | undefined): Rules {
  const language = known ?? { before: 'Dr Mr Mrs Ms Prof St' };
  const kinds = new Map<string, Kind>();
  for (const kind of KINDS) {
    for (const word of language[kind]?.split(' ') ?? []) kinds.set(word, kind);
  }
  return { language, kinds, starters: new Set(language.starters?.split(' ')), known: !!known };
}
