/**
 * The port to anything that can say one sentence: the platform's voice, a recording, an offline
 * synthesiser, a site's own server. The player knows nothing else of sound.
 */

/** How good a voice sounds, worst first. */
export type VoiceQuality = 'very-low' | 'low' | 'normal' | 'high' | 'very-high';

export interface Voice {
  /** Stable across visits (`voiceURI`); of two engines' voices with one id, the first one's is used. */
  readonly id: string;
  /** For people: the platform's name without its decoration. */
  readonly name: string;
  /** BCP 47, canonical case: `kk`, `kk-KZ`. */
  readonly lang: string;
  /** `false`: the text is sent to a service. */
  readonly local: boolean;
  readonly quality: VoiceQuality;
  /** The name of the engine that has it, told where several stand in a chain. */
  readonly engine?: string;
  /** It can say only what {@link SpeechEngine.has} says it can. Default: `false`. */
  readonly recorded?: boolean;
  /**
   * What is still to be fetched before it speaks, about, in bytes as they are transferred; told anew
   * with `voiceschange`. Default: 0.
   */
  readonly download?: number;
}

/** `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where in the article a text stands. Offsets are those of the block's text. */
export interface Passage extends Span {
  /** Index into the script's blocks. */
  readonly block: number;
  /** Its words: as many as the utterance has, in the same order. */
  readonly words: readonly Span[];
}

/** The article, as far as an engine needs it that can only say what it has recorded. */
export interface Script {
  /** BCP 47; `''` where the page does not say. */
  readonly lang: string;
  readonly blocks: readonly { readonly text: string }[];
  /** The text of the element with this `id`, if the page has one. */
  readonly textOf?: (id: string) => string | null;
}

/** One thing to say: a sentence, or a clause of a long one, in one language. */
export interface Utterance {
  /** Plain text, never markup; at most 32,767 UTF-16 code units (Web Speech API). */
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly voice: Voice;
  /** 1 is the voice's own speed; 0.5 to 3. */
  readonly rate: number;
  /** 1 is the voice's own pitch; 0 to 2. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly volume: number;
  /** The words of `text`, as offsets in it, for engines that know when each is said. */
  readonly words?: readonly Span[];
  /**
   * How stretches of `text` are pronounced (`ipa`, `x-sampa`), where the author says so, for engines
   * that can do that; others say the text.
   */
  readonly phonemes?: readonly (Span & { readonly ph: string; readonly alphabet: string })[];
  /** Where the text stands in the article that was last given to {@link SpeechEngine.read}. */
  readonly passage?: Passage;
}

/** Chosen by the caller, different for each `speak`. It comes back on every event, so that late ones can be told. */
export type Token = number;

/**
 * - `not-allowed`: the browser wants a press first.
 * - `language-unavailable`, `voice-unavailable`: the engine has lost the voice it offered.
 * - `network`: a remote voice could not be reached.
 * - `interrupted`: somebody else stopped the speech.
 * - `timeout`: the engine never answered (a dead daemon, a muted tab).
 * - `synthesis-failed`: anything else.
 */
export type SpeechErrorCode =
  | 'not-allowed'
  | 'language-unavailable'
  | 'voice-unavailable'
  | 'network'
  | 'interrupted'
  | 'timeout'
  | 'synthesis-failed';

export type SpeechEvent =
  | {
      readonly type: 'start';
      readonly token: Token;
      /** How long it takes from here to `end`, in ms at this rate, where the engine knows. */
      readonly duration?: number;
    }
  /**
   * Nothing is heard for now: something is being fetched. `start` follows, again if there was one,
   * or `error`. `loaded` of `total` bytes, where known.
   */
  | {
      readonly type: 'waiting';
      readonly token: Token;
      readonly loaded?: number;
      readonly total?: number;
    }
  | {
      readonly type: 'boundary';
      readonly token: Token;
      /** In UTF-16 code units of the utterance's text: the first character of the word being said. */
      readonly charIndex: number;
    }
  | { readonly type: 'end'; readonly token: Token }
  | { readonly type: 'error'; readonly token: Token; readonly code: SpeechErrorCode }
  /** The list of voices changed, or is now known to be complete. */
  | { readonly type: 'voiceschange' };

export interface SpeechEngine {
  /** `platform`, `narration`, `offline`, or a host's own. */
  readonly name: string;

  /** `false` where there is nothing to speak with at all: no voice can ever come. Default: `true`. */
  readonly supported?: boolean;

  /** Starts finding voices. Cheap, may be called any number of times. */
  prepare?(): void;

  /** `false` while the list of voices may still grow. Default: `true`. */
  readonly settled?: boolean;

  /**
   * While it is not settled: a file is on its way that tells its voices, so that a longer wait makes
   * sense than for a list that may never come. Default: `false`.
   */
  readonly fetching?: boolean;

  /** The voices that can read `lang`, best first. Never one of another language. */
  voices(lang: string): readonly Voice[];

  /**
   * Whether there may be a voice for `lang` that could not be fetched, so that another `prepare` may
   * help. Default: `false`.
   */
  unreachable?(lang: string): boolean;

  /**
   * What will be read, and again whenever that has changed; `null`: nothing. For engines that can
   * only say what they have recorded; others need not have it.
   */
  read?(script: Script | null): void;

  /** Whether `voice` can say this passage of the script. Default: `true`. */
  has?(voice: Voice, passage: Passage): boolean;

  /**
   * Called inside a press when there is nothing to say yet (the voices are not known), so that an
   * engine that wants a user gesture has had it. Makes no sound.
   */
  unlock?(): void;

  /**
   * Says one utterance, synchronously begun: a press must be able to start sound (iOS). Ends in
   * exactly one `end` or `error` with this token within bounded time (a `waiting` may stretch it),
   * whatever the engine does, unless `cancel()` comes first. Speaking while another utterance is under way replaces it.
   */
  speak(utterance: Utterance, token: Token): void;

  /** Will probably be asked for next: an engine that takes its time may begin. */
  preload?(utterance: Utterance): void;

  /** Silence. No event of the cancelled token follows. Stops only what this engine began. */
  cancel(): void;

  /** Calls `listener` for each event until the returned function is called. */
  subscribe(listener: (event: SpeechEvent) => void): () => void;

  /** Gives back every timer and listener. The engine is not used again. */
  dispose?(): void;
}
