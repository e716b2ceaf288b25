/**
 * What turns a sentence round: negations, and names of numbers that are a letter apart. In Kazakh,
 * Russian and English; as keys (`tokens.ts`).
 */
const WORDS = [
  'жоқ емес ешкім ешқашан ешқандай ештеңе ешбір',
  'не ни нет нету без нельзя никто никого никому ничто ничего никогда никак нигде',
  'no not none nor never nobody nothing nowhere neither without cannot cant dont doesnt didnt',
  'isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt mustnt neednt shant aint',
  'million millions billion billions trillion trillions',
];

export const VITAL_WORDS: ReadonlySet<string> = new Set(WORDS.join(' ').split(' '));

const PREFIXES = ['не', 'un', 'in', 'im', 'il', 'ir', 'dis', 'non'];
/** Behind the stem of a Kazakh verb: «ашыл-ды», «ашыл-ма-ды». */
const SUFFIX = /^[мбп][ае]/u;
const SHORTEST_STEM = 2;

/** Whether one word negates the other: "happy", "unhappy"; «келеді», «келмейді». */
export function areOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (PREFIXES.some((prefix) => long === prefix + short)) return true;
  let stem = 0;
  while (stem < short.length && short.charAt(stem) === long.charAt(stem)) stem++;
  return stem >= SHORTEST_STEM && SUFFIX.test(long.slice(stem)) && !SUFFIX.test(short.slice(stem));
}
