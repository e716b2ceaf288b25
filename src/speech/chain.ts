/** Several engines as one: whichever comes first of those that can, speaks. */
import { type Clock, systemClock } from './clock.js';
import type {
  Passage,
  Script,
  SpeechEngine,
  SpeechEvent,
  Token,
  Utterance,
  Voice,
} from './engine.js';

/** How long an engine that does not know its voices yet holds up those behind it, in ms. */
const PATIENCE_MS = 2400;

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
  #leave: (() => void)[] = [];
  readonly #voices = new Map<string, readonly Voice[]>();
  readonly #listeners = new Set<(event: SpeechEvent) => void>();

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
    this.#engines = [...engines];
    this.#resubscribe();
    for (const engine of engines) engine.read?.(this.#script);
    if (this.#isPrepared) this.prepare();
    this.#changed();
    if (this.#current && !engines.includes(this.#current)) this.#lose(this.#current);
  }

  get supported(): boolean {
    return this.#engines.some(({ supported }) => supported !== false);
  }

  get settled(): boolean {
    return this.#engines.every(isSettled);
  }

  get fetching(): boolean {
    return this.#engines.some((engine) => !isSettled(engine) && engine.fetching);
  }

  prepare(): void {
    for (const engine of this.#engines) engine.prepare?.();
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    this.#timer = this.clock.setTimeout(() => {
      this.#isImpatient = true;
      this.#changed();
    }, PATIENCE_MS);
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
    if (engine) engine.speak(utterance, token);
    else this.#tell({ type: 'error', token, code: 'voice-unavailable' });
  }

  cancel(): void {
    this.#current?.cancel();
    this.#current = null;
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.cancel();
    this.clock.clearTimeout(this.#timer);
    for (const leave of this.#leave) leave();
    this.#listeners.clear();
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

  #lose(engine: SpeechEngine): void {
    this.#current = null;
    engine.cancel();
    this.#tell({ type: 'error', token: this.#token, code: 'voice-unavailable' });
  }

  #resubscribe(): void {
    for (const leave of this.#leave) leave();
    this.#leave = this.#engines.map((engine) =>
      engine.subscribe((event) => {
        if (event.type === 'voiceschange') this.#changed();
        else if (engine === this.#current) this.#tell(event);
      }),
    );
  }

  #changed(): void {
    this.#voices.clear();
    this.#tell({ type: 'voiceschange' });
  }

  #tell(event: SpeechEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

const voicesOf = (engine: SpeechEngine, lang: string): Voice[] =>
  engine
    .voices(lang)
    .map((voice) => ({ ...voice, engine: engine.name, recorded: 'has' in engine }));

const isSame = (some: readonly SpeechEngine[], others: readonly SpeechEngine[]): boolean =>
  some.length === others.length && some.every((engine, index) => engine === others[index]);

const isSettled = ({ settled }: SpeechEngine): boolean => settled !== false;
