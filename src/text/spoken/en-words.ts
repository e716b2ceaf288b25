/** English words: data only. */

export const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  May: 'May',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

/** One, and several. */
export type Forms = readonly [one: string, many: string];

const s = (word: string): Forms => [word, `${word}s`];
const same = (word: string): Forms => [word, word];

export const currencies: Readonly<Record<string, Forms>> = {
  $: s('dollar'),
  '£': s('pound'),
  '€': s('euro'),
  '₸': same('tenge'),
  '₽': s('rouble'),
};
/** A hundredth of it. */
export const cents: Readonly<Record<string, Forms>> = {
  $: s('cent'),
  '€': s('cent'),
  '£': ['penny', 'pence'],
};

/** Joined to a sum: "$5bn". */
export const scales: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  bn: 'billion',
  tn: 'trillion',
};

export const units: Readonly<Record<string, Forms>> = {
  mm: s('millimetre'),
  cm: s('centimetre'),
  m: s('metre'),
  km: s('kilometre'),
  ft: ['foot', 'feet'],
  yd: s('yard'),
  mi: s('mile'),
  'm²': s('square metre'),
  'km²': s('square kilometre'),
  'sq.ft': ['square foot', 'square feet'],
  'm³': s('cubic metre'),
  mph: ['mile per hour', 'miles per hour'],
  mg: s('milligram'),
  g: s('gram'),
  kg: s('kilogram'),
  lb: s('pound'),
  oz: s('ounce'),
  ha: s('hectare'),
  ml: s('millilitre'),
  l: s('litre'),
  L: s('litre'),
  min: s('minute'),
  mins: s('minute'),
  sec: s('second'),
  secs: s('second'),
  hr: s('hour'),
  hrs: s('hour'),
  W: s('watt'),
  kW: s('kilowatt'),
  MW: s('megawatt'),
  GW: s('gigawatt'),
  kWh: s('kilowatt hour'),
  Hz: same('hertz'),
  kHz: same('kilohertz'),
  MHz: same('megahertz'),
  GHz: same('gigahertz'),
  KB: s('kilobyte'),
  MB: s('megabyte'),
  GB: s('gigabyte'),
  TB: s('terabyte'),
};

/** "km/h": what comes after the unit. */
export const per: Readonly<Record<string, string>> = { h: 'per hour', s: 'per second' };

/** Before a number, with their dot. */
export const references: Readonly<Record<string, string>> = {
  No: 'number',
  no: 'number',
  Nos: 'numbers',
  nos: 'numbers',
  p: 'page',
  pp: 'pages',
  vol: 'volume',
  Vol: 'volume',
  fig: 'figure',
  Fig: 'figure',
  figs: 'figures',
  Figs: 'figures',
  ch: 'chapter',
  Ch: 'chapter',
  sec: 'section',
  Sec: 'section',
  c: 'circa',
  ca: 'circa',
};

/** Before a name. The dot of those that voices know makes them pause. */
export const titles: Readonly<Record<string, string>> = {
  Dr: 'Dr',
  Mr: 'Mr',
  Mrs: 'Mrs',
  Ms: 'Miz',
  St: 'Saint',
  Prof: 'Professor',
  Gen: 'General',
  Sen: 'Senator',
  Rep: 'Representative',
  Gov: 'Governor',
  Pres: 'President',
  Rev: 'Reverend',
  Hon: 'Honourable',
  Capt: 'Captain',
  Col: 'Colonel',
  Maj: 'Major',
  Adm: 'Admiral',
  Lt: 'Lieutenant',
  Sgt: 'Sergeant',
  Mt: 'Mount',
  Ft: 'Fort',
};

/** After a name, with their dot. */
export const afterNames: Readonly<Record<string, string>> = {
  Jr: 'Junior',
  Sr: 'Senior',
  Ave: 'Avenue',
  Blvd: 'Boulevard',
  Rd: 'Road',
  Corp: 'Corporation',
};

/** Anywhere, with their dot. */
export const abbreviations: Readonly<Record<string, string>> = {
  vs: 'versus',
  approx: 'approximately',
  cf: 'compare',
  dept: 'department',
  Dept: 'Department',
};

/** Whose name a Roman numeral follows: "Henry the Eighth". */
export const royals =
  'Henry Elizabeth Louis George Edward Charles James William Richard Peter Catherine Alexander Nicholas Philip Frederick Wilhelm Napoleon Mary Pius Paul Benedict Leo Gregory Clement Urban Ramesses Ramses Ptolemy Xerxes Darius Cyrus Ivan Otto Haakon Olav Gustav Christian Ferdinand Francis Albert Leopold'.split(' '); // prettier-ignore
/** What is counted in Roman numerals, even of one letter: "Chapter V". */
export const counted =
  'Chapter Part Volume Act Book Section Appendix Phase Type Class Article Title War Stage Level Annex'.split(' '); // prettier-ignore
/** After these a number of four digits is a year. */
export const yearCues =
  'in since until till from between circa before after during by year early late mid spring summer autumn fall winter January February March April May June July August September October November December'.split(' '); // prettier-ignore
