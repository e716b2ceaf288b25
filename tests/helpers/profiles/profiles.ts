/**
 * What browsers really do with speech, a profile each. Where no source is named it was measured in
 * the browser itself. `docs/browsers.md` tells which of them were heard; the others are as their own
 * sources or public reports have it.
 */
import type { Status } from '../../../src/player/state.js';
import type { ReaderErrorCode } from '../../../src/errors.js';
import type { Traits } from './platform.js';
import * as list from './voices.js';

export interface Profile {
  readonly traits: Partial<Traits>;
  /** Languages that it has a voice for, of `kk`, `ru`, `en`, best tried first; none: nothing is heard. */
  readonly reads: readonly ('kk' | 'ru' | 'en')[];
  /** What a listener is told in the end where nothing can be read; within so many ms. */
  readonly tells?: {
    readonly status: Status;
    readonly code: ReaderErrorCode;
    readonly within: number;
  };
  /** There is no `speechSynthesis` at all. */
  readonly isMissing?: boolean;
  /** The list of voices cannot be asked for. */
  readonly listThrows?: boolean;
}

/** A dead voice is tried again once, with another voice if there is one: twice its wait, and a rest. */
const dead = { status: 'idle', code: 'engine-failed', within: 12_000 } as const;
const voiceless = { status: 'unavailable', code: 'no-voice', within: 3000 } as const;

const CHROME = { onCancel: 'interrupted', withoutPress: 'not-allowed' } as const;
const FIREFOX = { onCancel: 'end', boundaries: 'all', fallsBack: true } as const;
const APPLE = { onCancel: 'end', isEventTarget: true, withoutPress: 'silent' } as const;

