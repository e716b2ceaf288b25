import type { ReaderError } from '../../errors.js';
import { errorMessage, voiceHelp } from '../../locale/messages.js';
import type { Platform } from '../../locale/messages.js';

/*
 * Why nothing is read, and what can be done. Loaded when that happens. The platform only chooses
 * which advice is given; nothing in the library behaves differently by it.
 */

/** In the page's language, each time it is asked. */
export function explain(error: ReaderError): { what: string; help: string } {
  const isVoice = error.code === 'no-voice';
  return {
    what: errorMessage(error),
    help: isVoice ? voiceHelp(platform(), error.languages[0] ?? '') : '',
  };
}

interface NavigatorHints extends Navigator {
  /** Chromium only. */
  readonly userAgentData?: { readonly platform: string };
}

/** Android calls itself «Linux armv81» in the older property: it is known by being mobile. */
const NAMES: readonly [RegExp, Platform][] = [
  [/android|linux (arm|aarch)/i, 'android'],
  [/^win/i, 'windows'],
  [/^(mac|iphone|ipad|ios)/i, 'apple'],
  [/linux/i, 'linux'],
];

export function platform(hints: NavigatorHints = navigator): Platform {
  const name = hints.userAgentData?.platform || hints.platform;
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
