/** Several engines as one: whichever comes first of those that can, speaks. */
import { type Clock, systemClock } from './clock.js';
import type {
  Passage,
  Script,
  SpeechEngine,
  SpeechErrorCode,
  SpeechEvent,
  Token,
  Utterance,
  Voice,
} from './engine.js';
import { Listeners } from './listeners.js';

/** How long an engine that does not know its voices yet holds up those behind it, in ms. */
const PATIENCE_MS = 2400;
/** How long an engine may be silent that was asked to speak, and one that says that it waits, in ms. */
const SILENCE_MS = 20_000;
const WAITING_MS = 60_000;

export class Chain implements SpeechEngine {
  readonly name = 'chain';
  #engines: readonly SpeechEngine[] = [];
  /** Who was asked last. */
  #current: SpeechEngine | null = null;
  #token: Token = 0;
  #script: Script | null = null;
  #isPrepared = false;
  #isImpatient = false;
  #isUnlocked = false;
  #timer = 0;
  #watch = 0;
  #leave: (() => void)[] = [];
  readonly #voices = new Map<string, readonly Voice[]>();
  readonly #listeners = new Listeners();

  /** @param engines Best first. The chain does not dispose of them. */
  constructor(
    engines: readonly SpeechEngine[],
    private readonly clock: Clock = systemClock,
  ) {
    this.use(engines);
  }

  get engines(): readonly SpeechEngine[] {
    return this.#engines;
  }

  /** Others from now on. What is said by one that is not among them is said again by another. */
  use(engines: readonly SpeechEngine[]): void {
    if (isSame(engines, this.#engines)) return;
    const isNew = (engine: SpeechEngine): boolean => !this.#engines.includes(engine);
    const added = engines.filter(isNew);
    this.#engines = [...engines];
    this.#resubscribe();
    for (const engine of added) engine.read?.(this.#script);
    if (this.#isPrepared) {
      for (const engine of added) engine.prepare?.();
      this.#waitFor(added);
    }
    this.#changed();
    if (this.#current && !engines.includes(this.#current)) this.#lose(this.#current);
  }

  get supported(): boolean {
    const { length } = this.#engines;
    return length === 0 || this.#engines.some(({ supported }) => supported !== false);
  }

  /** Or waited for long enough. */
  get settled(): boolean {
    return this.#isImpatient || this.#engines.every(isSettled);
  }

  get fetching(): boolean {
    return this.#engines.some((engine) => !isSettled(engine) && engine.fetching);
  }

  /** Again too: what could not be had is asked for anew. */
  prepare(): void {
    const known = this.#isPrepared ? this.#engines.filter(isSettled) : this.#engines;
    this.#isPrepared = true;
    for (const engine of this.#engines) engine.prepare?.();
    this.#waitFor(known);
  }

  /** Those of the first engine first. Of one that is waited for, those behind it are not known yet. */
  voices(lang: string): readonly Voice[] {
    const known = this.#voices.get(lang);
    if (known) return known;
    const voices = this.#able().flatMap((engine) => voicesOf(engine, lang));
    const ids = new Set<string>();
    const own = voices.filter(({ id }) => !ids.has(id) && ids.add(id));
    this.#voices.set(lang, own);
    return own;
  }

  unreachable(lang: string): boolean {
    return this.#engines.some((engine) => engine.unreachable?.(lang));
  }

  read(script: Script | null): void {
    this.#script = script;
    this.#voices.clear();
    for (const engine of this.#engines) engine.read?.(script);
  }

  has(voice: Voice, passage: Passage): boolean {
    return this.#engineOf(voice)?.has?.(voice, passage) ?? true;
  }

  preload(utterance: Utterance): void {
    this.#engineOf(utterance.voice)?.preload?.(utterance);
  }

  unlock(): void {
    this.#unlock(this.#engines);
  }

  speak(utterance: Utterance, token: Token): void {
    const engine = this.#engineOf(utterance.voice);
    if (engine !== this.#current) this.#current?.cancel();
    this.#current = engine ?? null;
    this.#token = token;
    // Another may have to speak later, when no press is there to allow it.
    if (!this.#isUnlocked) this.#unlock(this.#engines.filter((each) => each !== engine));
    this.#expect(SILENCE_MS);
    if (engine) engine.speak(utterance, token);
    else this.#tell({ type: 'error', token, code: 'voice-unavailable' });
  }

  cancel(): void {
    this.#expect(null);
    this.#current?.cancel();
    this.#current = null;
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  dispose(): void {
    this.cancel();
    this.clock.clearTimeout(this.#timer);
    this.#isPrepared = false;
    for (const leave of this.#leave) leave();
    this.#listeners.clear();
  }

  /** Each that does not know its voices is waited for anew. */
  #waitFor(engines: readonly SpeechEngine[]): void {
    if (engines.every(isSettled)) return;
    this.#isImpatient = false;
    this.clock.clearTimeout(this.#timer);
    this.#timer = this.clock.setTimeout(() => {
      this.#isImpatient = true;
      this.#changed();
    }, PATIENCE_MS);
  }

  #unlock(engines: readonly SpeechEngine[]): void {
    this.#isUnlocked = true;
    for (const engine of engines) engine.unlock?.();
  }

  #able(): readonly SpeechEngine[] {
    if (this.#isImpatient) return this.#engines;
    const waitedFor = this.#engines.findIndex((engine) => !isSettled(engine));
    return waitedFor < 0 ? this.#engines : this.#engines.slice(0, waitedFor + 1);
  }

  #engineOf(voice: Voice): SpeechEngine | undefined {
    return this.#engines.find(({ name }) => name === voice.engine);
  }

  #lose(engine: SpeechEngine, code: SpeechErrorCode = 'voice-unavailable'): void {
    this.#expect(null);
    this.#current = null;
    engine.cancel();
    this.#tell({ type: 'error', token: this.#token, code });
  }

  /** Something is heard of who speaks within so many ms, or it is taken for dead; `null`: no more. */
  #expect(ms: number | null): void {
    this.clock.clearTimeout(this.#watch);
    if (ms === null) return;
    this.#watch = this.clock.setTimeout(() => {
      if (this.#current) this.#lose(this.#current, 'timeout');
    }, ms);
  }

  #hear(event: SpeechEvent): void {
    this.#expect(event.type === 'waiting' ? WAITING_MS : null);
    this.#tell(event);
  }

  #resubscribe(): void {
    for (const leave of this.#leave) leave();
    this.#leave = this.#engines.map((engine) =>
      engine.subscribe((event) => {
        if (event.type === 'voiceschange') this.#changed();
        else if (engine === this.#current) this.#hear(event);
      }),
    );
  }

  #changed(): void {
    this.#voices.clear();
    this.#tell({ type: 'voiceschange' });
  }

  #tell(event: SpeechEvent): void {
    this.#listeners.tell(event);
  }
}

const voicesOf = (engine: SpeechEngine, lang: string): Voice[] =>
  engine.voices(lang).map((voice) => ({ ...voice, engine: engine.name }));

const isSame = (some: readonly SpeechEngine[], others: readonly SpeechEngine[]): boolean =>
  some.length === others.length && some.every((engine, index) => engine === others[index]);

const isSettled = ({ settled }: SpeechEngine): boolean => settled !== false;
