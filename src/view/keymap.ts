/** What keys a reader knows, and how an author writes others. */

export type KeyAction =
  | 'toggle'
  | 'stop'
  | 'previous'
  | 'next'
  | 'previous-paragraph'
  | 'next-paragraph'
  | 'slower'
  | 'faster'
  | 'read-here'
  | 'controls'
  | 'help';

/** One key, with what is held down with it. */
export class Key {
  /**
   * @param name As `aria-keyshortcuts` has it: `K`, `Shift+J`, `Alt+Control+F2`, `?`.
   */
  constructor(readonly name: string) {}

  get #held(): string[] {
    return this.name.split('+').slice(0, -1);
  }

  get #main(): string {
    return this.name.split('+').at(-1) ?? '';
  }

  isPressed(event: KeyboardEvent): boolean {
    const main = TYPED.get(this.#main) ?? this.#main;
    if (mainOf(event) !== main.toLowerCase()) return false;
    const held = MODIFIERS.filter((modifier) => event.getModifierState(modifier));
    // How a sign is typed is the layout's business: `?` is Shift and 7 on a Russian one.
    const counts = isSign(main) ? held.filter((name) => name !== 'Shift') : held;
    return counts.join('+') === MODIFIERS.filter((name) => this.#held.includes(name)).join('+');
  }
}

export type Keymap = ReadonlyMap<KeyAction, Key>;

const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'];
const HELD: ReadonlyMap<string, string> = new Map([
  ...MODIFIERS.map((name) => [name.toLowerCase(), name] as const),
  ['ctrl', 'Control'],
]);

/** What `KeyboardEvent.key` is, for keys that `aria-keyshortcuts` gives a name. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ['Space', ' '],
  ['Plus', '+'],
]);

const NAMED = [
  ...TYPED.keys(),
  ...[
    'Enter',
    'Escape',
    'Tab',
    'Backspace',
    'Delete',
    'Insert',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  ],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
];

/** Those of players of video that have no letters to type: under one hand, and by letters. */
const DEFAULTS: readonly (readonly [KeyAction, string])[] = [
  ['toggle', 'K'],
  ['previous', 'J'],
  ['next', 'L'],
  ['previous-paragraph', 'Shift+J'],
  ['next-paragraph', 'Shift+L'],
  ['slower', 'S'],
  ['faster', 'F'],
  ['read-here', 'H'],
  ['controls', 'C'],
  ['help', '?'],
];

/**
 * @param text Actions with their keys, parted by spaces, `toggle=Alt+K help=none`: the others stay
 *   as they are. `none` alone: no keys at all. Upper and lower case are one, `Ctrl` is `Control`, `+`
 *   is `Plus`. What is not understood is passed over.
 *   Frameworks take a property back by setting it to nothing.
 */
export function keymap(text: string | null | undefined): Keymap {
  const words = (text ?? '').trim().split(/\s+/u);
  if (words.includes('none')) return new Map();
  const map = new Map(DEFAULTS);
  for (const word of words) {
    const [action, text] = partsOf(word);
    const name = text === 'none' ? text : nameOf(text);
    if (isAction(action) && name) map.set(action, name);
  }
  return new Map(
    [...map].flatMap(([action, name]) => (name === 'none' ? [] : [[action, new Key(name)]])),
  );
}

function partsOf(word: string): [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

/** The name of a key however it is written: `shift+j`, `Ctrl+K`, `+`; `null` where it is no key's. */
function nameOf(text: string): string | null {
  const parts = text.replace(/(^|\+)\+$/u, '$1Plus').split('+');
  const main = mainNameOf(parts.pop() ?? '');
  const held = parts.map((part) => HELD.get(part.toLowerCase()));
  if (!main || held.includes(undefined)) return null;
  const isTypedAnyway = isSign(TYPED.get(main) ?? main);
  const counts = MODIFIERS.filter((name) => name !== 'Shift' || !isTypedAnyway);
  return [...counts.filter((name) => held.includes(name)), main].join('+');
}

function mainNameOf(text: string): string | undefined {
  if (/^(?:[a-z]|F[1-9]\d?)$/iu.test(text)) return text.toUpperCase();
  if (text.length === 1) return text;
  return NAMED.find((name) => name.toLowerCase() === text.toLowerCase());
}

const ACTIONS: ReadonlySet<string> = new Set([...DEFAULTS.map(([action]) => action), 'stop']);

const isAction = (name: string): name is KeyAction => ACTIONS.has(name);

const isSign = (key: string): boolean => /^[^\p{L}\p{N}\s]$/u.test(key);

/**
 * A letter is that of the keyboard's layout where this writes Latin; on others (Kazakh, Russian,
 * Arabic, Greek) it is the key that has it on a Latin one.
 */
function mainOf({ key, code }: KeyboardEvent): string {
  if (key.length > 1 || /^[\u0021-\u007e]$/u.test(key)) return key.toLowerCase();
  return /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
}
