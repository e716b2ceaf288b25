/** In which case an ordinal stands, as far as the words next to it tell. */
import type { Ending } from './ru-numbers.js';

const CASES = ['nom', 'gen', 'pre', 'dat', 'acc', 'ins'] as const;
export type Case = (typeof CASES)[number];
type ByCase<T> = Readonly<Record<Case, T>>;

const governors: Readonly<Record<string, Case>> = {
  с: 'gen', со: 'gen', до: 'gen', от: 'gen', из: 'gen', у: 'gen', около: 'gen', после: 'gen',
  для: 'gen', без: 'gen', кроме: 'gen', против: 'gen',
  к: 'dat', ко: 'dat',
  за: 'acc', на: 'acc', по: 'acc', через: 'acc', это: 'nom', сегодня: 'nom', завтра: 'nom', вчера: 'nom',
  между: 'ins', перед: 'ins',
  в: 'pre', во: 'pre', о: 'pre', об: 'pre', при: 'pre',
}; // prettier-ignore

/** The case that the word before asks for, if it asks for one. */
export function governed(before: string): Case | undefined {
  const [, word = ''] = /(?:^|[^\p{L}\p{N}-])(\p{L}+) $/u.exec(before) ?? [];
  return governors[word.toLowerCase()];
}

/** Of a time: at the beginning and after punctuation it is named, after other words it is theirs. */
export const caseAfter = (before: string): Case =>
  governed(before) ?? (/(?:^|[^\p{L}\p{N}\s]\s*)$/u.test(before) ? 'nom' : 'gen');

export const masculine: ByCase<Ending> = {
  nom: 'ый', gen: 'ого', dat: 'ому', acc: 'ый', ins: 'ым', pre: 'ом',
}; // prettier-ignore
export const feminine: ByCase<Ending> = {
  nom: 'ая', gen: 'ой', dat: 'ой', acc: 'ую', ins: 'ой', pre: 'ой',
}; // prettier-ignore
export const neuter: ByCase<Ending> = { ...masculine, nom: 'ое', acc: 'ое' };

/** The cases of «том», «тома», and of «глава», «главы», by what comes after their stems. */
export const masculineCase: Readonly<Record<string, Case>> = {
  '': 'nom', й: 'nom', ь: 'nom', а: 'gen', я: 'gen', у: 'dat', ю: 'dat', ом: 'ins', ем: 'ins', е: 'pre',
}; // prettier-ignore
export const feminineCase: Readonly<Record<string, Case>> = {
  а: 'nom', я: 'nom', ы: 'gen', и: 'gen', е: 'dat', у: 'acc', ю: 'acc', ой: 'ins', ей: 'ins',
}; // prettier-ignore

/** What years and centuries are counted in. */
export interface Era {
  /** «г.»; doubled for several. */
  readonly short: string;
  readonly one: ByCase<string>;
  readonly many: ByCase<string>;
}

export const year: Era = {
  short: 'г',
  one: { nom: 'год', gen: 'года', dat: 'году', acc: 'год', ins: 'годом', pre: 'году' },
  many: { nom: 'годы', gen: 'годов', dat: 'годам', acc: 'годы', ins: 'годами', pre: 'годах' },
};
export const century: Era = {
  short: 'в',
  one: { nom: 'век', gen: 'века', dat: 'веку', acc: 'век', ins: 'веком', pre: 'веке' },
  many: { nom: 'века', gen: 'веков', dat: 'векам', acc: 'века', ins: 'веками', pre: 'веках' },
};

/** How `word`, «гг» or «годах», is said, and in which case it then stands. */
export function inflect(
  { short, one, many }: Era,
  word: string,
  before: string,
  isRange: boolean,
): { readonly noun: string; readonly case: Case } | null {
  if (word === short || word === short + short) {
    const wanted = caseAfter(before);
    return { noun: (word === short ? one : many)[wanted], case: wanted };
  }
  const found = (isRange && caseIn(many, word, before)) || caseIn(one, word, before);
  return found ? { noun: word, case: found } : null;
}

/** Of the cases that look the same, the one that is asked for. */
function caseIn(forms: ByCase<string>, word: string, before: string): Case | undefined {
  const able = CASES.filter((each) => forms[each] === word);
  const wanted = governed(before);
  return able.find((each) => each === wanted) ?? able[0];
}
