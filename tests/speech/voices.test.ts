import { expect } from '@open-wc/testing';
import { cleanName, voicesFor } from '../../src/speech/voices.js';
import { fakeVoice } from '../helpers/fake-synthesis.js';

const names = (
  all: readonly SpeechSynthesisVoice[],
  lang: string,
  languages: readonly string[] = [],
): string[] => voicesFor(all, lang, languages).map(({ name }) => name);

const remote = { localService: false };

describe('names of voices for people', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Microsoft Aigul Online (Natural) - Kazakh (Kazakhstan)', 'Aigul'],
    ['Microsoft David Desktop - English (United States)', 'David'],
    ['Microsoft Irina - Russian (Russia)', 'Irina'],
    ['Google русский', 'русский'],
    ['Google UK English Female', 'UK English Female'],
    ['Kazakh espeak-ng', 'Kazakh'],
    ['Kazakh+Adam espeak-ng', 'Kazakh'],
    ['Kazakh+Mr_Serious', 'Kazakh'],
    ['English (Great Britain) espeak-ng', 'English (Great Britain)'],
    ['eSpeak Arabic', 'Arabic'],
    ['Aru', 'Aru'],
    ['Samantha (Enhanced)', 'Samantha'],
    ['Eddy (English (US))', 'Eddy'],
    ['Kazakh Kazakhstan', 'Kazakh Kazakhstan'],
    ['eng-x-iol-network', 'IOL'],
    ['Android Speech Recognition and Synthesis from Google en-us-x-tpc-network', 'TPC'],
    ['Google', 'Google'],
  ];
  for (const [name, expected] of cases) {
    it(`«${name}» is «${expected}»`, () => {
      expect(cleanName(name)).to.equal(expected);
    });
  }
});

describe('voices for a language', () => {
  it('comes down from eSpeak’s hundred variants to the plain voice, in Chromium and in Firefox', () => {
    const variants = ['Adam', 'Mr_Serious', 'female_whisper'];
    const chromium = [...variants.map((v) => `Kazakh+${v} espeak-ng`), 'Kazakh espeak-ng'];
    const firefox = ['Kazakh', ...variants.map((v) => `Kazakh+${v}`)];
    for (const list of [chromium, firefox]) {
      const all = list.map((name) => fakeVoice(name, 'kk', { voiceURI: `urn:${name}` }));
      const plain = list.find((name) => !name.includes('+')) ?? '';
      expect(voicesFor(all, 'kk-KZ').map(({ id }) => id)).to.deep.equal([`urn:${plain}`]);
    }
  });

  it('never offers another language', () => {
    const all = [
      fakeVoice('Русский', 'ru-RU', { default: true }),
      fakeVoice('Кыргызча', 'ky'),
      fakeVoice('No language', ''),
    ];
    expect(voicesFor(all, 'kk')).to.deep.equal([]);
    expect(voicesFor(all, '')).to.deep.equal([]);
    expect(voicesFor(all, 'қазақша')).to.deep.equal([]);
  });

  it('tells what a site needs to know of a voice', () => {
    const name = 'Microsoft Aigul Online (Natural) - Kazakh (Kazakhstan)';
    expect(voicesFor([fakeVoice(name, 'kk_KZ', remote)], 'kk')).to.deep.equal([
      { id: name, name: 'Aigul', lang: 'kk-KZ', local: false, quality: 'very-high' },
    ]);
  });

  it('ranks by quality, then the device before the network', () => {
    const all = [
      fakeVoice('Kazakh espeak-ng', 'kk'),
      fakeVoice('Google қазақша', 'kk-KZ', remote),
      fakeVoice('Қазақша', 'kk-KZ'),
      fakeVoice('Aru', 'kk-KZ', { voiceURI: 'com.apple.voice.compact.kk-KZ.Aru' }),
      fakeVoice('Microsoft Daulet Online (Natural) - Kazakh (Kazakhstan)', 'kk-KZ', remote),
    ];
    expect(names(all, 'kk')).to.deep.equal(['Daulet', 'Қазақша', 'қазақша', 'Aru', 'Kazakh']);
  });

  it('puts a region that the text asks for before quality', () => {
    const all = [fakeVoice('Microsoft Thalita (Natural)', 'pt-BR'), fakeVoice('Joana', 'pt-PT')];
    expect(names(all, 'pt-PT')).to.deep.equal(['Joana', 'Thalita']);
    expect(names(all, 'pt')).to.deep.equal(['Thalita', 'Joana']);
  });

  it('takes the user’s region where the text names none', () => {
    const all = [
      fakeVoice('Karen', 'en-AU'),
      fakeVoice('Ava', 'en-US'),
      fakeVoice('Kate', 'en-GB'),
    ];
    expect(names(all, 'en', ['kk', 'en-GB'])[0]).to.equal('Kate');
    expect(names(all, 'en', ['kk'])[0]).to.equal('Ava');
  });

  it('keeps the best of Apple’s copies of one voice, and ignores `default`', () => {
    const all = [
      fakeVoice('Milena', 'ru-RU', {
        voiceURI: 'com.apple.voice.compact.ru-RU.Milena',
        default: true,
      }),
      fakeVoice('Milena', 'ru-RU', {
        voiceURI: 'com.apple.ttsbundle.Milena-compact',
        default: true,
      }),
      fakeVoice('Milena (Enhanced)', 'ru-RU', {
        voiceURI: 'com.apple.voice.enhanced.ru-RU.Milena',
      }),
    ];
    expect(voicesFor(all, 'ru')).to.have.lengthOf(1);
    expect(voicesFor(all, 'ru')[0]).to.include({ name: 'Milena', quality: 'high' });
  });

  it('offers joke voices only where there is nothing else, and robots last', () => {
    const jokes = [
      fakeVoice('Albert', 'en-US'),
      fakeVoice('Mauvaises nouvelles', 'en-US', {
        voiceURI: 'com.apple.speech.synthesis.voice.BadNews',
      }),
      fakeVoice('Zarvox', 'en-US'),
    ];
    const all = [
      ...jokes,
      fakeVoice('Eddy (English (US))', 'en-US'),
      fakeVoice('Samantha', 'en-US'),
    ];
    expect(names(all, 'en-US')).to.deep.equal(['Samantha', 'Eddy']);
    expect(names(jokes, 'en-US')).to.have.lengthOf(3);
  });

  it('keeps the platform’s order among equals', () => {
    const all = ['Б', 'А', 'В'].map((name) => fakeVoice(name, 'kk-KZ'));
    expect(names(all, 'kk')).to.deep.equal(['Б', 'А', 'В']);
  });

  it('takes Firefox’s voices for the device’s own, though it says otherwise', () => {
    const all = [
      fakeVoice('Kazakh', 'kk', { voiceURI: 'urn:moz-tts:speechd:Kazakh?kk', ...remote }),
    ];
    expect(voicesFor(all, 'kk')[0]).to.include({ local: true, quality: 'low' });
  });

  it('reads the tag of a voice once a language, however long the list', () => {
    const asked: string[] = [];
    const original = Intl.getCanonicalLocales;
    const languages = ['kk', 'ru', 'en-US'];
    const all = Array.from({ length: 3000 }, (_, index) =>
      fakeVoice(`Voice ${index}`, languages[index % 3] ?? ''),
    );
    Intl.getCanonicalLocales = (tag) => {
      asked.push(String(tag));
      return original(tag);
    };
    try {
      expect(voicesFor(all, 'kk')).to.have.lengthOf(1000);
    } finally {
      Intl.getCanonicalLocales = original;
    }
    expect(asked.length).to.be.lessThan(10);
  });
});
