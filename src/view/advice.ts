import type { ReaderError } from '../errors.js';
import { errorMessage, type Platform, voiceHelp } from '../locale/messages.js';

/** What went wrong and what can be done here, in the page's language. Loaded when first needed. */
export function advice(error: ReaderError): string {
  const message = errorMessage(error);
  if (error.code !== 'no-voice') return message;
  return `${message} ${voiceHelp(platform(), error.languages[0] ?? '')}`;
}

/** Words to the listener depend on it, never what the reader does. */
function platform(): Platform {
  const { userAgent } = navigator;
  if (/android/iu.test(userAgent)) return 'android';
  if (/windows/iu.test(userAgent)) return 'windows';
  if (/mac os|iphone|ipad/iu.test(userAgent)) return 'apple';
  return /linux|x11|cros/iu.test(userAgent) ? 'linux' : 'other';
}
