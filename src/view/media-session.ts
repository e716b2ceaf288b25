import type { PlayerLike } from '../player/lazy-player.js';
import { UNDER_WAY } from '../player/statuses.js';

const ACTIONS = {
  play: (player) => player.play(),
  pause: (player) => player.pause(),
  stop: (player) => player.stop(),
  previoustrack: (player) => player.previous('paragraph'),
  nexttrack: (player) => player.next('paragraph'),
  seekbackward: (player) => player.previous(),
  seekforward: (player) => player.next(),
} satisfies Partial<Record<MediaSessionAction, (player: PlayerLike) => void>>;

const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/**
 * Media keys and the lock screen, for a reading that sounds through the page's own audio: a
 * recording, an offline voice. The platform's voice is no media to a browser, and a page's video
 * keeps its keys. https://www.w3.org/TR/mediasession/
 */
export class MediaKeys {
  /** Whose reading the keys steer. */
  static #holder: MediaKeys | null = null;

  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;

  attach(player: PlayerLike): void {
    this.detach();
    this.#player = player;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    player.addEventListener('statuschange', this.#changed, { signal });
    player.addEventListener('speakerchange', this.#changed, { signal });
  }

  detach(): void {
    this.#listening?.abort();
    this.#player = null;
    this.#release();
  }

  readonly #changed = (): void => {
    const player = this.#player;
    const session = navigator.mediaSession;
    if (!player || !session) return;
    if (!UNDER_WAY.includes(player.status) || !isAudio(player)) return this.#release();
    if (player.status === 'speaking') this.#claim(session, player);
    if (MediaKeys.#holder === this) {
      session.playbackState = player.status === 'speaking' ? 'playing' : 'paused';
    }
  };

  #claim(session: MediaSession, player: PlayerLike): void {
    if (MediaKeys.#holder === this) return;
    MediaKeys.#holder = this;
    session.metadata = new MediaMetadata({ title: titleOf(player), artist: siteOf(document) });
    for (const name of names) set(session, name, () => ACTIONS[name](player));
  }

  #release(): void {
    const session = navigator.mediaSession;
    if (MediaKeys.#holder !== this || !session) return;
    MediaKeys.#holder = null;
    session.metadata = null;
    session.playbackState = 'none';
    for (const name of names) set(session, name, null);
  }
}

const isAudio = ({ speaker }: PlayerLike): boolean =>
  Boolean(speaker?.engine && speaker.engine !== 'platform');

/** A browser throws at actions that it does not know. */
function set(session: MediaSession, name: MediaSessionAction, act: (() => void) | null): void {
  try {
    session.setActionHandler(name, act);
  } catch {
    // Then there is no such key.
  }
}

function titleOf({ article }: PlayerLike): string {
  const heading = article?.root.querySelector('h1, h2, [slot=headline]')?.textContent?.trim();
  return heading || document.title;
}

function siteOf(page: Document): string {
  const named = page.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  return named?.content || location.hostname;
}
