import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ListenerSettings } from '../../src/player/listener-settings.js';
import type { SettingName, SettingsValues } from '../../src/player/listener-settings.js';

function setUp() {
  const settings = new ListenerSettings();
  const told: SettingName[] = [];
  settings.addEventListener('change', ({ name }) => told.push(name));
  return { settings, told };
}

const defaults: SettingsValues = {
  rate: 1,
  pitch: 1,
  volume: 1,
  highlight: 'both',
  follow: true,
  sentencePause: 0,
  paragraphPause: 0,
  localOnly: false,
  missing: 'skip',
  voices: {},
  shortcuts: true,
};

describe('the settings of a listener', () => {
  it('are at first the voice’s own', () => {
    expect(setUp().settings.values).to.deep.equal(defaults);
  });

  it('tell each change once, and no change where there is none', () => {
    const { settings, told } = setUp();
    settings.set('rate', 2);
    settings.set('rate', 2);
    settings.set('voices', { kk: 'aru' });
    settings.set('voices', { kk: 'aru' });
    settings.set('follow', true);
    expect(told).to.deep.equal(['rate', 'voices']);
    expect(settings.values).to.include({ rate: 2, follow: true });
  });

  it('are clamped', () => {
    const { settings } = setUp();
    settings.set('rate', 100);
    settings.set('sentencePause', 9);
    settings.set('paragraphPause', -1);
    expect(settings.values).to.include({ rate: 3, sentencePause: 5, paragraphPause: 0 });
  });

  it('refuse what is no value', () => {
    const { settings, told } = setUp();
    const wrong: [SettingName, unknown][] = [
      ['rate', '2'],
      ['rate', NaN],
      ['follow', 1],
      ['highlight', 'all'],
      ['missing', null],
      ['voices', { kk: 1 }],
      ['voices', { 'kk-KZ': 'aru' }],
      ['voices', null],
      ['constructor' as SettingName, 1],
    ];
    for (const [name, value] of wrong) {
      expect(() => settings.set(name, value as never), name).to.throw(TypeError);
    }
    expect(told).to.deep.equal([]);
  });

  it('keep a voice for each language', () => {
    const { settings } = setUp();
    settings.setVoice('kk-KZ', 'aru');
    settings.setVoice('ru', 'irina');
    settings.setVoice('kk', 'dauren');
    expect(settings.values.voices).to.deep.equal({ ru: 'irina', kk: 'dauren' });
    settings.setVoice('ru', null);
    expect(settings.values.voices).to.deep.equal({ kk: 'dauren' });
  });

  it('keep a voice whose language is written as some platforms do, and none that names no language', () => {
    const { settings } = setUp();
    settings.setVoice('en_US', 'joe');
    settings.setVoice('', 'nobody');
    settings.setVoice('english', 'nobody');
    expect(settings.values.voices).to.deep.equal({ en: 'joe' });
  });

  it('are as before after a reset, and tell only what was another', () => {
    const { settings, told } = setUp();
    settings.set('pitch', 1.5);
    settings.set('missing', 'stop');
    told.length = 0;
    settings.reset();
    expect(settings.values).to.deep.equal(defaults);
    expect(told).to.deep.equal(['pitch', 'missing']);
  });

  it('take from what was stored what is right', () => {
    const { settings } = setUp();
    settings.load({
      rate: 1.5,
      pitch: 'high',
      highlight: 'word',
      voices: [1],
      follow: false,
      x: 1,
    });
    expect(settings.values).to.deep.equal({
      ...defaults,
      rate: 1.5,
      highlight: 'word',
      follow: false,
    });
  });

  it('come back as they were stored', () => {
    const { settings } = setUp();
    settings.set('voices', { kk: 'aru' });
    settings.set('missing', 'spell');
    const again = new ListenerSettings();
    again.load(JSON.parse(JSON.stringify(settings.values)));
    expect(again.values).to.deep.equal(settings.values);
  });

  it('send the text to no service while that is kept, not for a moment', () => {
    const { settings } = setUp();
    const seen: boolean[] = [];
    settings.addEventListener('change', () => seen.push(settings.values.localOnly));
    settings.keepLocal(true);
    settings.set('localOnly', false);
    settings.load({ localOnly: false });
    settings.set('rate', 2);
    settings.reset();
    expect(seen).to.deep.equal([true, true, true]);
    settings.keepLocal(false);
    expect(settings.values.localOnly).to.equal(false);
  });

  it('have again what was set once it is kept no longer', () => {
    const { settings } = setUp();
    settings.keepLocal(true);
    settings.set('localOnly', true);
    settings.keepLocal(false);
    expect(settings.values.localOnly).to.equal(true);
  });

  it('never throw for what was stored, and stay in range', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom(...Object.keys(defaults)), fc.jsonValue()),
        ),
        (stored) => {
          const { settings } = setUp();
          settings.load(stored);
          expect(settings.values.rate).to.be.within(0.5, 3);
          expect(settings.values.sentencePause).to.be.within(0, 5);
          expect(settings.values.follow).to.be.a('boolean');
          for (const id of Object.values(settings.values.voices)) expect(id).to.be.a('string');
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
