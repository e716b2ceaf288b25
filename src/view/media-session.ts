import type { PlayerLike } from '../player/lazy-player.js';
import { UNDER_WAY } from '../player/statuses.js';
import { metadataOf } from './metadata.js';
import { SilentSound } from './silent-sound.js';

type Action = (player: PlayerLike, details: MediaSessionActionDetails) => void;

const ACTIONS = {
  play: (player) => player.play(),
  pause: (player) => player.pause(),
  stop: (player) => player.stop(),
  previoustrack: (player) => player.previous('paragraph'),
  nexttrack: (player) => player.next('paragraph'),
  seekbackward: (player) => player.previous(),
  seekforward: (player) => player.next(),
  seekto(player, { seekTime = 0 }) {
    const length = lengthOf(player);
    if (length > 0) player.seek(Math.min(1, seekTime / length));
  },
} satisfies Partial<Record<MediaSessionAction, Action>>;

const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/**
 * Media keys, the lock screen and the buttons of a headset, for whatever voice reads. A page that has
 * a session of its own, or a video that plays, keeps its keys. https://www.w3.org/TR/mediasession/
 */
export class MediaKeys {
  /** Whose reading the keys steer. */
  static #holder: MediaKeys | null = null;

  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;
  /** What the session shows of ours. */
  #metadata: MediaMetadata | null = null;
  readonly #sound = new SilentSound(
    () => this.#player?.pause(),
    () => this.#player?.play(),
  );

  /** @param isWanted Whether the author leaves the keys to it. */
  constructor(private readonly isWanted: () => boolean = () => true) {}

  attach(player: PlayerLike): void {
    this.detach();
    this.#player = player;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of ['statuschange', 'speakerchange'] as const)
      player.addEventListener(type, this.refresh, { signal });
    for (const type of ['sentencechange', 'settingschange', 'seek'] as const)
      player.addEventListener(type, this.#moved, { signal });
    player.addEventListener('articlechange', this.#renamed, { signal });
    addEventListener('pagehide', this.#release, { signal });
    document.addEventListener('play', this.#yield, { signal, capture: true });
    this.refresh();
  }

  detach(): void {
    this.#listening?.abort();
    this.#player = null;
    this.#release();
  }

  /** What the author wants may have changed. */
  readonly refresh = (): void => {
    const player = this.#player;
    const session = navigator.mediaSession;
    if (!player || !session) return;
    const isUnderWay = UNDER_WAY.includes(player.status) && this.isWanted();
    if (!isUnderWay || this.#isTaken(session)) return this.#release();
    if (player.status !== 'paused') this.#claim(session, player);
    if (MediaKeys.#holder === this) this.#show(session, player);
  };

  /** From the press on, because some browsers let nothing play later. */
  #claim(session: MediaSession, player: PlayerLike): void {
    const before = MediaKeys.#holder;
    if (before === this) return;
    if (before) before.#release();
    MediaKeys.#holder = this;
    this.#metadata = session.metadata = metadataOf(player.article?.root);
    for (const name of names) set(session, name, (details) => ACTIONS[name](player, details));
  }

  #show(session: MediaSession, player: PlayerLike): void {
    const isPaused = player.status === 'paused';
    session.playbackState = isPaused ? 'paused' : 'playing';
    if (isPaused) this.#sound.pause();
    else if (isMedia(player)) this.#sound.release();
    else this.#sound.play();
    this.#moved();
  }

  readonly #moved = (): void => {
    const player = this.#player;
    if (MediaKeys.#holder !== this || !player) return;
    const duration = lengthOf(player);
    const position = duration * player.position.fraction;
    // Chromium and Safari throw at what does not fit; older browsers have no such call.
    if (duration > 0)
      navigator.mediaSession.setPositionState?.({ duration, position, playbackRate: player.rate });
  };

  readonly #renamed = (): void => {
    if (MediaKeys.#holder !== this) return;
    this.#metadata = metadataOf(this.#player?.article?.root);
    navigator.mediaSession.metadata = this.#metadata;
  };

  /** Something of the page's own begins to play. */
  readonly #yield = (): void => {
    if (isPlaying(document)) this.#release();
  };

  readonly #release = (): void => {
    this.#sound.release();
    const session = navigator.mediaSession;
    if (MediaKeys.#holder !== this || !session) return;
    MediaKeys.#holder = null;
    if (session.metadata !== this.#metadata) return; // somebody else's by now
    session.metadata = null;
    session.playbackState = 'none';
    session.setPositionState?.();
    for (const name of names) set(session, name, null);
  };

  /** Whether the page, or another copy of the library, has said what its media keys do. */
  #isTaken({ metadata, playbackState }: MediaSession): boolean {
    const holder = MediaKeys.#holder;
    if (holder) return metadata !== holder.#metadata;
    return metadata !== null || playbackState !== 'none' || isPlaying(document);
  }
}

/** A session cannot be asked for its handlers, a page can for what plays on it. */
const isPlaying = (page: Document): boolean =>
  [...page.querySelectorAll<HTMLMediaElement>('audio, video')].some(
    ({ paused, muted }) => !paused && !muted,
  );

/** A recording has the keys by itself. The platform's voice has not, nor what is played by WebAudio. */
const isMedia = ({ speaker }: PlayerLike): boolean => speaker?.engine === 'narration';

/** Of the whole article at the voice's own speed, in s, as far as it is known; 0 where it is not. */
function lengthOf({ position: { fraction, timeLeft }, rate }: PlayerLike): number {
  const length = (timeLeft * rate) / (1 - fraction);
  return Number.isFinite(length) ? length : 0;
}

/** A browser throws at actions that it does not know. */
function set(
  session: MediaSession,
  name: MediaSessionAction,
  act: MediaSessionActionHandler | null,
): void {
  try {
    session.setActionHandler(name, act);
  } catch {
    // Then there is no such key.
  }
}
