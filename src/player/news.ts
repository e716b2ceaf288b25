import type { ReaderError } from '../errors.js';
import type { Voice } from '../speech/engine.js';
import type { Sentence, Word } from '../text/article.js';
import { PlayerErrorEvent, PlayerEvent } from './events.js';
import type { PlayerEventType } from './events.js';
import type { Status, Waiting } from './state.js';

/** What listeners can see change. */
export interface Snapshot {
  readonly status: Status;
  readonly error: ReaderError | null;
  readonly sentence: Sentence | null;
  readonly word: Word | null;
  readonly waiting: Waiting | null;
  readonly speaker: Voice | null;
}

/** Tells listeners what has changed, once everything has. They may ask for more at once. */
export class News {
  #told: Snapshot = {
    status: 'idle',
    error: null,
    sentence: null,
    word: null,
    waiting: null,
    speaker: null,
  };
  #events: PlayerEvent[] = [];

  constructor(private readonly target: EventTarget) {}

  /** To be told next time, after the changes. */
  add(type: Exclude<PlayerEventType, 'error'>): void {
    this.#events.push(new PlayerEvent(type));
  }

  addError(error: ReaderError): void {
    this.#events.push(new PlayerErrorEvent(error));
  }

  tell(next: Snapshot): void {
    const before = this.#told;
    const events = this.#events;
    const now = heard(next, before);
    this.#told = now;
    this.#events = [];
    const isNewStatus = now.status !== before.status || now.error !== before.error;
    if (isNewStatus) this.#tell(new PlayerEvent('statuschange'));
    if (now.waiting !== before.waiting) this.#tell(new PlayerEvent('waiting'));
    if (now.speaker?.id !== before.speaker?.id) this.#tell(new PlayerEvent('speakerchange'));
    if (now.sentence !== before.sentence) this.#tell(new PlayerEvent('sentencechange'));
    if (now.word !== before.word) this.#tell(new PlayerEvent('wordchange'));
    events.forEach((event) => this.#tell(event));
  }

  #tell(event: PlayerEvent): void {
    this.target.dispatchEvent(event);
  }
}

/** What will be said is not being read before it is heard. */
function heard(next: Snapshot, { sentence, word }: Snapshot): Snapshot {
  const { status } = next;
  if (status === 'loading') return { ...next, sentence, word };
  const isSilent = status === 'idle' || status === 'unavailable';
  return isSilent && next.word ? { ...next, word } : next;
}
