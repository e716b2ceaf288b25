import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Store } from '../../src/player/storage.js';
import type { KeyAction } from '../../src/view/keymap.js';
import { Keys, type KeysHost } from '../../src/view/keys.js';
import { SettingsMemory } from '../../src/view/settings-memory.js';
import { StubPlayer } from '../helpers/stub-player.js';

describe('keys that the listener has switched off', () => {
  afterEach(() => localStorage.clear());

  it('are off before there is a player on the next visit', async () => {
    const element = await fixture<HTMLElement>(html`<p>Бір сөйлем.</p>`);
    const player = { status: 'idle', settings: null } as KeysHost['player'];
    const extras = { hotkeys: true, shortcuts: '', articleElement: element, player };
    const memory = new SettingsMemory({
      noMemory: false,
      localOnly: false,
      voice: '',
      player: new StubPlayer().asPlayer,
    });
    const asked: KeyAction[] = [];
    const keys = new Keys(
      Object.assign(element, extras),
      (action) => asked.push(action),
      () => memory.storedShortcuts,
    );
    keys.attach();
    try {
      new Store().write('settings', { shortcuts: false });
      await sendKeys({ press: 'k' });
      expect(asked).to.deep.equal([]);
      localStorage.clear();
      await sendKeys({ press: 'k' });
      expect(asked).to.deep.equal(['toggle']);
    } finally {
      keys.detach();
    }
  });
});
