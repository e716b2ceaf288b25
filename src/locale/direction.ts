import { language } from './strings.js';

/** Scripts written from right to left, by ISO 15924. */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

/** @param tag BCP 47; what is no language tag runs from left to right. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * Which way the words of the interface run. It is that of their language, not of the page: Arabic
 * controls on an English page are right to left. For `dir` beside `lang`, on what holds only our own
 * words: what is slotted into it would turn too.
 */
export const direction = (): 'ltr' | 'rtl' => directionOf(language());
