import type { Passage, SpeechEngine, SpeechErrorCode, Voice } from '../speech/engine.js';
import type { Article, Block, Run, Sentence } from '../text/article.js';
import type { Place as Offset } from '../text/measure.js';
import { loadWords } from '../text/directions.js';
import { primary } from './listener-settings.js';
import type { ListenerSettings } from './listener-settings.js';
import type { Outlook } from './machine.js';
import { anyWords, clipped, find, wordFrom } from './places.js';
import type { Place, Readable } from './places.js';
import { plan } from './utterances.js';
import type { Cast, Part, Plan } from './utterances.js';
import type { WordClock } from './word-clock.js';

/**
 * Seconds that one utterance may last. Chrome's remote voices fall silent at 14 to 15 s
 * (ken107/read-aloud#91). Voices of the device have no such limit, but any wait must be bounded.
 */
const longest = { remote: 10, local: 30 };
/** Characters a second at least, whatever an engine that answers at once has taught. */
const slowest = 4;
/** How many blocks are asked for the language of an article that does not say it. */
const asked = 5;
/** How many blocks are looked at for the languages of an article. To read a block is dear. */
const looked = 40;
/**
 * How many characters are passed over in search of a voice for an article in whose own language
 * there is none: no press may take long. What has a voice is read to its last paragraph.
 */
const searchLimit = 200_000;

/** What reads on from a place: the first parts that a voice here can say. */
export interface Found {
  readonly place: Place | null;
  readonly parts: readonly Part[];
  /** Languages passed over on the way, or in it, for want of a voice. */
  readonly missing: ReadonlySet<string>;
  /** Where the first of them is. */
  readonly lack: Place | null;
}

/** What no voice here reads of what was looked at. */
class Lacks {
  readonly langs = new Set<string>();
  first: Place | null = null;

  add(langs: readonly string[], place: Place): void {
    if (langs.length > 0) this.first ??= place;
    langs.forEach((lang) => this.langs.add(lang));
  }
}

/** An article's own language; else the first one that it names; else the fallback. */
export function languageOf(article: Article | null, fallback: string): string {
  if (article?.lang) return article.lang;
  const runs = article?.blocks.slice(0, asked).flatMap((block) => block.runs);
  return runs?.find((run) => run.lang)?.lang ?? fallback;
}

const isAlike = (a: string, b: string): boolean => primary(a) === primary(b);

/** Which voice reads what: never one of another language. */
export class Casting implements Cast {
  /** Voices that have failed, and why. */
  private readonly failed = new Map<string, SpeechErrorCode>();
  /** Where only a stretch is read: what begins here is not said any more. */
  until: Offset | null = null;
  private article: Article | null = null;
  private main: string | null = null;
  /** Languages of blocks that were looked at. */
  private readonly known = new Set<string>();

  constructor(
    private readonly engine: SpeechEngine,
    private readonly clock: WordClock,
    private readonly fallbackLang: string,
    private readonly settings: ListenerSettings,
  ) {}

  read(article: Article | null): void {
    this.article = article;
    this.main = null;
    this.known.clear();
    // Not only when a sentence is planned: one that is said at once would be said as it is written.
    if (article) void loadWords(this.mainLang);
  }

  /** The same article was edited: what is read now is so many blocks further; `null`: another one. */
  shift(blocks: number | null): void {
    const { until } = this;
    this.until = until && blocks !== null ? { ...until, block: until.block + blocks } : null;
  }

  /** Where reading goes on behind the stretch that alone is read. */
  get behind(): Place | null {
    const { article, until } = this;
    return article && until && wordFrom(article, until, this.reachable);
  }

  get mainLang(): string {
    return (this.main ??= languageOf(this.article, this.fallbackLang));
  }

  /** It has failed: others come first, if there are any. */
  avoid(voice: Voice | null, code: SpeechErrorCode): void {
    if (voice) this.failed.set(voice.id, code);
  }

  /** Every voice gets another chance; without `isAll` those that only could not be reached. */
  forgive(isAll: boolean): void {
    for (const [id, code] of this.failed) if (isAll || code === 'network') this.failed.delete(id);
  }

  get voices(): readonly Voice[] {
    return this.article ? this.voicesFor(this.mainLang) : [];
  }

  /** Best first. */
  voicesFor(lang: string): readonly Voice[] {
    const voices = this.engine.voices(lang);
    return this.settings.values.localOnly ? voices.filter(({ local }) => local) : voices;
  }

  /** Of the article, as far as they are known, its own first; one of each primary language. */
  get languages(): readonly string[] {
    if (!this.article) return [];
    this.article.blocks.slice(0, looked).forEach((block) => this.note(block, block.runs));
    const langs = [this.mainLang, ...this.known].filter(Boolean);
    return langs.filter((lang, i) => langs.findIndex((other) => isAlike(other, lang)) === i);
  }

  /** The language as which a run is read. */
  lang(runLang: string): string {
    const lang = runLang || this.mainLang;
    const isSpelled = this.settings.values.missing === 'spell' && !this.isAudible(lang);
    return isSpelled && this.isAudible(this.mainLang) ? this.mainLang : lang;
  }

