/** How a language writes dates and numbers, where browsers only claim to know. Made from CLDR. */
export interface DateTable {
  /** BCP 47. */
  readonly lang: string;
  /** January first, as they stand beside a day: «5 мамыр». */
  readonly months: readonly string[];
  /** Sunday first, as they stand alone. */
  readonly weekdays: readonly string[];
  /** `{d}` is the day of the month, `{m}` its name, `{y}` the year, `{w}` the weekday. */
  readonly patterns: {
    readonly day: string;
    readonly dayOfYear: string;
    readonly full: string;
  };
  readonly decimal: string;
  readonly group: string;
  /** `{n}` thousand, million, and so on. */
  readonly compact: readonly string[];
}
