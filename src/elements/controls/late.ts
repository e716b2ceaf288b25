import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { PlayerLike } from '../../player/lazy-player.js';
import { arrange, placeText, speakerChoice, timeText, waitingMessage } from './details-view.js';
import { Explainer } from './explainer.js';
import { LongWait, type Timers } from './long-wait.js';
import { mark } from './shortcuts.js';

/** What the controls show of a player once its article is known, all together. */
export class Late {
  #player: PlayerLike | null = null;
  readonly #explainer: Explainer;
  readonly #wait: LongWait;

  constructor(
    private readonly host: ReactiveElement,
    timers: () => Timers,
  ) {
    this.#explainer = new Explainer(host);
    this.#wait = new LongWait(host, timers);
  }

  /** To be called before all this is rendered. */
  follow(player: PlayerLike | null): void {
    this.#player = player;
    const { status = 'idle', waiting = null, error = null } = player ?? {};
    const isBusy = status === 'loading' || status === 'speaking';
    this.#wait.during(status === 'loading' || Boolean(waiting));
    this.#explainer.about(isBusy ? null : error);
  }

  /** To be called when it has been. */
  arrange(): void {
    arrange(this.host.renderRoot);
    if (this.#player) mark(this.host, this.#player);
  }

  /** There is a wait that is worth telling of. */
  get isWaiting(): boolean {
    return this.#wait.isLong;
  }

  get place(): string {
    return this.#player ? placeText(this.#player) : '';
  }

  get time(): string {
    return this.#player ? timeText(this.#player, this.isWaiting) : '';
  }

  speakers(): TemplateResult | typeof nothing {
    return this.#player ? speakerChoice(this.#player) : nothing;
  }

  message(): TemplateResult | typeof nothing {
    const { explanation } = this.#explainer;
    if (explanation) {
      return html`<p><strong>${explanation.what}</strong> ${explanation.help}</p>`;
    }
    return this.isWaiting && this.#player ? waitingMessage(this.#player) : nothing;
  }
}
