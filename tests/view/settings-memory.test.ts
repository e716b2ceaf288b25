import { expect } from '@open-wc/testing';
import { ListenerSettings } from '../../src/player/listener-settings.js';
import { Store } from '../../src/player/storage.js';
import { SettingsMemory, type SettingsHost } from '../../src/view/settings-memory.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { voice } from '../helpers/fake-engine.js';

const stored = (): unknown => new Store().read('settings');

describe('the settings of a listener', () => {
  const player = new StubPlayer();
  const memories: SettingsMemory[] = [];
  const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};

  /** A reader of a page, with what the author has. */
  function reader(
    { rate = 1, ...rest }: Partial<SettingsHost> & { rate?: number } = {},
    settings = new ListenerSettings(),
  ): ListenerSettings {
    const host = { noMemory: false, localOnly: false, voice: '', player: player.asPlayer, ...rest };
    settings.set('rate', rate);
    const memory = new SettingsMemory(host);
    memories.push(memory);
    memory.attach(settings);
    return settings;
  }

  /** The page is left. */
  function leave(): void {
    for (const memory of memories.splice(0)) memory.detach();
  }

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    leave();
    player.voices = [];
    Object.defineProperty(Storage.prototype, 'setItem', setItem);
    localStorage.clear();
  });

  it('are there again on the next visit, before what the author has', () => {
    const first = reader({ rate: 1.25 });
    first.set('rate', 2);
    first.set('highlight', 'word');
    leave();
    const { values } = reader({ rate: 1.25 });
    expect([values.rate, values.highlight]).to.deep.equal([2, 'word']);
  });

  it('are stored only as far as they are not the author’s', () => {
    const settings = reader({ rate: 1.25 });
    expect(stored()).to.equal(undefined);
    settings.set('follow', false);
    settings.set('rate', 1.5);
    expect(stored()).to.deep.equal({ follow: false, rate: 1.5 });
    settings.set('rate', 1.25);
    expect(stored()).to.deep.equal({ follow: false });
  });

  it('hold for other readers of the page, and for those of other tabs', () => {
    const [one, other] = [reader(), reader({ rate: 1.5 })];
    one.set('highlight', 'none');
    expect(other.values.highlight).to.equal('none');
    expect(other.values.rate).to.equal(1.5);
    new Store().write('settings', { rate: 3 });
    dispatchEvent(new StorageEvent('storage', { key: 'aloud:settings' }));
    expect([one.values.rate, other.values.rate]).to.deep.equal([3, 3]);
    expect(one.values.highlight).to.equal('both');
    new Store().remove('settings');
    dispatchEvent(new StorageEvent('storage', { key: 'aloud:settings' }));
    expect([one.values.rate, other.values.rate]).to.deep.equal([1, 1.5]);
  });

  it('are of any shape in the page’s storage', () => {
    for (const odd of [null, 7, 'x', [], { rate: 'fast', follow: 1, voices: 3, pitch: 0.5 }]) {
      new Store().write('settings', odd);
      const { values } = reader();
      expect([values.rate, values.follow]).to.deep.equal([1, true]);
      leave();
    }
  });

  it('leave no trace where nothing is to be remembered', () => {
    new Store().write('settings', { rate: 2 });
    const settings = reader({ noMemory: true });
    expect(settings.values.rate).to.equal(1);
    settings.set('follow', false);
    expect(stored()).to.deep.equal({ rate: 2 });
  });

  it('are forgotten, but for this visit', () => {
    const settings = reader();
    settings.set('rate', 2);
    new Store().clear();
    dispatchEvent(new Event('aloud:forget'));
    expect(settings.values.rate).to.equal(2);
    settings.set('follow', false);
    expect(stored()).to.deep.equal({ follow: false });
  });

  it('cannot send the text to a service where the author does not want it', () => {
    new Store().write('settings', { localOnly: false });
    const settings = reader({ localOnly: true });
    expect(settings.values.localOnly).to.equal(true);
    settings.set('localOnly', false);
    expect(settings.values.localOnly).to.equal(true);
    leave();
    expect(reader().values.localOnly).to.equal(false);
  });

  it('hold for this visit where nothing can be stored', () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    const settings = reader();
    settings.set('rate', 2);
    settings.set('follow', false);
    expect([settings.values.rate, settings.values.follow]).to.deep.equal([2, false]);
  });

  it('keep the listener’s wish for local voices through a page whose author insists on them', () => {
    new Store().write('settings', { localOnly: true });
    const settings = reader({ localOnly: true });
    settings.set('rate', 2);
    expect(stored()).to.deep.equal({ localOnly: true, rate: 2 });
    leave();
    expect(reader().values.localOnly).to.equal(true);
  });

  it('are not what the author insists on later', () => {
    const host = { noMemory: false, localOnly: false, voice: '', player: player.asPlayer };
    const [memory, settings] = [new SettingsMemory(host), new ListenerSettings()];
    memories.push(memory);
    memory.attach(settings);
    host.localOnly = true;
    memory.restrict();
    expect([settings.values.localOnly, stored()]).to.deep.equal([true, undefined]);
    host.localOnly = false;
    memory.restrict();
    expect([settings.values.localOnly, stored()]).to.deep.equal([false, undefined]);
  });

  it('have a voice for each language by itself', () => {
    player.voices = [voice('kk', { id: 'a', name: 'Aigul' })];
    const settings = reader({ voice: 'Aigul' });
    settings.setVoice('kk', 'a'); // the author's wish
    settings.setVoice('ru', 'z');
    expect(stored()).to.deep.equal({ voices: { ru: 'z' } });
    leave();
    const next = reader({ voice: 'Aigul' });
    next.setVoice('kk', 'a');
    expect(next.values.voices).to.deep.equal({ kk: 'a', ru: 'z' });
  });

  it('are not the voice that the author wishes for later', () => {
    player.voices = [voice('kk', { id: 'a' }), voice('kk', { id: 'b' })];
    const host = { noMemory: false, localOnly: false, voice: 'a', player: player.asPlayer };
    const [memory, settings] = [new SettingsMemory(host), new ListenerSettings()];
    memories.push(memory);
    memory.attach(settings);
    settings.setVoice('kk', 'a');
    host.voice = 'b';
    settings.setVoice('kk', 'b');
    expect([settings.values.voices, stored()]).to.deep.equal([{ kk: 'b' }, undefined]);
  });

  it('take the author’s voice as what there is at first, and no choice', () => {
    player.voices = [voice('kk', { id: 'a', name: 'Aigul' }), voice('kk', { id: 'b' })];
    const settings = reader({ voice: 'Aigul' });
    settings.setVoice('kk', 'a');
    expect(stored()).to.equal(undefined);
    settings.setVoice('kk', 'b');
    expect(stored()).to.deep.equal({ voices: { kk: 'b' } });
    leave();
    const next = reader({ voice: 'Aigul' });
    next.setVoice('kk', 'a'); // the author's wish, when the voices are there
    expect(next.values.voices).to.deep.equal({ kk: 'b' });
    next.setVoice('kk', 'a');
    expect(next.values.voices, 'the listener’s').to.deep.equal({ kk: 'a' });
  });
});
