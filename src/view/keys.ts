/** Keyboard shortcuts of a reader. Which key means what is the author's to say; where they hear, too. */
import type { PlayerLike } from '../player/lazy-player.js';
import { UNDER_WAY } from '../player/statuses.js';
import { isShownIn } from '../text/flat-tree.js';
import { keymap, type KeyAction, type Keymap } from './keymap.js';

export interface KeysHost extends HTMLElement {
  /** They hear everywhere on the page, not only in the reader and its article. */
  readonly hotkeys: boolean;
  /** See {@link keymap}. */
  readonly shortcuts: string;
  readonly player: PlayerLike;
  readonly articleElement: Element | null;
}

/**
 * What has the focus there wants its keys itself, and its presses. A link wants only Enter. Of the roles
 * those of widgets (https://www.w3.org/TR/wai-aria-1.2/#widget_roles) and `application`: all others, as
 * `list`, `table` and `note`, stand for text.
 */
export const TAKES_KEYS =
  'input, textarea, select, button, summary, audio, video, iframe, object, embed, ' +
  '[contenteditable]:not([contenteditable=false]), [role=separator][tabindex], [role=application], ' +
  '[role=button], [role=checkbox], [role=radio], [role=switch], [role=slider], [role=scrollbar], ' +
  '[role=combobox], [role=listbox], [role=option], [role=textbox], [role=searchbox], ' +
  '[role=spinbutton], [role=tab], [role=radiogroup], [role=tablist], [role=grid], [role=gridcell], ' +
  '[role^=menu], [role^=tree]';

/**
 * The readers of a page share one listener, so that a key does one thing. It hears after everybody
 * else: what the page's own shortcuts have taken (`preventDefault`) is left to them.
 */
export class Keys {
  static readonly #all = new Set<Keys>();

  #map: Keymap = new Map();

  /**
   * @param act Does what a key asks for.
   * @param areWanted Whether they hear before the player has settings.
   */
  constructor(
    private readonly host: KeysHost,
    private readonly act: (action: KeyAction) => void,
    private readonly areWanted = () => true,
  ) {}

  attach(): void {
    this.#map = keymap(this.host.shortcuts);
    if (Keys.#all.size === 0) addEventListener('keydown', Keys.#hear);
    Keys.#all.add(this);
  }

  detach(): void {
    Keys.#all.delete(this);
    if (Keys.#all.size === 0) removeEventListener('keydown', Keys.#hear);
  }

  static readonly #hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
    const keys = Keys.#addressee(event);
    const action = keys && [...keys.#map].find(([, key]) => key.isPressed(event))?.[0];
    if (!action) return;
    event.preventDefault();
    if (!event.repeat || REPEATS.has(action)) keys.act(action);
  };

  /** The reader around the focus; else the one that is at work; else the first that hears. */
  static #addressee(event: KeyboardEvent): Keys | undefined {
    const all = [...Keys.#all].filter((keys) => keys.#hears(event)).sort(Keys.#inOrder);
    return (
      all.find((keys) => keys.#holds(event)) ??
      all.find(({ host }) => UNDER_WAY.includes(host.player.status)) ??
      all[0]
    );
  }

  static readonly #inOrder = (a: Keys, b: Keys): number =>
    a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

  #hears(event: KeyboardEvent): boolean {
    if (!(this.host.player.settings?.values.shortcuts ?? this.areWanted())) return false;
    return isReachable(this.host, event) && (this.host.hotkeys || this.#holds(event));
  }

  /** With no focus anywhere, whoever pressed the text last is in it. */
  #holds(event: KeyboardEvent): boolean {
    const { articleElement: article } = this.host;
    const path = event.composedPath();
    if (path.includes(this.host) || (article && path.includes(article))) return true;
    const { anchorNode } = document.getSelection() ?? {};
    const isNowhere = path[0] === document.body || path[0] === document.documentElement;
    return Boolean(isNowhere && article && anchorNode && isShownIn(anchorNode, article));
  }
}

/** Held down, these go on. */
const REPEATS: ReadonlySet<KeyAction> = new Set([
  'previous',
  'next',
  'previous-paragraph',
  'next-paragraph',
  'slower',
  'faster',
]);

function isTaken(event: KeyboardEvent): boolean {
  const [focused] = event.composedPath();
  return focused instanceof Element && focused.closest(TAKES_KEYS) !== null;
}

/** While a dialog holds the page, only what is in it hears. */
function isReachable(host: Element, event: Event): boolean {
  // Those in a shadow tree are found only if the focus is in them, where it is as a rule.
  const around = event.composedPath().filter((at) => at instanceof Element && at.matches(':modal'));
  return [...document.querySelectorAll(':modal'), ...(around as Element[])].every((dialog) =>
    isShownIn(host, dialog),
  );
}
