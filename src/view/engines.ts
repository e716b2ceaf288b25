import { Chain } from '../speech/chain.js';
import type { SpeechEngine } from '../speech/engine.js';
import type * as Espeak from '../speech/espeak/espeak-engine.js';
import type * as Recorded from '../speech/recorded.js';
import { begun } from '../speech/unlock.js';
import type { Narration } from '../speech/recorded/narration.js';
import { orAfter } from '../locale/ready.js';
import { AbsentEngine } from './absent-engine.js';
import { narrationSource, type NarrationSource } from './narration-source.js';
import { PageEngine, Shared } from './page-engine.js';

/** Who speaks, as an author has it. */
export interface EnginesHost extends HTMLElement {
  /** Names of engines, first choice first; those that are not named do not speak. `''`: all. */
  readonly engines: string;
  /** Where the timings of a recording are, or the timings themselves. */
  readonly narration: string | Narration | null;
  /** The folder of an offline voice. */
  readonly offlineVoice: string;
  /** Engines of the author's own. */
  readonly speechEngines: readonly SpeechEngine[];
}

/** Fetches the code of engines. */
export interface EngineModules {
  readonly recorded: () => Promise<typeof Recorded>;
  readonly espeak: () => Promise<typeof Espeak>;
}

const MODULES: EngineModules = {
  recorded: () => import('../speech/recorded.js'),
  espeak: () => import('../speech/espeak/espeak-engine.js'),
};

const OURS = ['narration', 'platform', 'offline'];
/** How long the code of engines is waited for before others may speak, in ms. */
const PATIENCE = 2400;

/** One worker and one copy of the data a page, by the address of the folder. */
const offlineVoices = new Map<string, Shared>();

/**
 * The engines of one reader, in a chain: a recording first, then engines of the author's own, the
 * platform's voice, the offline voice. The code of an engine comes when an author wants one.
 */
export class Engines {
  readonly chain = new Chain([]);
  readonly #platform = new PageEngine();
  #offline: { readonly base: string; readonly engine: PageEngine } | null = null;
  #recorded: { readonly source: NarrationSource; readonly engine: SpeechEngine } | null = null;
  #isConnected = false;
  #asked = 0;
  #again: Promise<void> | null = null;
  readonly #absent = {
    narration: new AbsentEngine('narration', () => this.#askAgain()),
    offline: new AbsentEngine('offline', () => this.#askAgain()),
  };

  constructor(
    private readonly host: EnginesHost,
    private readonly modules = MODULES,
  ) {}

  /**
   * Makes the chain what the author says now. Never rejects: what cannot be fetched is left out, and
   * asked for again at the next press.
   */
  async settle(): Promise<void> {
    const asked = ++this.#asked;
    const before = this.#recorded;
    const all = Promise.all([this.#narration(), this.#offlineVoice()]).then(
      ([recorded, offline]) => {
        if (asked === this.#asked) this.#use(recorded, offline);
        if (before !== this.#recorded) before?.engine.dispose?.();
      },
    );
    await orAfter(PATIENCE, all);
    // On a slow line the platform's voice need not wait for the code of others.
    if (this.chain.engines.length === 0) this.#use(null, null);
  }

  #use(recorded: SpeechEngine | null, offline: SpeechEngine | null): void {
    const own = this.host.speechEngines ?? [];
    const all = [recorded, ...own, this.#platform, offline].filter((engine) => engine !== null);
    this.chain.use(chosen(all, this.host.engines ?? ''));
  }

  connect(): void {
    this.#isConnected = true;
    this.#platform.connect();
    this.#offline?.engine.connect();
  }

  disconnect(): void {
    this.#isConnected = false;
    this.#platform.disconnect();
    this.#offline?.engine.disconnect();
  }

  async #narration(): Promise<SpeechEngine | null> {
    const source = narrationSource(this.host);
    if (source && this.#recorded && isSame(source, this.#recorded.source))
      return this.#recorded.engine;
    this.#recorded = null;
    if (!source) return null;
    const module = await this.modules.recorded().catch(() => null);
    if (!module) return this.#absent.narration;
    const engine = new module.RecordedEngine({ ...source, makeAudio });
    this.#recorded = { source, engine };
    return engine;
  }

  async #offlineVoice(): Promise<SpeechEngine | null> {
    const base = folder(this.host);
    if (base === this.#offline?.base) return this.#offline.engine;
    this.#offline?.engine.dispose?.();
    this.#offline = null;
    if (!base) return null;
    const module = await this.modules.espeak().catch(() => null);
    if (!module) return this.#absent.offline;
    const shared =
      offlineVoices.get(base) ?? new Shared(new module.EspeakEngine({ base, makeContext }));
    offlineVoices.set(base, shared);
    const engine = new PageEngine(() => shared);
    this.#offline = { base, engine };
    if (this.#isConnected) engine.connect();
    return engine;
  }

  /** For all that are absent at once. */
  #askAgain(): Promise<void> {
    this.#again ??= this.settle().finally(() => (this.#again = null));
    return this.#again;
  }
}

/** The one that the press has begun, which came before this code; else another. */
function makeAudio(): HTMLAudioElement {
  const { audio = new Audio() } = begun;
  delete begun.audio;
  return audio;
}

/** The same for an engine's own sound. */
function makeContext(): AudioContext {
  const { context = new AudioContext() } = begun;
  delete begun.context;
  return context;
}

/** With a slash at its end, as a folder has in an address. */
function folder({ offlineVoice, ownerDocument }: EnginesHost): string {
  if (!offlineVoice) return '';
  const path = offlineVoice.endsWith('/') ? offlineVoice : `${offlineVoice}/`;
  return URL.canParse(path, ownerDocument.baseURI) ? new URL(path, ownerDocument.baseURI).href : '';
}

/** Who is named and not there leaves the text unread, rather than to a voice nobody has named. */
function chosen(all: readonly SpeechEngine[], names: string): readonly SpeechEngine[] {
  const known = [...OURS, ...all.map(({ name }) => name)];
  const wanted = names.split(/\s+/u).filter((name) => known.includes(name));
  if (wanted.length === 0) return all;
  return wanted.flatMap((name) => all.find((engine) => engine.name === name) ?? []);
}

const isSame = (one: NarrationSource, other: NarrationSource): boolean =>
  one.source === other.source && one.audio === other.audio;
