/** How one language says what is not written: letters, numbers by their kind, words that are told. */

/** Of a date, what is given. */
export interface DateParts {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

/** What can be told, with the numbers that are told in it. */
export interface Told {
  list: (items: number) => string;
  /** Of a list within another. */
  'list-end': () => string;
  item: (number: number) => string;
  table: (columns: number, rows: number) => string;
  'table-end': () => string;
  quote: () => string;
  'quote-end': () => string;
  link: () => string;
  note: () => string;
}

export interface Sayings {
  /** Names of small letters, where a voice does not say a letter that stands alone. */
  readonly letters: ReadonlyMap<string, string>;
  /** Names of signs, when something is spelled. */
  readonly signs: ReadonlyMap<string, string>;
  /** 0 to 999,999,999,999. */
  readonly cardinal: (value: number) => string;
  /** 0 to 9999. */
  readonly ordinal: (value: number) => string;
  /** As it is written so that the rules of the language say it. */
  readonly date: (date: DateParts) => string;
  /** `hour` from 0 to 24; `half` where it is written as one of the morning or of the evening. */
  readonly time: (hour: number, minute: number, half?: 'am' | 'pm') => string;
  /** Groups of a telephone number are said as numbers («701, 123»), not digit by digit. */
  readonly hasGroups: boolean;
  readonly plus: string;
  /** What parts the thousands of a number, behind a digit that is kept. */
  readonly thousands: RegExp;
  /** The name of a unit without a number. */
  readonly unit: (short: string) => string | undefined;
  /** What is joined to a word, «-ға», as it is joined to what is said for that. */
  readonly suffixed?: (said: string, suffix: string) => string;
  /** Nothing is told where it is not known how. */
  readonly told?: Told;
}

/** `а=бы б=вы` as a map. */
export const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(' ').map((pair) => {
      const at = pair.indexOf('=', 1);
      return [pair.slice(0, at), pair.slice(at + 1).replaceAll('_', ' ')];
    }),
  );
