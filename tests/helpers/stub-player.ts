import type { ReaderError } from '../../src/errors.js';
import type { Player, Position, Status, Unit, Waiting } from '../../src/player/player.js';
import type { Voice } from '../../src/speech/engine.js';
import type { Article } from '../../src/text/article.js';

type Changes = Partial<{
  status: Status;
  error: ReaderError | null;
  position: Partial<Position>;
  waiting: Waiting | null;
  speaker: Voice | null;
  voices: readonly Voice[];
  rate: number;
  article: Article | null;
}>;

/** A Player that is in whatever state a test puts it, and remembers what it was asked. */
export class StubPlayer extends EventTarget {
  status: Status = 'idle';
  error: ReaderError | null = null;
  position: Position = { block: 0, sentence: 0, word: null, fraction: 0, timeLeft: 180 };
  waiting: Waiting | null = null;
  speaker: Voice | null = null;
  voice: Voice | null = null;
  voices: readonly Voice[] = [];
  article: Article | null;
  readonly asked: string[] = [];
  #rate = 1;

  constructor(blocks = 12) {
    super();
    const root = document.createElement('article');
    this.article = { root, lang: 'kk', blocks: new Array(blocks), length: 100 * blocks };
  }

  /** For what takes a Player. */
  get asPlayer(): Player {
    return this as unknown as Player;
  }

  set({ position, ...rest }: Changes, event = 'statuschange'): void {
    Object.assign(this, rest);
    this.position = { ...this.position, ...position };
    this.dispatchEvent(new Event(event));
  }

  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    this.#rate = rate;
    this.asked.push(`rate ${rate}`);
    this.dispatchEvent(new Event('settingschange'));
  }

  play(): void {
    this.asked.push('play');
    this.set({ status: 'speaking', error: null });
  }

  pause(): void {
    this.asked.push('pause');
    this.set({ status: 'paused' });
  }

  toggle(): void {
    return this.status === 'speaking' || this.status === 'loading' ? this.pause() : this.play();
  }

  stop(): void {
    this.asked.push('stop');
    this.set({ status: 'idle', position: { fraction: 0, block: 0 } });
  }

  next(unit: Unit = 'sentence'): void {
    this.asked.push(`next ${unit}`);
  }

  previous(unit: Unit = 'sentence'): void {
    this.asked.push(`previous ${unit}`);
  }

  seek(fraction: number): void {
    this.asked.push(`seek ${fraction}`);
    this.set({ position: { fraction } }, 'sentencechange');
  }
}
