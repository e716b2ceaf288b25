/**
 * Pronunciation Lexicon Specification 1.0, https://www.w3.org/TR/pronunciation-lexicon/
 *
 * Scanned here: `DOMParser` is a sink that Trusted Types guard, Node has none, and entities that a
 * file declares itself are not to be had.
 */
import { Lexicon, made, type Lexeme } from './lexicon.js';

const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<(\/?)(?:[\p{L}_][\p{L}\d._-]*:)?([\p{L}]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)|</gu;
const ATTRIBUTE = /(?:^|\s)([\p{L}:_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * What is no lexeme is passed over. Of several aliases, or pronunciations, of a lexeme the preferred
 * one counts, else the first (section 4.9.3).
 */
export function lexiconFromPls(xml: string): Lexicon {
  return new Lexicon(lexemesIn(xml));
}

type Part = 'grapheme' | 'alias' | 'phoneme';

const isPart = (name: string): name is Part =>
  name === 'grapheme' || name === 'alias' || name === 'phoneme';

/** What has been read of a lexeme. */
interface Entry {
  readonly graphemes: string[];
  alias?: Said;
  phoneme?: Said;
}

interface Said {
  readonly text: string;
  readonly isPreferred: boolean;
  readonly alphabet: string | undefined;
}

function* lexemesIn(xml: string): Iterable<Lexeme> {
  const reader = new Reader();
  for (const [, cdata, closing, name = '', rest = '', plain] of xml.matchAll(TOKEN)) {
    if (!name) reader.text(cdata ?? unescaped(plain ?? ''));
    else if (!closing) reader.open(name, attributesOf(rest));
    else yield* reader.close(name);
  }
}

/** Where a scan of a file is. */
class Reader {
  #lang = '';
  #alphabet = 'ipa';
  #entry: Entry | null = null;
  #part: Part | null = null;
  #text = '';
  #attributes: ReadonlyMap<string, string> = new Map();

  text(text: string): void {
    if (this.#part) this.#text += text;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'lexicon') {
      this.#lang = attributes.get('xml:lang') ?? '';
      this.#alphabet = attributes.get('alphabet') ?? this.#alphabet;
    }
    if (name === 'lexeme') this.#entry = { graphemes: [] };
    if (!this.#entry || !isPart(name)) return;
    this.#part = name;
    this.#attributes = attributes;
    this.#text = '';
  }

  close(name: string): readonly Lexeme[] {
    const entry = this.#entry;
    if (entry && name === this.#part) keep(entry, name, this.#text.trim(), this.#attributes);
    this.#part = null;
    if (name !== 'lexeme') return [];
    this.#entry = null;
    return entry ? this.#lexemesOf(entry) : [];
  }

  #lexemesOf({ graphemes, alias, phoneme }: Entry): readonly Lexeme[] {
    const alphabet = phoneme?.alphabet ?? this.#alphabet;
    return graphemes.flatMap(
      (grapheme) => made(grapheme, this.#lang, alias?.text, phoneme?.text, alphabet) ?? [],
    );
  }
}

function keep(
  entry: Entry,
  part: Part,
  text: string,
  attributes: ReadonlyMap<string, string>,
): void {
  // prettier-ignore
  if (part === 'grapheme') return void entry.graphemes.push(text);
  if (!text) return;
  const isPreferred = attributes.get('prefer') === 'true';
  const first = entry[part];
  if (first && (first.isPreferred || !isPreferred)) return;
  entry[part] = { text, isPreferred, alphabet: attributes.get('alphabet') };
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single = ''] of source.matchAll(ATTRIBUTE)) {
    found.set(name, unescaped(double ?? single));
  }
  return found;
}

/** Entities that are not XML's own stay as they are written. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (all, ...groups) => {
    const [decimal, hex, name] = groups as (string | undefined)[];
    if (name) return NAMED.get(name) ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
