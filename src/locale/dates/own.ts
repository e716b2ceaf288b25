/** How a language writes dates and numbers, where browsers only claim to know. Made from CLDR. */
export interface DateTable {
  /** BCP 47. */
  readonly lang: string;
  /** January first, as they stand beside a day: «5 мамыр». */
  readonly months: readonly string[];
  /** Sunday first, as they stand alone. */
  readonly weekdays: readonly string[];
  /** `{d}` is the day of the month, `{m}` its name, `{y}` the year, `{w}` the weekday. */
  readonly patterns: Readonly<Record<DateForm, string>>;
  readonly decimal: string;
  readonly group: string;
  /** `{n}` thousand, million, and so on. */
  readonly compact: readonly string[];
}

/** A weekday; a day of the year; the same with the year; the same with the weekday. */
export type DateForm = 'weekday' | 'day' | 'dayOfYear' | 'full';

/** Writes by a table. */
export class OwnDates {
  constructor(readonly table: DateTable) {}

  /** @param date Wall-clock time, to be read as UTC. */
  date(date: Date, form: DateForm): string {
    const { months, weekdays, patterns } = this.table;
    const values = new Map<string, string | number | undefined>([
      ['{d}', date.getUTCDate()],
      ['{m}', months[date.getUTCMonth()]],
      ['{y}', date.getUTCFullYear()],
      ['{w}', weekdays[date.getUTCDay()]],
    ]);
    return patterns[form].replace(/\{\w\}/g, (name) => String(values.get(name)));
  }

  /** «1 234,5»: at most two decimals. */
  number(n: number): string {
    const { decimal, group } = this.table;
    const [whole = '', fraction] = String(Math.round(Math.abs(n) * 100) / 100).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return (n < 0 ? '-' : '') + grouped + (fraction ? decimal + fraction : '');
  }

  /** «12 мың», «1,2 млн». */
  compact(n: number): string {
    const { compact } = this.table;
    let [size, rest] = [0, n];
    while (size < compact.length && rounded(rest) >= 1000) [size, rest] = [size + 1, rest / 1000];
    const pattern = compact[size - 1] ?? '{n}';
    return pattern.replace('{n}', () => this.number(size > 0 ? rounded(rest) : n));
  }
}

/** Two digits at least, as CLDR has it: 1,2 but 12. */
const rounded = (n: number): number => (n < 9.95 ? Math.round(n * 10) / 10 : Math.round(n));
