/** Text that is hard to read: of every alphabet, whole and broken. */
import fc from 'fast-check';

const LETTERS = [
  ...['а', 'Ә', 'қ', 'ың', 'Сөз', 'ХІХ', 'ж', 'т.б', 'млн', 'ҚР', 'ё', 'Он', 'др', 'г'],
  ...['a', 'I', 'Dr', 'Mr', 'ß', 'ﬁ', 'İ', 'ı', "don't", "o'", 'e.g', 'No', 'km', 'XIV'],
  ...['مرحبا', 'لا', 'שלום', 'नमस्ते', 'க்ஷ', 'ไทย', 'ភាសា', '漢字', 'かな', '한글', '𠮷', '𝒜', 'ა'],
];
const DIGITS = ['0', '1', '2', '5', '10', '24', '1000', '2024', '000', '3,14', '٣', '७', '½', '²'];
const MARKS = [
  ...['.', '.', ',', '!', '?', '…', ':', ';', '-', '–', '—', '/', '\\', '(', ')', '«', '»', '“'],
  ...['”', '"', "'", '’', '*', '%', '‰', '№', '§', '&', '@', '#', '$', '₸', '€', '+', '−', '±'],
  ...['°', '=', '<', '>', '|', '_', '~', '[', ']', '{', '}', '。', '？', '」', '؟', '،', '।', '¡'],
];
const SPACES = [
  ...[' ', ' ', ' ', '\n', '\t', '\r', '\v', '\f', '\x85', '\xa0', '\u1680', '\u2003', '\u202f'],
  ...['\u2028', '\u2029', '\u3000', '\ufeff'],
];
/** Zero width, directions, joiners, soft hyphens, selectors, tags, controls. */
const UNSEEN = [
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\xad', '\u034f', '\u180e'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...['\ufe0f', '\ufe0e', '\u{e0067}', '\u{e007f}', '\0', '\x01', '\x7f', '\ufffe', '\uffff'],
];
const COMBINING = ['\u0301', '\u0308', '\u0327', '\u0489', '\u20e3', '\u093f', '\u0e47', '\u3099'];
const EMOJI = ['😀', '👩‍👩‍👧‍👦', '🇰🇿', '🇰', '👍🏽', '❤️', '1️⃣', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏽', '☺'];
/** Halves of characters. */
const LONE = ['\ud800', '\udbff', '\udc00', '\udfff', '\ud83d', '\ude00'];
const PHRASES = [
  ...['2024 ж. 5 мамыр', '5 млн ₸', '10–15 000,50', 'www.a.kz/b?c=1', 'a@b.kz', '1 000 000'],
  ...['5%-ға', '№5', '«Иә!» – деді ол.', 'т. б. Содан', '10 кг', '8 727 250 12 34', '№ 5-бап'],
  ...['5 мая 2024 г.', '1-й', 'в XIX в.', '3 км/ч', 'и т. д.', '12:30', 'Jan. 5, 2024', '$3.5m'],
  ...[
    '1st',
    'pp. 3-5',
    '5 ft 3 in',
    '-5 °C',
    '18+',
    'I’m. “Why?” Ann',
    '1/2',
    '1.2.3.4',
    'б.з.д. V',
  ],
];

const KINDS = [LETTERS, DIGITS, MARKS, SPACES, UNSEEN, COMBINING, EMOJI, LONE, PHRASES];

const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '. ') },
  ...KINDS.map((kind) => ({ weight: 1, arbitrary: fc.constantFrom(...kind) })),
);

/**
 * In WebKit a half of a character beside U+F800 to U+FFFF («？», «ﬁ») makes one with it, of which
 * no regular expression knows what it is (2.50): a space parts them.
 */
const parted = (text: string): string =>
  text.replace(/[\ud800-\udfff](?=[\uf800-\uffff])|[\uf800-\uffff](?=[\ud800-\udfff])/g, '$& ');

/** One hard text. */
export const texts: fc.Arbitrary<string> = fc
  .array(part, { maxLength: 24 })
  .map((parts) => parted(parts.join('')));

/** Any code units at all. */
export const noise: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 24 })
  .map((units) => parted(String.fromCharCode(...units)));

export const LANGS = ['kk', 'ru', 'en', 'uz', 'zh-Hans', 'th', 'ar', 'de', '', 'x-y', '__proto__'];
