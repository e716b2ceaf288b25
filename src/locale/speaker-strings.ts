import { msg, str } from '@lit/localize';
import { formatNumber } from './strings.js';

/*
 * Who speaks, where there is a choice. Apart from `strings.ts` because it is shown after the first
 * press: load it with `import()`.
 */

export const voiceChoice = (): string =>
  msg('Voice', { id: 'aloud.voice', desc: 'Names the choice of who reads' });

/** `name`: of the person who reads, `''` where nobody says. */
export const recordedVoice = (name: string): string =>
  name
    ? msg(str`Recording: ${name}`, {
        id: 'aloud.voice.recorded-by',
        desc: 'In the choice of voices: a recording, and the name of who reads it',
      })
    : msg('Recording', {
        id: 'aloud.voice.recorded',
        desc: 'In the choice of voices: a person has read the article',
      });

export const offlineVoice = (name: string): string =>
  msg(str`${name} (works offline)`, {
    id: 'aloud.voice.offline',
    desc: 'In the choice of voices: a voice that the page brings along; begins with its name',
  });

/** `voice`: its name as it is shown; `bytes`: what choosing it will fetch. */
export const voiceToFetch = (voice: string, bytes: number): string =>
  msg(str`${voice}, download: ${megabytesOf(bytes)} MB`, {
    id: 'aloud.voice.download',
    desc: 'In the choice of voices: a voice, and how much is fetched when it is chosen',
  });

const megabytesOf = (bytes: number): string =>
  formatNumber(Math.max(0.1, Math.round(bytes / 1e5) / 10));

/** `bytes`: what is fetched in all. */
export function fetchingVoice(bytes: number): string {
  const megabytes = megabytesOf(bytes);
  return msg(str`A voice is being fetched: ${megabytes} MB. Pause breaks it off.`, {
    id: 'aloud.voice.fetching',
    desc: 'Said once before the first sound; Pause is the text of the button',
  });
}
