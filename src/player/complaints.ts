import { ReaderError } from '../errors.js';
import type { ReaderErrorCode } from '../errors.js';
import type { SpeechEngine } from '../speech/engine.js';
import type { News } from './news.js';

/** What went wrong, told once: the languages passed over too, however often they come. */
export class Complaints {
  /** The last one, until it is forgiven. */
  error: ReaderError | null = null;
  readonly #missed = new Set<string>();

  constructor(private readonly news: News) {}

  /** Another article: its languages are told of anew. */
  begin(): void {
    this.#missed.clear();
  }

  miss(lang: string): void {
    if (this.#missed.has(lang)) return;
    this.#missed.add(lang);
    this.fail('part-without-voice', [lang]);
  }

  /** Where nothing reads on. */
  lack(engine: SpeechEngine, missing: ReadonlySet<string>): void {
    const isUnfetched = [...missing].some((lang) => engine.unreachable?.(lang));
    const code = isUnfetched ? 'voice-unreachable' : 'no-voice';
    this.fail(engine.supported === false ? 'unsupported' : code, missing);
  }

  fail(code: ReaderErrorCode, languages: Iterable<string> = []): void {
    const langs = [...languages];
    this.error = new ReaderError(code, [code, ...langs].join(' '), langs);
    this.news.addError(this.error);
  }
}
