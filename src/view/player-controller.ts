import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { PlayerLike } from '../player/lazy-player.js';
import { whenId } from './by-id.js';
import { playerContext } from './player-context.js';

/** An element that shows, or asks something of, a Player. */
export interface PlayerHost extends ReactiveElement {
  /** A Player of its own; it wins. */
  player?: PlayerLike | null;
  /** The `id` of a reader, or of an element that holds one. */
  for?: string;
}

/** What is shown may have changed. `wordchange` is not among them: it comes too often to render. */
const RENDERED = [
  'statuschange',
  'waiting',
  'speakerchange',
  'sentencechange',
  'settingschange',
  'voiceschange',
  'articlechange',
  'seek',
  'error',
];

const READER = 'aloud-reader';

/**
 * Finds a host's Player: its own property, then the reader that `for` names, then the reader
 * around it. Renders the host again whenever the Player has something new to show.
 */
export class PlayerController implements ReactiveController {
  #player: PlayerLike | null = null;
  #provided: PlayerLike | null = null;
  #for = '';
  #asked: Element | null = null;
  #asking = new AbortController();
  #forget: () => void = () => undefined;

  constructor(private readonly host: PlayerHost) {
    host.addController(this);
  }

  /** `null` until one is found. */
  get player(): PlayerLike | null {
    return this.#player;
  }

  hostConnected(): void {
    this.#seek();
    this.#settle();
  }

  hostUpdate(): void {
    if (!this.host.isConnected) return; // a last update after leaving must not subscribe again
    if ((this.host.for ?? '') !== this.#for) this.#seek();
    this.#settle();
  }

  hostDisconnected(): void {
    this.#leave();
    this.#follow(null);
  }

  #seek(): void {
    this.#leave();
    this.#for = this.host.for ?? '';
    if (this.#for) this.#forget = whenId(this.host, this.#for, (element) => this.#bind(element));
    else this.#ask(this.host);
  }

  #leave(): void {
    this.#forget();
    this.#forget = () => undefined;
    this.#asking.abort();
    this.#asked = null;
    this.#provided = null;
  }

  /** The reader that `for` names, once it has given its Player. */
  #bind(element: Element): Element | null {
    const reader = readerIn(element);
    if (reader !== this.#asked) this.#ask(reader);
    this.#settle();
    return this.#provided && reader;
  }

  /** Asks at `place` and above it, and once more when readers are defined: the first may be early. */
  #ask(place: Element): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#asked = place;
    this.#provided = null;
    const { signal } = this.#asking;
    this.#request(place, signal);
    if (this.#provided || !globalThis.customElements || customElements.get(READER)) return;
    void customElements.whenDefined(READER).then(() => {
      if (!signal.aborted) this.#request(place, signal);
    });
  }

  #request(place: Element, signal: AbortSignal): void {
    const answer = (player: PlayerLike | null, unsubscribe?: () => void): void => {
      if (signal.aborted) return unsubscribe?.();
      signal.addEventListener('abort', () => unsubscribe?.(), { once: true });
      this.#provided = player;
      this.#settle();
    };
    place.dispatchEvent(new ContextEvent(playerContext, this.host, answer, true));
  }

  #settle(): void {
    this.#follow(this.host.player ?? this.#provided);
  }

  #follow(player: PlayerLike | null): void {
    if (player === this.#player) return;
    for (const type of RENDERED) {
      this.#player?.removeEventListener(type, this.#render);
      player?.addEventListener(type, this.#render);
    }
    this.#player = player;
    this.host.requestUpdate();
  }

  readonly #render = (): void => this.host.requestUpdate();
}

function readerIn(element: Element): Element {
  return element.querySelector(READER) ?? element;
}