  voice(lang: string): Voice | undefined {
    return this.best(
      lang,
      this.voicesFor(lang).filter(({ recorded }) => !recorded),
    );
  }

  recorded(lang: string, passage: Passage): Voice | undefined {
    const { engine } = this;
    const voices = this.voicesFor(lang);
    if (!voices.some(({ recorded }) => recorded)) return undefined;
    const able = voices.filter((voice) => !voice.recorded || engine.has?.(voice, passage));
    const best = this.best(lang, able);
    return best?.recorded ? best : undefined;
  }

  /** The chosen one if it is among them, else the first that has not failed. */
  private best(lang: string, able: readonly Voice[]): Voice | undefined {
    const sound = able.filter((voice) => !this.failed.has(voice.id));
    const { voices } = this.settings.values;
    const isChosen = ({ id }: Voice, key: string) => voices[primary(key)] === id;
    return (
      sound.find((voice) => isChosen(voice, lang)) ??
      // One voice may read two languages, as that of nb does nn.
      sound.find((voice) => isChosen(voice, voice.lang)) ??
      sound[0] ??
      able[0]
    );
  }

  /** Whether there is a voice at all, if only one that has recorded some of the text. */
  private isAudible(lang: string): boolean {
    return this.voicesFor(lang).length > 0;
  }

  limit(lang: string, voice: Voice): number {
    if (voice.recorded) return Infinity; // it was said in one breath, and is not lost on the way
    const seconds = voice.local ? longest.local : longest.remote;
    return Math.floor(seconds * this.speedOf(lang, voice));
  }

  /** Characters a second of the article's voice. */
  get speed(): number {
    return this.speedOf(this.mainLang, this.best(this.mainLang, this.voicesFor(this.mainLang)));
  }

  plan(block: Block, sentence: Sentence, word: number): Plan {
    return plan(block, sentence, word, this);
  }

  /** What a listener can be moved to. Without any voice: whatever holds words. */
  get reachable(): Readable {
    if (this.isAudible(this.mainLang)) return this.readable(new Lacks());
    return anyWords;
  }

  /** What can be said from a place on (`null`: the top). */
  from(place: Place | null): Found {
    const lacks = new Lacks();
    const start = place ?? { block: 0, sentence: 0, word: 0 };
    const limit = this.isAudible(this.mainLang) ? Infinity : searchLimit;
    const readable = this.readable(lacks, place, this.until);
    const { block, sentence } = start;
    const found = this.article && find(this.article, block, sentence, 1, readable, limit);
    if (!found) return { place: null, parts: [], missing: lacks.langs, lack: lacks.first };
    const isSame = found.block === start.block && found.sentence === start.sentence;
    const here = isSame ? start : found;
    return { place: here, parts: this.partsAt(here), missing: lacks.langs, lack: lacks.first };
  }

  /** `isPatient`: a list of voices that may still grow is waited for. */
  outlook(from: Place | null, isPatient: boolean): Outlook {
    const { place, missing } = this.from(from);
    const isListed = this.engine.settled !== false && !this.engine.fetching;
    const isKnown = isListed || this.voice(this.mainLang);
    if (isPatient && missing.size && !isKnown) return 'waiting';
    // Of a stretch without a voice, the end is reached at once.
    if (place || this.until) return 'ready';
    return missing.size ? 'voiceless' : 'empty';
  }

  private partsAt({ block, sentence, word }: Place): readonly Part[] {
    const here = this.article?.blocks[block];
    const there = here?.sentences[sentence];
    return here && there ? this.plan(here, this.within(here, there, this.until), word).parts : [];
  }

  private within(block: Block, sentence: Sentence, until: Offset | null): Sentence {
    return until ? clipped(block, sentence, until) : sentence;
  }

  private readable(lacks: Lacks, from: Place | null = null, until: Offset | null = null): Readable {
    return {
      block: (block) => {
        if (until && block.index > until.block) return false;
        const { runs } = block;
        this.note(block, runs);
        const langs = runs.map((run) => this.lang(run.lang));
        const isReadable = langs.some((lang) => this.isAudible(lang));
        if (!isReadable) lacks.add(langs, { block: block.index, sentence: 0, word: 0 });
        return isReadable;
      },
      sentence: (block, sentence) => {
        const isFirst = block.index === from?.block && sentence.index === from.sentence;
        const said = this.within(block, sentence, until);
        const planned = this.plan(block, said, isFirst ? from.word : 0);
        const place = { block: block.index, sentence: sentence.index, word: 0 };
        lacks.add(planned.missing, place);
        return planned.parts.length > 0;
      },
    };
  }

  private note(block: Block, runs: readonly Run[]): void {
    for (const { lang, start, end } of runs) {
      if (this.known.has(lang)) continue;
      if (!/\p{L}/u.test(block.text.slice(start, end))) continue;
      this.known.add(lang);
      void loadWords(lang);
    }
  }

  private speedOf(lang: string, voice: Voice | undefined): number {
    return Math.max(slowest, this.clock.speed(lang, voice?.id ?? '', this.settings.values.rate));
  }
}
