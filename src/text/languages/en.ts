import type { Language } from './language.js';

export const en: Language = {
  before:
    'Gov Sen Rep Gen Col Capt Maj Adm Cmdr Sgt Lt Pres Prof Rev Hon Supt Det Insp Atty Dist Dept ' +
    'Univ Assn Corp Inc Co Cos Bros Ave Calif Fla Minn Okla Tenn Ariz Colo Ala Ga Pa Va La ' +
    'approx est viz cf al ca ed eds op cit Messrs Mme Mlle Esq Intl Natl Gens Sens Reps Drs Profs Ste Sec',
  beforeNumber:
    'no nos fig figs vol vols ch chap sec sect art para eq ext Tel Jan Feb Mar Apr Jun Jul Aug ' +
    'Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri',
  ending: 'etc a.m p.m',
  starters:
    'the this that these those he she it we they you i a an and but or so if in on at by for from ' +
    'to of with as when while after before since because although though however then there here ' +
    'what why how where its his her their our my your not some many most all both each every ' +
    'another once now still yet until under over just even also only such despite during ' +
    'according meanwhile moreover today yesterday tomorrow last other among about let please do ' +
    'does did is are was were has have had can could would should may might more several two three',
  afterEnding: /^(?:\p{Lu}\p{Ll}+day|Eastern|Pacific|Central|Mountain|\p{Lu}{2,4})(?!\p{L})/u,
  attribution:
    /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:said|says|asked?|asks|replied|added|cried|shouted|exclaimed|wrote|told|tweeted|yelled|answered|wondered|explained|demanded|whispered|joked)(?!\p{L})/u,
};
