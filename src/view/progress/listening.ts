import type { PlayerLike } from '../../player/lazy-player.js';

/** Where a voice is, in characters of the block. */
interface Saying {
  readonly block: number;
  /** The sentence, up to the next one. */
  readonly start: number;
  readonly end: number;
  /** The word. */
  readonly at: number;
  readonly isSpeaking: boolean;
}

/** A stretch of a block that was spoken, in characters of it. */
export type Spoken = (block: number, from: number, until: number) => void;

const EVENTS = ['statuschange', 'sentencechange', 'wordchange', 'seek', 'articlechange'];

/**
 * What a Player has said: sentences to their end, and of one that was left by a seek or a stop the
 * words before. What was passed over was not said.
 */
export class Listening {
  #saying: Saying | null;
  #isMoved = false;
  #isWaiting = false;
  readonly #end = new AbortController();

  /** @param changed The Player has something new; called before `spoken` is told. */
  constructor(
    private readonly player: PlayerLike,
    private readonly changed: () => void,
    private readonly spoken: Spoken,
  ) {
    const { signal } = this.#end;
    for (const type of EVENTS) player.addEventListener(type, this.#hear, { signal });
    this.#saying = sayingOf(player);
  }

  stop(): void {
    this.#end.abort();
  }

  /** A Player tells what has changed in several events, one by one: all are waited for. */
  readonly #hear = ({ type }: Event): void => {
    this.#isMoved ||= type === 'seek' || type === 'articlechange';
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    queueMicrotask(() => this.#settle());
  };

  #settle(): void {
    this.#isWaiting = false;
    if (this.#end.signal.aborted) return;
    const before = this.#saying;
    const isMoved = this.#isMoved;
    const now = sayingOf(this.player);
    this.#isMoved = false;
    this.#saying = now;
    this.changed();
    if (before?.isSpeaking && !isMoved) this.#compare(before, now);
  }

  #compare({ block, at, start, end }: Saying, now: Saying | null): void {
    const isSame = now?.block === block && now.start === start;
    const isOver = now?.isSpeaking || this.player.status === 'ended';
    const until = isSame ? now.at : isOver ? end : at;
    if (until > at) this.spoken(block, at, until);
  }
}

function sayingOf({ block, sentence, position, status }: PlayerLike): Saying | null {
  if (!block || !sentence) return null;
  const { index, start } = sentence;
  return {
    block: block.index,
    start,
    end: block.sentences[index + 1]?.start ?? Infinity,
    at: position.word?.start ?? start,
    isSpeaking: status === 'speaking',
  };
}
