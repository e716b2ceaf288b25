import { msg, str } from '@lit/localize';
import type { ReaderError } from '../errors.js';
import { failed, language } from './strings.js';

/*
 * What is said when something is missing or failed. Apart from `strings.ts` because most listeners
 * never need it: load it with `import()`.
 */

/** One or two sentences for the listener, in the page's language. */
export function errorMessage(error: ReaderError): string {
  switch (error.code) {
    case 'no-voice':
      return noVoice(error.languages[0] ?? '');
    case 'voice-unreachable':
      return msg('The voice could not be loaded. Press the button to try again.', {
        id: 'aloud.voice-unreachable',
        desc: 'Over the network: a voice that the page brings along, a recording, a service. The button is the one that plays',
      });
    case 'part-without-voice':
      return partWithoutVoice(error.languages);
    case 'no-article':
      return msg('There is nothing to read here.', {
        id: 'aloud.no-article',
        desc: 'The article has no text',
      });
    case 'not-allowed':
      return msg('The browser wants a press before it speaks. Press the button once more.', {
        id: 'aloud.not-allowed',
        desc: 'The button that plays; its text is Listen or Resume by then',
      });
    case 'engine-failed':
      return msg('The voice stopped answering. Press the button to try again.', {
        id: 'aloud.engine-failed',
        desc: 'The button that plays; its text is Listen or Resume by then',
      });
    case 'unsupported':
      return msg('This browser cannot read aloud. Open the page in another browser.', {
        id: 'aloud.unsupported',
        desc: 'Instead of the controls, in a browser without speech',
      });
    case 'load-failed':
    default: // a code of a later version
      return failed();
  }
}

function noVoice(tag: string): string {
  switch (baseOf(tag)) {
    case '':
      return msg('There is no voice for this text on this device.', {
        id: 'aloud.no-voice',
        desc: 'The language of the text is not known',
      });
    case 'kk':
      return msg('There is no Kazakh voice on this device.', {
        id: 'aloud.no-voice.kk',
        desc: 'What is missing; advice follows',
      });
    case 'ru':
      return msg('There is no Russian voice on this device.', {
        id: 'aloud.no-voice.ru',
        desc: 'What is missing; advice follows',
      });
    case 'en':
      return msg('There is no English voice on this device.', {
        id: 'aloud.no-voice.en',
        desc: 'What is missing; advice follows',
      });
    default:
      return msg(str`There is no voice for this language on this device: ${languageName(tag)}.`, {
        id: 'aloud.no-voice.other',
        desc: 'Ends with the name of a language, uninflected',
      });
  }
}

function partWithoutVoice(tags: readonly string[]): string {
  const names = [...new Set(tags.map(languageName))].filter(Boolean).join(', ');
  return msg(
    str`Parts of the text were passed over, this device has no voice for them: ${names}.`,
    {
      id: 'aloud.part-without-voice',
      desc: 'Ends with names of languages, uninflected',
    },
  );
}

/** The language's name in the page's language, else its own name, else the tag. */
export function languageName(tag: string): string {
  switch (baseOf(tag)) {
    case 'kk':
      return msg('Kazakh', { id: 'aloud.language.kk', desc: 'Name of a language, in lists' });
    case 'ru':
      return msg('Russian', {
        id: 'aloud.language.ru',
        desc: 'Name of a language, in lists',
      });
    case 'en':
      return msg('English', {
        id: 'aloud.language.en',
        desc: 'Name of a language, in lists',
      });
    default:
      return displayName(language(), tag) ?? displayName(tag, tag) ?? tag;
  }
}

/**
 * Chromium says it knows Kazakh and then names languages in English, so a name counts only where
 * it is not the English one. To go when Chromium has the data.
 */
function displayName(inLanguage: string, tag: string): string | null {
  try {
    const name = nameOf(inLanguage, tag);
    const stub = baseOf(inLanguage) !== 'en' && name === nameOf('en', tag);
    return stub || name === tag ? null : name;
  } catch {
    return null; // not a well-formed tag
  }
}

function nameOf(inLanguage: string, tag: string): string | null {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? null;
}

const baseOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** Where voices come from differs by system. `other` has nothing useful to say. */
export type Platform = 'windows' | 'apple' | 'android' | 'linux' | 'other';

/** What a listener can do about a missing voice. */
export function voiceHelp(platform: Platform, tag: string): string {
  const kazakh = baseOf(tag) === 'kk';
  switch (platform) {
    case 'windows':
      return kazakh ? windowsKazakh() : windows();
    case 'apple':
      return kazakh ? appleKazakh() : apple();
    case 'android':
      return android();
    case 'linux':
      return linux();
    case 'other':
      return msg('Try another browser or another device.', {
        id: 'aloud.help.other',
        desc: 'Advice where a voice is missing',
      });
  }
}

const windowsKazakh = (): string =>
  msg('Open this page in Microsoft Edge: it has the Kazakh voices Aigul and Daulet.', {
    id: 'aloud.help.windows.kk',
    desc: 'Aigul and Daulet are first names, as Microsoft writes them in this language',
  });

const windows = (): string =>
  msg(
    'Add the language in Settings › Time & language › Speech, or open this page in Microsoft Edge.',
    { id: 'aloud.help.windows', desc: 'Names of settings as Windows shows them' },
  );

const appleKazakh = (): string =>
  msg('Add the Kazakh voice Aru in Settings › Accessibility › Spoken Content › Voices.', {
    id: 'aloud.help.apple.kk',
    desc: 'Names of settings as iOS and macOS show them',
  });

const apple = (): string =>
  msg('Add a voice in Settings › Accessibility › Spoken Content › Voices.', {
    id: 'aloud.help.apple',
    desc: 'Names of settings as iOS and macOS show them',
  });

const android = (): string =>
  msg(
    'In Settings › Accessibility › Text-to-speech, install the voice data of this language, or choose a speech engine that has it, such as eSpeak NG.',
    { id: 'aloud.help.android', desc: 'Names of settings as Android shows them' },
  );

const linux = (): string =>
  msg(
    'Install speech-dispatcher and espeak-ng and start the browser again. Chromium must be started with --enable-speech-dispatcher.',
    { id: 'aloud.help.linux', desc: 'Names of packages and the option stay as they are' },
  );
