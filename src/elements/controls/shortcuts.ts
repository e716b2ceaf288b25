import type { PlayerLike } from '../../player/lazy-player.js';
import { keymap, type KeyAction, type Keymap } from '../../view/keymap.js';

/** What an author says of a reader; each may be missing, where something else stands for one. */
interface KeyedReader extends Element {
  readonly hotkeys?: boolean;
  readonly shortcuts?: string;
  readonly noHighlight?: boolean;
  readonly noFollow?: boolean;
  readonly localOnly?: boolean;
  readonly miniPlayer?: boolean;
}

const READER = 'aloud-reader';

/** The reader around these controls, or the one that they name. */
export function readerOf(host: Element): KeyedReader | null {
  const id = host.getAttribute('for');
  if (!id) return around(host);
  const name = `#${CSS.escape(id)}`;
  const root = host.getRootNode() as Document | ShadowRoot | Element; // taken out, it may be any
  const named = root.querySelector(name) ?? document.querySelector(name);
  return named?.querySelector(READER) ?? named;
}

function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.closest(READER) ?? (root instanceof ShadowRoot ? around(root.host) : null);
}

/** The keys that its author gives a reader, be they on or off; none where it has none. */
function authorKeys(host: Element): Keymap {
  const reader = readerOf(host);
  return reader && 'shortcuts' in reader ? keymap(reader.shortcuts) : new Map();
}

/** Whether there are any keys to turn on and off. */
export const hasKeys = (host: Element): boolean => authorKeys(host).size > 0;

/** Which keys steer what these controls show: none while they are off. */
export const keysOf = (host: Element, player: PlayerLike): Keymap =>
  player.settings?.values.shortcuts === false ? new Map() : authorKeys(host);

/** What is pressed instead of which control. */
const PARTS: readonly (readonly [string, readonly KeyAction[]])[] = [
  ['play-button', ['toggle']],
  ['previous-button', ['previous']],
  ['next-button', ['next']],
  ['stop-button', ['stop']],
  ['rate', ['slower', 'faster']],
  ['settings-button', ['help']],
];

/** Says of each control by which keys it can be had. */
export function mark(host: Element, player: PlayerLike): void {
  const keys = keysOf(host, player);
  for (const [name, actions] of PARTS) {
    const names = actions.flatMap((action) => keys.get(action)?.name ?? []);
    if (name === 'stop-button') names.push('Escape');
    const control = host.shadowRoot?.querySelector(`[part~=${name}]`);
    if (names.length > 0) control?.setAttribute('aria-keyshortcuts', names.join(' '));
    else control?.removeAttribute('aria-keyshortcuts');
  }
}
