/** How long an article takes to read by eye. */
import { isElement, isText, pushChildren } from './flat-tree.js';
import { BLOCKS, skipper } from './rules.js';

/**
 * Words a minute. English: Brysbaert, «How many words do we read per minute?», Journal of Memory
 * and Language 109 (2019): 238 for non-fiction, read in silence. The others: Trauzettel-Klosinski,
 * Dietz, «Standardized Assessment of Reading Performance», Investigative Ophthalmology & Visual
 * Science 53 (2012), measured aloud, so rather too slow than too fast.
 */
const SPEEDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    en: 238,
    ar: 138,
    de: 179,
    es: 218,
    fi: 161,
    fr: 195,
    he: 187,
    it: 188,
    nl: 202,
    pl: 166,
    pt: 181,
    ru: 184,
    sl: 180,
    sv: 199,
    tr: 166,
    // Nobody seems to have measured these. Words are built, and as long, as in Turkish.
    kk: 166,
    ky: 166,
    uz: 166,
  }),
);

/** The mean of the 17 languages of the same study. */
const MEAN_SPEED = 184;

/** Characters a minute, where there are no spaces between words; from the same study. */
const CHINESE_SPEED = 255;
const JAPANESE_SPEED = 357;

const IMAGE_FIRST = 12;
const IMAGE_LEAST = 3;
/** Pixels: what is smaller is an icon or counts visitors. */
const ICON = 48;

const IDENTIFIER = /[\p{L}\p{N}_$]+/gu;

/** Passed over by the voice, and read by the eye. */
const SEEN = new Set(['pre', 'figcaption', 'caption']);
const UNSEEN = '[hidden],[inert],[aria-hidden=true],[data-aloud=skip]';

/**
 * Seconds that it takes to read what `root` shows, captions and code among it: one linear walk of
 * the flat tree that asks for no style. Pictures take 12 s for the first, a second less for each
 * that follows, and 3 s at least. 0 where there is nothing to read.
 *
 * @param lang BCP 47, the language of the text; `''` if it is not known.
 */
export function readingTime(root: Element, lang: string): number {
  const { text, code, images } = seen(root);
  const [language = ''] = lang.toLowerCase().split('-', 1);
  const { words, characters } = tally(text);
  const minutes =
    (words + count(code, IDENTIFIER)) / (SPEEDS.get(language) ?? MEAN_SPEED) +
    characters / (language === 'ja' ? JAPANESE_SPEED : CHINESE_SPEED);
  return minutes * 60 + imageSeconds(images);
}

interface Seen {
  readonly text: string;
  readonly code: string;
  readonly images: number;
}

function seen(root: Element): Seen {
  const isSkipped = skipper(root, undefined);
  const text: string[] = [];
  const code: string[] = [];
  let images = 0;
  // Elements and text to come; strings stand where a block ends, so that words do not run together.
  const stack: unknown[] = [];
  pushChildren(stack, root);
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === 'string') text.push(item);
    else if (isText(item as Node)) text.push((item as Text).data);
    else if (!isElement(item as Node)) continue;
    else visit(item as Element);
  }
  return { text: text.join(''), code: code.join(' '), images };

  function visit(element: Element): void {
    const tag = element.localName;
    if (SEEN.has(tag) ? element.matches(UNSEEN) : isSkipped(element)) return;
    if (tag === 'img') images += Number(isPicture(element));
    if (tag === 'pre') code.push(element.textContent);
    else descend(element, tag);
  }

  function descend(element: Element, tag: string): void {
    if (BLOCKS.has(tag) || tag === 'br') {
      text.push('\n');
      stack.push('\n');
    }
    pushChildren(stack, element);
  }
}

function isPicture(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number(image.getAttribute(name)) || ICON);
  return Math.min(...sizes) >= ICON;
}

/**
 * Words, as far as there are spaces between them, and characters of Chinese and Japanese. By code
 * units: regular expressions with properties of Unicode take ten times as long.
 */
function tally(text: string): { readonly words: number; readonly characters: number } {
  let [words, characters, isInside] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isCharacter(code)) {
      characters += 1;
      isInside = false;
    } else if (isSpace(code)) {
      isInside = false;
    } else if (!isInside && !isMark(code)) {
      words += 1;
      isInside = true;
    }
  }
  return { words, characters };
}

/** Kana, Han, and the first halves of rarer Han. */
const isCharacter = (code: number): boolean =>
  code >= 0x3040 &&
  (code <= 0x30ff ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xf900 && code <= 0xfaff));

const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000;

/** What makes no word where it stands alone: marks of ASCII and Latin-1, dashes, quotes, bullets. */
const isMark = (code: number): boolean =>
  code < 0xc0
    ? !((code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a))
    : (code >= 0x2000 && code <= 0x206f) ||
      (code >= 0x3001 && code <= 0x303f) ||
      (code >= 0xff01 && code <= 0xff0f) ||
      (code >= 0xdc00 && code <= 0xdfff);

/** Counts without keeping what it finds. */
function count(text: string, what: RegExp): number {
  let found = 0;
  what.lastIndex = 0;
  while (what.test(text)) found += 1;
  return found;
}

function imageSeconds(images: number): number {
  const falling = Math.min(images, IMAGE_FIRST - IMAGE_LEAST);
  const sum = falling * IMAGE_FIRST - (falling * (falling - 1)) / 2;
  return sum + (images - falling) * IMAGE_LEAST;
}
