import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { direction } from '../../locale/direction.js';
import * as words from '../../locale/queue-strings.js';
import { language } from '../../locale/strings.js';
import type { QueueItem } from '../../player/queue.js';
import { playIcon } from '../icons.js';

/** What the buttons of an article do, by their class. */
export type Act = 'play' | 'up' | 'down' | 'remove';

export interface ListState {
  readonly items: readonly QueueItem[];
  readonly current: QueueItem | null;
  readonly isPaused: boolean;
}

export interface ListActions {
  readonly act: (act: Act, index: number) => void;
  readonly clear: () => void;
}

/** All of it; the live region is always there, so that what comes into it is heard. */
export function queueTemplate(
  state: ListState,
  isOwn: boolean,
  wasEmptied: boolean,
  actions: ListActions,
): TemplateResult {
  const isShown = state.items.length > 0 || wasEmptied;
  return html`${isShown ? box(state, isOwn, actions) : html`<slot></slot>`}
    <div class="heard" role="status" lang=${language()} dir=${direction()}></div>`;
}

const box = (state: ListState, isOwn: boolean, actions: ListActions): TemplateResult =>
  html`<div
    part="queue"
    role="group"
    tabindex="-1"
    lang=${language()}
    dir=${direction()}
    aria-labelledby="heading"
    @keydown=${(event: KeyboardEvent) => {
      onHeld(event);
      onKey(event, actions);
    }}
  >
    <div class="head">
      <span part="heading" id="heading">${words.queueName()}</span>
      ${isOwn ? clearButton(actions) : nothing}
    </div>
    ${
      state.items.length > 0
        ? html`<ol part="list" role=${LIST}>
            ${repeat(
              state.items,
              ({ url }) => url, // what has the focus stays with its article
              (item, index) => entry(item, index, state, actions),
            )}
          </ol>`
        : html`<p part="empty">${words.emptyQueue()}</p>`
    }
  </div>`;

const clearButton = ({ clear }: ListActions): TemplateResult =>
  html`<button type="button" part="button clear-button" @click=${clear}>
    ${words.clearQueue()}
  </button>`;

function entry(
  { url, title, lang }: QueueItem,
  index: number,
  { items, current, isPaused }: ListState,
  { act }: ListActions,
): TemplateResult {
  const isCurrent = url === current?.url;
  // Its `title` is its name: with an `aria-label` beside it some screen readers say it twice.
  const button = (kind: Act, name: string, icon: TemplateResult, isOn = true): TemplateResult =>
    html`<button
      type="button"
      part="button"
      class=${kind}
      aria-disabled=${isOn ? nothing : 'true'}
      aria-keyshortcuts=${KEYS[kind] ?? nothing}
      title=${name}
      @click=${() => isOn && act(kind, index)}
    >
      ${icon}
    </button>`;
  return html`<li part="item" aria-current=${isCurrent ? 'true' : nothing}>
    <span class="what">
      <a part="link" href=${url} lang=${lang || nothing} dir="auto">${title}</a>
      ${isCurrent ? html`<span part="now">${words.beingRead()}</span>` : nothing}
    </span>
    <span class="buttons">
      ${button('play', words.playNow(title), playIcon(), !isCurrent || isPaused)}
      ${button('up', words.moveUp(title), line(up), index > 0)}
      ${button('down', words.moveDown(title), line(down), index < items.length - 1)}
      ${button('remove', words.removeItem(title), line(cross))}
    </span>
  </li>`;
}

/** WebKit takes a list without markers for no list. */
const LIST = 'list';

const KEYS: Partial<Record<Act, string>> = { up: 'Alt+ArrowUp', down: 'Alt+ArrowDown' };

const up = svg`<path d="M12 19V5m-6 6 6-6 6 6" />`;
const down = svg`<path d="M12 5v14m-6-6 6 6 6-6" />`;
const cross = svg`<path d="m7 7 10 10M17 7 7 17" />`;

const line = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="line" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

/** A key held down would take out one article after the other. */
function onHeld(event: KeyboardEvent): void {
  const { key, repeat, target } = event;
  if (!repeat || key !== 'Enter' || !(target instanceof Element)) return;
  if (target.matches('.remove')) event.preventDefault();
}

/** On whatever of an article has the focus. */
function onKey(event: KeyboardEvent, { act }: ListActions): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  const item = target instanceof Element ? target.closest('li') : null;
  const way = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  if (!item || !way || !altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  act(way, [...(item.parentElement?.children ?? [])].indexOf(item));
}
