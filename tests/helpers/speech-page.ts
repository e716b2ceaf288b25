/** A page that keeps what its platform was asked to say and what its reader told: `log-speech.js`. */
import type { Page } from './browsers.js';
import type { Recording } from './sound.js';

/** A Player's event, with what held just then. */
export interface Told {
  readonly type: string;
  readonly status: string;
  /** Wall time, ms since 1970. */
  readonly at: number;
  readonly word: string;
  readonly sentence: string;
  readonly error?: string;
}

/** A call of `speechSynthesis.speak`. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
  /** Of the voice that was asked. */
  readonly voice: string;
  /** Wall time, ms since 1970. */
  readonly at: number;
}

declare const told: Told[];
declare const spoken: Spoken[];

export const PLAY = 'aloud-reader >>> aloud-controls >>> [part~="play-button"]';
export const STOP = 'aloud-reader >>> aloud-controls >>> [part~="stop-button"]';

/** Presses, and answers where the press stands in the recording. */
export async function press(page: Page, heard: Recording, button: string): Promise<number> {
  const at = heard.length;
  await page.click(button);
  return at;
}

// Run in the page, by `page.evaluate`.

/** Resolves when the controls are there and the platform has named a voice for the language. */
export const voiceIsKnown = async (lang: string): Promise<void> => {
  await customElements.whenDefined('aloud-controls');
  const reader = document.querySelector('aloud-reader');
  await reader?.updateComplete;
  await reader?.shadowRoot?.querySelector('aloud-controls')?.updateComplete;
  const isKnown = (): boolean =>
    speechSynthesis.getVoices().some((voice) => voice.lang.startsWith(lang));
  while (!isKnown()) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    });
  }
};

/** Resolves when the reader has all that it needs to speak, but for what a press must ask for. */
export const isPrepared = async (): Promise<void> => {
  await customElements.whenDefined('aloud-reader');
  await document.querySelector('aloud-reader')?.prepare();
};

/** Resolves when so many words more have been lit. */
export const wordsLit = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const player = document.querySelector('aloud-reader')?.player;
    let left = count;
    player?.addEventListener('wordchange', () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });

/** Resolves when the reader's status is `wanted`; rejects with what it tells as an error before that. */
export const statusIs = (wanted: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const player = document.querySelector('aloud-reader')?.player;
    const look = (): void => {
      if (player?.status === wanted) resolve();
    };
    const fail = (): void => {
      reject(new Error(`${player?.error?.code}, ${JSON.stringify(told.slice(-5))}`));
    };
    player?.addEventListener('statuschange', look);
    player?.addEventListener('error', fail);
    look();
  });

export const readTold = (): Told[] => told;
export const readSpoken = (): Spoken[] => spoken;
