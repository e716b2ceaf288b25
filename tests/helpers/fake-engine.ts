import type {
  SpeechEngine,
  SpeechErrorCode,
  SpeechEvent,
  Token,
  Utterance,
  Voice,
} from '../../src/speech/engine.js';
import type { FakeClock } from './fake-clock.js';

export function voice(lang: string, options: Partial<Voice> = {}): Voice {
  const id = options.id ?? `voice-${lang}`;
  return { id, name: id, lang, local: true, quality: 'normal', ...options };
}

/** Says nothing, remembers what it was asked to say, and answers when a test tells it to. */
export class FakeEngine implements SpeechEngine {
  readonly name: string = 'fake';
  settled = true;
  fetching = false;
  supported = true;
  /** Everything it was asked to say, in order. */
  readonly said: Utterance[] = [];
  prepared = 0;
  unlocked = 0;
  cancelled = 0;
  /** What every `speak` is answered with, at once: a fault, or `end`. */
  answer: SpeechErrorCode | 'end' | null = null;
  #all: Voice[];
  #token: Token | null = null;
  readonly #listeners = new Set<(event: SpeechEvent) => void>();

  constructor(...voices: Voice[]) {
    this.#all = voices;
  }

  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }

  get last(): Utterance | undefined {
    return this.said.at(-1);
  }

  /** The token of what is being said; `null` in silence. */
  get token(): Token | null {
    return this.#token;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  prepare(): void {
    this.prepared++;
  }

  voices(lang: string): readonly Voice[] {
    const primary = (tag: string) => tag.split('-')[0];
    return this.#all.filter((voice) => primary(voice.lang) === primary(lang));
  }

  unlock(): void {
    this.unlocked++;
  }

  speak(utterance: Utterance, token: Token): void {
    this.said.push(utterance);
    this.#token = token;
    if (this.answer === 'end') this.end();
    else if (this.answer) this.fail(this.answer);
  }

  cancel(): void {
    this.cancelled++;
    this.#token = null;
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#listeners.clear();
  }

  start(token = this.#token): void {
    if (token !== null) this.emit({ type: 'start', token });
  }

  boundary(charIndex: number, token = this.#token): void {
    if (token !== null) this.emit({ type: 'boundary', token, charIndex });
  }

  end(token = this.#token): void {
    this.#token = null;
    if (token !== null) this.emit({ type: 'end', token });
  }

  fail(code: SpeechErrorCode, token = this.#token): void {
    this.#token = null;
    if (token !== null) this.emit({ type: 'error', token, code });
  }

  /** The list of voices is this one now. */
  arrive(...voices: Voice[]): void {
    this.#all = voices;
    this.emit({ type: 'voiceschange' });
  }

  /** The list of voices is complete. */
  settle(): void {
    this.settled = true;
    this.emit({ type: 'voiceschange' });
  }

  emit(event: SpeechEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Says everything to the end, `msPerChar` a character, telling its words if it `tells`. */
  run(clock: FakeClock, msPerChar = 60, { tells = false, upTo = 1000 } = {}): void {
    for (let i = 0; i < upTo && this.#token !== null && this.last; i++) {
      this.say(clock, this.last.text, msPerChar / this.last.rate, tells);
    }
  }

  /** Says one utterance to its end. */
  say(clock: FakeClock, text: string, msPerChar: number, tells = false): void {
    this.start();
    let at = 0;
    for (const { index } of tells ? text.matchAll(/[\p{L}\p{N}-]+/gu) : []) {
      clock.tick((index - at) * msPerChar);
      this.boundary(index);
      at = index;
    }
    clock.tick((text.length - at) * msPerChar);
    this.end();
  }
}
