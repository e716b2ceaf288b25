import { type Clock, systemClock } from '../speech/clock.js';
import { type Fetch, Line } from '../speech/line.js';
import type { Pronunciations } from '../text/article.js';
import { loadDirector } from '../text/author-code.js';
import type { Lexicon, LexiconData } from '../text/lexicon.js';
import { byId } from './by-id.js';

export interface LexiconHost extends HTMLElement {
  /** The address of a file of this origin, or `#id` of a `<script>` with one, or what is in it. */
  readonly lexicon: string | LexiconData | null;
}

/** In characters, and in bytes as they come. */
const MOST = 4_000_000;
/** Whoever presses waits for it: not longer, while nothing comes. In ms. */
const WITHIN = 10_000;

/**
 * How an author's words are said, as a reader's `lexicon` has it: fetched once for each value of
 * that. One that cannot be had, or understood, is none, and the console tells why.
 */
export class LexiconSource {
  #asked: LexiconHost['lexicon'] = null;
  #lexicon: Pronunciations | null = null;

  constructor(
    private readonly host: LexiconHost,
    private readonly clock: Clock = systemClock,
  ) {}

  /** What is known now. */
  readonly current = (): Pronunciations | null => this.#lexicon;

  /** Finds what the author wants now. Never rejects. */
  async settle(): Promise<void> {
    const wanted = this.host.lexicon;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#lexicon = null;
    const found = wanted ? await this.#find(wanted).catch(refuse) : null;
    if (this.#asked === wanted) this.#lexicon = found;
  }

  async #find(wanted: string | LexiconData): Promise<Pronunciations> {
    await loadDirector();
    if (typeof wanted !== 'string')
      return filled((await import('../text/lexicon.js')).lexiconFrom(wanted));
    const text = wanted.startsWith('#') ? this.#inline(wanted.slice(1)) : await this.#fetch(wanted);
    return parse(text);
  }

  #inline(id: string): string {
    const text = byId(this.host, id)?.textContent;
    if (!text) throw new Error(`nothing is in #${id}`);
    return within(text);
  }

  /** Of the same origin, with every redirect: what is said is for the site to say. */
  async #fetch(address: string): Promise<string> {
    const { href } = new URL(address, this.host.ownerDocument.baseURI);
    const line = new Line(this.clock, WITHIN, ofThisOrigin);
    try {
      const file = await line.read(await line.open(href), (bytes) => {
        if (bytes > MOST) throw new Error('it is too large');
      });
      return await file.text();
    } catch (error) {
      throw new Error(`${href}: ${messageOf(error)}`, { cause: error });
    } finally {
      line.close();
    }
  }
}

const ofThisOrigin: Fetch = (url, init) =>
  fetch(url, { ...init, mode: 'same-origin', credentials: 'same-origin' });

function within(text: string): string {
  if (text.length > MOST) throw new Error('it is too large');
  return text;
}

/** By its first sign: a file of PLS is XML, and the types of servers are often wrong. */
async function parse(text: string): Promise<Pronunciations> {
  const isXml = text
    .replace(/^\uFEFF/u, '')
    .trimStart()
    .startsWith('<');
  return filled(
    isXml
      ? (await import('../text/lexicon-pls.js')).lexiconFromPls(text)
      : (await import('../text/lexicon.js')).lexiconFrom(JSON.parse(text)),
  );
}

function filled(lexicon: Lexicon): Lexicon {
  if (lexicon.size > 0) return lexicon;
  throw new Error('nothing in it is { language: { written: said } }, or a lexeme of PLS');
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function refuse(error: unknown): null {
  globalThis.console.warn(`Aloud: lexicon is not used: ${messageOf(error)}`);
  return null;
}
