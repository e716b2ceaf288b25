import { language } from './strings.js';

/** Languages written from right to left: ours, and those a site may add to our templates. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/u;

/**
 * Which way the words of the interface run. It is that of their language, not of the page: Arabic
 * controls on an English page are right to left. For `dir` beside `lang`, on what holds only our own
 * words: what is slotted into it would turn too.
 */
export const direction = (): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(language()) ? 'rtl' : 'ltr');