export const PROFILES: Readonly<Record<string, Profile>> = {
  'as specified': {
    // https://webaudio.github.io/web-speech-api/
    traits: { voices: list.SPEECH_DISPATCHER, fallsBack: false },
    reads: ['kk', 'ru', 'en'],
  },
  'Chrome, desktop, voices of the device': {
    // A press first, `interrupted`: Chromium, speech_synthesis.cc, tts_controller_impl.cc.
    traits: { ...CHROME, voices: list.WINDOWS, voicesAfter: 60 },
    reads: ['ru', 'en'],
  },
  'Chrome, desktop, Google’s voices over the network': {
    // Silent for ever at 14 to 15 s, no boundaries: https://github.com/ken107/read-aloud/issues/91,
    // https://github.com/phetsims/scenery/issues/1243
    traits: {
      ...CHROME,
      voices: list.GOOGLE,
      voicesAfter: 200,
      boundaries: 'local',
      latency: 400,
      remoteDiesAfter: 14_000,
    },
    reads: ['ru', 'en'],
  },
  'Chrome, Google’s voices, no network': {
    traits: { ...CHROME, voices: list.GOOGLE, voicesAfter: 200, broken: 'network' },
    reads: [],
    tells: { status: 'idle', code: 'voice-unreachable', within: 3000 },
  },
  'Chrome, in a muted tab': {
    // No event, ever, and `speaking`: tts_controller_impl.cc.
    traits: { ...CHROME, voices: list.WINDOWS, broken: 'never-starts' },
    reads: [],
    tells: dead,
  },
  'Chrome, `cancel()` then `speak()` drops the new one': {
    // https://github.com/votingworks/bmd/pull/1106
    traits: { ...CHROME, voices: list.WINDOWS, dropsAfterCancel: 90 },
    reads: ['ru', 'en'],
  },
  'Chrome, the end is collected with its utterance': {
    // https://github.com/WebKit/WebKit/pull/16714
    traits: { ...CHROME, voices: list.WINDOWS, losesEnd: true, boundaries: 'none' },
    reads: ['ru', 'en'],
  },
  'Chrome, Android': {
    // `pause()` stops, `resume()` nothing, no boundary, by `lang` only, silent when hidden:
    // Chromium's tts_android.cc, https://github.com/mdn/browser-compat-data/pull/4500
    traits: {
      ...CHROME,
      voices: list.ANDROID,
      voicesAfter: 500,
      boundaries: 'none',
      choosesBy: 'lang',
      pause: 'stops',
      whenHidden: 'interrupted',
      latency: 250,
    },
    reads: ['kk', 'ru', 'en'],
  },
  'Android, silent when hidden, without a word': {
    traits: {
      ...CHROME,
      voices: list.ANDROID,
      voicesAfter: 500,
      boundaries: 'none',
      choosesBy: 'lang',
      pause: 'stops',
      whenHidden: 'stops',
      latency: 250,
    },
    reads: ['kk', 'ru', 'en'],
  },
  'Safari, iOS': {
    // A press first; 125 ms between utterances; `cancel()` raises `end`:
    // https://github.com/leaonline/easy-speech/issues/366, WebKit's PlatformSpeechSynthesizer.
    traits: { ...APPLE, voices: list.APPLE, dropsAfterEnd: 125, pause: 'pauses' },
    reads: ['kk', 'ru', 'en'],
  },
  'Safari, iOS, the list comes silently': {
    // No `voiceschanged`: https://github.com/mdn/browser-compat-data/pull/20104
    traits: { ...APPLE, voices: list.APPLE, voicesAfter: 700, tellsVoices: false },
    reads: ['kk', 'ru', 'en'],
  },
  'Safari, macOS': {
    traits: { ...APPLE, voices: list.APPLE, withoutPress: 'speaks' },
    reads: ['kk', 'ru', 'en'],
  },
  'Safari before 16': {
    // No `addEventListener`: https://github.com/jsakamoto/Toolbelt.Blazor.SpeechSynthesis/issues/10
    traits: { ...APPLE, voices: list.APPLE, voicesAfter: 200, isEventTarget: false },
    reads: ['kk', 'ru', 'en'],
  },
  'WebKitGTK, Flite': {
    // Measured: no boundary; `canceled`; volume 0 kills the page; the end of what is spoken in an
    // end is lost.
    traits: {
      voices: list.FLITE,
      boundaries: 'none',
      onCancel: 'canceled',
      crashesAtZero: true,
      losesNestedEnd: true,
      pause: 'stuck',
    },
    reads: ['en'],
  },
  'Firefox, Windows': {
    // Another language's voice, without a word, where the one that was set has gone:
    // nsSynthVoiceRegistry.cpp
    traits: { ...FIREFOX, voices: list.FIREFOX_WINDOWS, voicesAfter: 120 },
    reads: ['ru', 'en'],
  },
  'Firefox, macOS': {
    traits: { ...FIREFOX, voices: list.FIREFOX_MAC, voicesAfter: 120 },
    reads: ['kk', 'en'],
  },
  'Firefox, Linux': {
    // Measured: no boundary; `pause()` ignored; `end` of what is cancelled.
    traits: {
      ...FIREFOX,
      voices: list.FIREFOX_LINUX,
      voicesAfter: 1900,
      boundaries: 'none',
      pause: 'ignored',
    },
    reads: ['kk', 'ru', 'en'],
  },
  'Firefox, Android': {
    traits: { ...FIREFOX, voices: list.FIREFOX_ANDROID, voicesAfter: 400, boundaries: 'none' },
    reads: ['ru', 'en'],
  },
  'Firefox, Linux, the queue is held': {
    // Measured without a voice server: `pending`, no event, no error.
    traits: { ...FIREFOX, voices: list.FIREFOX_LINUX, broken: 'held' },
    reads: [],
    tells: dead,
  },
  'Firefox, resistFingerprinting': {
    // An empty list, and it would speak English: nsSynthVoiceRegistry.cpp
    traits: { ...FIREFOX, voices: [], voicesAfter: Infinity },
    reads: [],
    tells: voiceless,
  },
  'Edge, natural voices': {
    // They stop at `&`, `<` and `>`; a short list until something was spoken:
    // https://github.com/HadrienGardeur/read-aloud-best-practices/issues/8
    traits: {
      ...CHROME,
      voices: [...list.EDGE_SHORT, ...list.EDGE_NATURAL],
      voicesAfter: 150,
      stopsAt: /[&<>]/u,
      latency: 350,
    },
    reads: ['kk', 'ru', 'en'],
  },
  'Edge, its list is short at first': {
    traits: { ...CHROME, voices: list.EDGE_SHORT, hiddenVoices: list.EDGE_NATURAL, latency: 350 },
    reads: ['ru', 'en'],
  },
  'Chromium, speech-dispatcher': {
    // Measured: no boundary, ever; the list up to 2.4 s late; after `pause()` no end, ever.
    traits: {
      voices: list.SPEECH_DISPATCHER,
      voicesAfter: 2360,
      boundaries: 'none',
      pause: 'stuck',
    },
    reads: ['kk', 'ru', 'en'],
  },
  'Chromium, Linux, without a speech server': {
    // Measured: no voices.
    traits: { voices: [], voicesAfter: Infinity },
    reads: [],
    tells: voiceless,
  },
  'a dead daemon: no start, ever': {
    // Measured: no event, `speaking` true.
    traits: { voices: list.SPEECH_DISPATCHER, broken: 'never-starts' },
    reads: [],
    tells: dead,
  },
  'a dead daemon: a start and then nothing': {
    // Measured. The first sentence counts as heard: its place is kept.
    traits: { voices: list.SPEECH_DISPATCHER, broken: 'never-ends', boundaries: 'none' },
    reads: [],
    tells: { status: 'paused', code: 'engine-failed', within: 40_000 },
  },
  'a dead daemon: it says that it failed': {
    // Measured: `synthesis-failed`.
    traits: { voices: list.SPEECH_DISPATCHER, broken: 'fails' },
    reads: [],
    tells: { ...dead, within: 3000 },
  },
  'voices that come when nobody hopes for them any more': {
    traits: { voices: list.SPEECH_DISPATCHER, voicesAfter: 6000, boundaries: 'none' },
    reads: ['kk', 'ru', 'en'],
  },
  'no `speechSynthesis`': {
    traits: {},
    isMissing: true,
    reads: [],
    tells: { status: 'unavailable', code: 'unsupported', within: 3000 },
  },
  '`speak()` throws': {
    traits: { voices: list.SPEECH_DISPATCHER, broken: 'throws' },
    reads: [],
    tells: { ...dead, within: 3000 },
  },
  '`getVoices()` throws': {
    traits: { voices: list.SPEECH_DISPATCHER },
    listThrows: true,
    reads: [],
    tells: voiceless,
  },
};
