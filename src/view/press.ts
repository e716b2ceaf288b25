/** A press on a sentence of the article reads from there, where the author wants it. */
import type { PlayerLike } from '../player/lazy-player.js';
import type { Article, Block } from '../text/article.js';
import { isShownIn } from '../text/flat-tree.js';
import type { Place } from '../text/measure.js';
import { placeOf, rangeOf } from '../text/ranges.js';
import { deepestFocus } from './deepest-focus.js';
import { TAKES_KEYS } from './keys.js';
import { boxesOf, type Box } from './zoom.js';

export interface PressHost {
  readonly pressToRead: boolean;
  readonly player: PlayerLike;
  readonly articleElement: Element | null;
}

/** What is pressed for its own sake. */
const CONTROL = `${TAKES_KEYS}, a[href], area, label, [role=link]`;

/** So far beside a line of text a press still is on it, in CSS pixels. */
const BESIDE = 8;

/** In so many blocks of one element the sentence under a press is looked for. */
const MOST_BLOCKS = 50;

/**
 * Hears after everybody else, and takes nothing: what the page has taken (`preventDefault`), what is a
 * link or a control, and what selects text is left alone.
 */
export class PressToRead {
  #listening: AbortController | null = null;
  #focused: Element | null = null;
  #hadSelection = false;
  #undo: (() => void) | null = null;

  /**
   * @param article The article as it is now.
   * @param read Reads from a place.
   */
  constructor(
    private readonly host: PressHost,
    private readonly article: () => Article | null,
    private readonly read: (place: Place) => void,
  ) {}

  attach(): void {
    this.detach();
    if (!this.host.pressToRead) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('pointerdown', this.#began, { signal, capture: true, passive: true });
    addEventListener('click', this.#pressed, { signal });
  }

  detach(): void {
    this.#listening?.abort();
  }

  readonly #began = (): void => {
    this.#focused = deepestFocus();
    this.#hadSelection = isSelected();
  };

  readonly #pressed = (event: MouseEvent): void => {
    // To select a word, somebody presses twice: then it was not meant to be read.
    if (event.detail > 1) return this.#takeBack();
    this.#undo = null;
    // A press that ends a selection does just that.
    if (this.#hadSelection || isSelected() || isModified(event) || this.#isOnControl(event)) return;
    const article = this.article();
    const place = article && placeUnder(article, event);
    if (!place) return;
    this.#undo = backTo(this.host.player);
    this.#keepFocus();
    this.read(place);
  };

  #takeBack(): void {
    this.#undo?.();
    this.#undo = null;
  }

  #isOnControl(event: MouseEvent): boolean {
    const { articleElement } = this.host;
    const path = event.composedPath();
    const depth = articleElement ? path.indexOf(articleElement) : -1;
    const isControl = (it: EventTarget) => it instanceof Element && it.matches(CONTROL);
    return event.defaultPrevented || depth < 0 || path.slice(0, depth).some(isControl);
  }

  /** Text takes no focus: a press on it would leave none. A field would bring up its keyboard again. */
  #keepFocus(): void {
    const focused = this.#focused;
    const isField = focused?.matches('input, textarea, [contenteditable]');
    if (deepestFocus() || isField || !(focused instanceof HTMLElement)) return;
    focused.focus({ preventScroll: true });
  }
}

const isSelected = (): boolean => document.getSelection()?.isCollapsed === false;

const isModified = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;

/** Makes a Player go back to where, and how, it is now. */
function backTo(player: PlayerLike): () => void {
  const { status, position, sentence } = player;
  const place = { block: position.block, offset: (position.word ?? sentence)?.start ?? 0 };
  // What has no place yet, and what is over, begins at the top.
  if (!sentence || status === 'ended') return () => player.stop();
  return () => {
    if (status === 'idle' || status === 'unavailable') player.stop();
    player.seek(place);
    if (status === 'paused') player.pause();
  };
}

/** The sentence under a press. One that has no point (assistive technology) is on what it presses. */
function placeUnder(article: Article, event: MouseEvent): Place | null {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  const first = placeOf(article, target, 0);
  if (!first || event.detail === 0) return first;
  const blocks = article.blocks.slice(first.block, first.block + MOST_BLOCKS);
  const [nearest] = blocks
    .filter(({ index, pieces }) => index === first.block || isIn(pieces, target))
    .flatMap((block) => sentencesAt(block, event))
    .sort((a, b) => a.away - b.away);
  return nearest?.place ?? null;
}

const isIn = ([first]: Block['pieces'], target: Element): boolean =>
  first !== undefined && isShownIn(first.node, target);

interface Found {
  readonly place: Place;
  /** In CSS pixels. */
  readonly away: number;
}

function sentencesAt(block: Block, point: MouseEvent): Found[] {
  return block.sentences.flatMap(({ start, end }) => {
    const range = rangeOf(block, start, end);
    const lines = range ? boxesOf(range).map((box) => awayFrom(box, point)) : [];
    const away = Math.min(...lines);
    return away < Infinity ? [{ place: { block: block.index, offset: start }, away }] : [];
  });
}

/** How far a point is from a line of text; `Infinity`: not on it, nor in the space around it. */
function awayFrom(box: Box, { clientX, clientY }: MouseEvent): number {
  const across = Math.max(box.left - clientX, clientX - box.right, 0);
  const along = Math.max(box.top - clientY, clientY - box.bottom, 0);
  return across <= BESIDE && along <= box.height / 2 ? across + along : Infinity;
}
