import type { Pronunciations } from '../text/article.js';
import { loadDirector } from '../text/author-code.js';
import type { LexiconData } from '../text/lexicon.js';
import { byId } from './by-id.js';

export interface LexiconHost extends HTMLElement {
  /** The address of a file of this origin, or `#id` of a `<script>` with one, or what is in it. */
  readonly lexicon: string | LexiconData | null;
}

/** In characters, and in bytes as they come. */
const MOST = 4_000_000;

/**
 * How an author's words are said, as a reader's `lexicon` has it: fetched once for each value of
 * that. One that cannot be had, or understood, is none, and the console tells why.
 */
export class LexiconSource {
  #asked: LexiconHost['lexicon'] = null;
  #lexicon: Pronunciations | null = null;

  constructor(private readonly host: LexiconHost) {}

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
    if (typeof wanted !== 'string') return (await import('../text/lexicon.js')).lexiconFrom(wanted);
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
    const response = await fetch(href, { mode: 'same-origin', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${href}: HTTP ${response.status}`);
    return read(response);
  }
}

/** No more of it than it may have. */
async function read(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST) void reader?.cancel().catch(() => undefined);
    if (size > MOST) throw new Error('it is too large');
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

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
  const found = isXml
    ? (await import('../text/lexicon-pls.js')).lexiconFromPls(text)
    : (await import('../text/lexicon.js')).lexiconFrom(JSON.parse(text));
  if (found.size === 0) throw new Error('nothing in it is understood');
  return found;
}

function refuse(error: unknown): null {
  const reason = error instanceof Error ? error.message : String(error);
  globalThis.console.warn(`Aloud: lexicon is not used: ${reason}`);
  return null;
}
