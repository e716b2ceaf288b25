import { html, render, type ReactiveElement, type TemplateResult } from 'lit';
import { direction } from '../../locale/direction.js';
import { close } from '../../locale/listening-strings.js';
import {
  nameOf,
  shortcuts,
  shortcutsEverywhere,
  shortcutsHere,
  shortcutsOff,
} from '../../locale/shortcut-strings.js';
import { language } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { deepestFocus } from '../../view/deepest-focus.js';
import type { Keymap } from '../../view/keymap.js';
import { adoptSheet } from '../adopt-sheet.js';
import { styles } from './settings-styles.js';
import { keysOf, readerOf } from './shortcuts.js';

const dialogs = new WeakMap<ReactiveElement, HTMLElement>();

/** Shows the keys that steer the reading, in a modal dialog in the shadow root of the controls. */
export function openShortcuts(host: ReactiveElement, player: PlayerLike): void {
  const root = rootIn(host);
  const before = deepestFocus();
  const keys = keysOf(host, player);
  const dialog = (): HTMLDialogElement | null => root.querySelector('dialog');
  const content = html`<dialog
    part="shortcuts"
    aria-labelledby="shortcuts"
    lang=${language()}
    dir=${direction()}
    @close=${() => giveBack(before, host)}
  >
    <h2 id="shortcuts" tabindex="-1">${shortcuts()}</h2>
    <p>${keys.size === 0 ? shortcutsOff() : scope(host)}</p>
    ${list(keys)}
    <div class="buttons">
      <button type="button" @click=${() => dialog()?.close()}>${close()}</button>
    </div>
  </dialog>`;
  render(content, root);
  if (!dialog()?.open) dialog()?.showModal();
  // Not to the button behind the list: in a small window the list would be scrolled away.
  root.querySelector('h2')?.focus();
}

function rootIn(host: ReactiveElement): HTMLElement {
  const known = dialogs.get(host);
  if (known) return known;
  const root = document.createElement('div');
  adoptSheet(host.shadowRoot, styles);
  host.renderRoot.append(root);
  dialogs.set(host, root);
  return root;
}

const scope = (host: Element): string =>
  readerOf(host)?.hotkeys ? shortcutsEverywhere() : shortcutsHere();

const list = (keys: Keymap): TemplateResult =>
  html`<dl>
    ${[...keys].map(
      ([action, key]) =>
        html`<div>
          <dt>${nameOf(action)}</dt>
          <dd dir="ltr">${caps(key.name)}</dd>
        </div>`,
    )}
  </dl>`;

const caps = (name: string): TemplateResult[] =>
  name.split('+').map((cap, index) => html`${index > 0 ? ' + ' : ''}<kbd>${cap}</kbd>`);

/** Browsers do so by themselves, unless what had it is gone or hidden by now. */
function giveBack(before: Element | null, host: ReactiveElement): void {
  if (deepestFocus()) return;
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!deepestFocus()) host.focus();
}
