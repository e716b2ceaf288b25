/** Lists of voices as real platforms give them, cut to what matters. */

function voice(
  name: string,
  lang: string,
  more: Partial<SpeechSynthesisVoice> = {},
): SpeechSynthesisVoice {
  return { name, lang, voiceURI: name, localService: true, default: false, ...more };
}

const remote = { localService: false };

/** Chrome on Windows: Microsoft's of the device first, then Google's, which want the network. */
export const WINDOWS = [
  voice('Microsoft David - English (United States)', 'en-US', { default: true }),
  voice('Microsoft Zira - English (United States)', 'en-US'),
  voice('Microsoft Irina - Russian (Russia)', 'ru-RU'),
];

/** https://github.com/HadrienGardeur/web-speech-recommended-voices */
export const GOOGLE = [
  voice('Google Deutsch', 'de-DE', { ...remote, default: true }),
  voice('Google US English', 'en-US', remote),
  voice('Google русский', 'ru-RU', remote),
];

/** Edge lists its online voices only when something has been spoken. */
export const EDGE_SHORT = [
  voice('Microsoft David - English (United States)', 'en-US', { default: true }),
  voice('Microsoft Irina - Russian (Russia)', 'ru-RU'),
];
export const EDGE_NATURAL = [
  voice('Microsoft Aigul Online (Natural) - Kazakh (Kazakhstan)', 'kk-KZ', remote),
  voice('Microsoft Daulet Online (Natural) - Kazakh (Kazakhstan)', 'kk-KZ', remote),
  voice('Microsoft Svetlana Online (Natural) - Russian (Russia)', 'ru-RU', remote),
  voice('Microsoft Aria Online (Natural) - English (United States)', 'en-US', remote),
];

/** Apple: all `default` and local, some twice, some a joke. */
const apple = (name: string, lang: string, id: string): SpeechSynthesisVoice =>
  voice(name, lang, { voiceURI: `com.apple.${id}`, default: true });
export const APPLE = [
  apple('Albert', 'en-US', 'speech.synthesis.voice.Albert'),
  apple('Aru', 'kk-KZ', 'voice.compact.kk-KZ.Aru'),
  apple('Aru', 'kk-KZ', 'voice.compact.kk-KZ.Aru'),
  apple('Milena', 'ru-RU', 'voice.compact.ru-RU.Milena'),
  apple('Milena', 'ru-RU', 'voice.enhanced.ru-RU.Milena'),
  apple('Samantha', 'en-US', 'voice.compact.en-US.Samantha'),
  apple('Zarvox', 'en-US', 'speech.synthesis.voice.Zarvox'),
];

/** Android: tags with `_`, three letters and codes; mdn/browser-compat-data#4500. */
export const ANDROID = [
  voice('English United States', 'en_US', { voiceURI: 'eng-US-f000', default: true }),
  voice('Russian Russia', 'ru_RU', { voiceURI: 'rus-RUS-f000' }),
  voice('Kazakh Kazakhstan', 'kk_KZ', { voiceURI: 'kaz-KAZ-f000' }),
];

/** Firefox on each of its systems. */
export const FIREFOX_WINDOWS = [
  voice('Microsoft David Desktop - English (United States)', 'en-US', {
    voiceURI: 'urn:moz-tts:sapi:Microsoft David Desktop - English (United States)?en-US',
    default: true,
  }),
  voice('Microsoft Irina Desktop - Russian', 'ru-RU', {
    voiceURI: 'urn:moz-tts:sapi:Microsoft Irina Desktop - Russian?ru-RU',
  }),
];
export const FIREFOX_MAC = [
  voice('Aru', 'kk-KZ', { voiceURI: 'urn:moz-tts:osx:com.apple.voice.compact.kk-KZ.Aru' }),
  voice('Samantha', 'en-US', { voiceURI: 'urn:moz-tts:osx:com.apple.speech.synthesis.voice.sam' }),
];
export const FIREFOX_LINUX = [
  voice('English (America)', 'en-US', { voiceURI: 'urn:moz-tts:speechd:English?en-US' }),
  voice('Kazakh', 'kk', { voiceURI: 'urn:moz-tts:speechd:Kazakh?kk' }),
  voice('Russian', 'ru', { voiceURI: 'urn:moz-tts:speechd:Russian?ru' }),
];
export const FIREFOX_ANDROID = [
  voice('English (United States)', 'en-US', { voiceURI: 'urn:moz-tts:android:en-us' }),
  voice('Russian (Russia)', 'ru-RU', { voiceURI: 'urn:moz-tts:android:ru-ru' }),
];

/** Chromium with speech-dispatcher and eSpeak NG: thousands, most of them variants. */
export const SPEECH_DISPATCHER = [
  ['English (America)', 'en-US'],
  ['Kazakh', 'kk'],
  ['Russian', 'ru'],
].flatMap(([name = '', lang = '']) =>
  ['', '+Adam', '+Alex', '+whisper'].map((variant) => voice(`${name}${variant} espeak-ng`, lang)),
);

/** WebKitGTK: Flite's, all English, without identifiers. */
export const FLITE = ['kal', 'slt', 'awb', 'rms'].map((name) =>
  voice(name, 'en-US', { voiceURI: '' }),
);
