import type { Language } from './language.js';

export const en: Language = {
  before:
    'Gov Sen Rep Gen Col Capt Maj Adm Pres Prof Rev Hon Det Dept Univ Assn Corp Inc Co Cos Bros ' +
    'Ave Calif Dist Atty approx vs viz cf al ca ed eds',
  number: 'no nos fig figs vol ch sec art res Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  ending: 'etc a.m p.m',
  starters:
    'the this that these those he she it we they you i a an and but or so if in on at by for from ' +
    'to of with as when while after before since because although however then there what why how ' +
    'where its his her their our my not no some many most all ' +
    'another others today yesterday last now yet',
  goesOn: /^\S* (?:\p{Lu}\p{Ll}+day|\p{Lu}{2,4})(?!\p{L})/u,
  says: /^(?:\p{Lu}\S*\s){1,3}(?:said|says|asked|replied|added|cried|shouted|wrote|told)(?!\p{L})/u,
};
