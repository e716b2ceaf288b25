import type { ReaderError } from '../../errors.js';
import { errorMessage, voiceHelp } from '../../locale/messages.js';
import type { Platform } from '../../locale/messages.js';

/*
 * Why nothing is read, and what can be done. Loaded when that happens. The platform only chooses
 * which advice is given; nothing in the library behaves differently by it.
 */

export interface Explanation {
  readonly what: string;
  /** What can be done; `''` where there is nothing. */
  readonly help: string;
}

export function explain(error: ReaderError): Explanation {
  const isVoice = error.code === 'no-voice';
  return {
    what: errorMessage(error),
    help: isVoice ? voiceHelp(platform(), error.languages[0] ?? '') : '',
  };
}

export interface NavigatorHints {
  readonly userAgent: string;
  /** Chromium only. */
  readonly userAgentData?: { readonly platform: string };
}

/** Android first: its browsers call it Linux too. */
const NAMES: readonly [RegExp, Platform][] = [
  [/android/iu, 'android'],
  [/windows/iu, 'windows'],
  [/mac|iphone|ipad/iu, 'apple'],
  [/linux/iu, 'linux'],
];

export function platform(hints: NavigatorHints = navigator): Platform {
  const name = hints.userAgentData?.platform || hints.userAgent;
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
