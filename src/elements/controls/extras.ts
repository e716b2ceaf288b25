import type { ReactiveElement } from 'lit';
import { wantStrings } from '../../locale/groups.js';
import { orAfter } from '../../locale/ready.js';
import { LazyPlayer, type PlayerLike } from '../../player/lazy-player.js';
import { SettingsPanel } from './settings-panel.js';
import { openShortcuts } from './shortcuts-dialog.js';

/** What somebody may ask the controls for. */
export type Extra = 'settings' | 'help';

/** How long an open panel without its voices, which then move what is in it, is put off, in ms. */
const PATIENCE = 600;

const panels = new WeakMap<ReactiveElement, SettingsPanel>();

/** Resolves with `false` where something of it could not be loaded. */
export async function open(
  extra: Extra,
  host: ReactiveElement,
  player: PlayerLike,
): Promise<boolean> {
  const panel = panels.get(host);
  if (extra === 'settings' && panel) {
    panel.press(player);
    return true;
  }
  await Promise.all([wantStrings('listening'), wantStrings('messages')]);
  if (extra === 'help') {
    openShortcuts(host, player);
    return true;
  }
  if (player instanceof LazyPlayer) await player.prepare();
  await orAfter(PATIENCE, voicesOf(player));
  if (!player.settings) return false;
  if (!panels.has(host)) panels.set(host, new SettingsPanel(host, player));
  return true;
}

/** Resolves when there are any. */
async function voicesOf(player: PlayerLike): Promise<void> {
  if (player.languages.some((lang) => player.voicesFor(lang).length > 0)) return;
  await new Promise((resolve) => player.addEventListener('voiceschange', resolve, { once: true }));
}
