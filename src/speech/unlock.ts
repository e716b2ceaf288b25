/**
 * Silence, to an ear. WebKitGTK 2.50 crashes the page on `volume: 0` with a text; measured, no
 * report found. Can go when WebKitGTK says it at 0.
 */
export const SILENT = 0.001;

const LOOK_MS = 20;
const MOST_LOOKS = 15;

/** Engines whose code may come after the press, and that make their own sound; falsy: none. */
export interface Offered {
  readonly narration: unknown;
  readonly offlineVoice: unknown;
}

/**
 * For them: Safari and iOS let an `<audio>` or a context sound later that a press has begun, and no
 * other (https://github.com/WebAudio/web-audio-api/issues/790). Who takes one takes it out.
 */
export const begun: { audio?: HTMLAudioElement; context?: AudioContext } = {};

/**
 * Makes no sound, but speaks: Safari and iOS let a page speak later once it has spoken in a press.
 * For a press that comes before the engine has been fetched; `SpeechEngine.unlock` is the same.
 * https://github.com/leaonline/easy-speech/issues/366
 *
 * @returns When the platform is free again: WebKitGTK loses the `end` of what is queued. It says
 * nothing about a space, so it is looked at.
 */
export async function unlock(offered: Offered): Promise<void> {
  void begin(offered);
  try {
    if (speechSynthesis.speaking) return;
    const utterance = new SpeechSynthesisUtterance(' ');
    utterance.volume = SILENT;
    speechSynthesis.speak(utterance);
    for (let look = 0; look < MOST_LOOKS; look++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if (!speechSynthesis.speaking && !speechSynthesis.pending) return;
    }
  } catch {
    // There is no speech here, or a broken one: the engine tells.
  }
}

async function begin({ narration, offlineVoice }: Offered): Promise<void> {
  try {
    if (narration) (begun.audio ??= new Audio()).load();
    if (offlineVoice) await (begun.context ??= new AudioContext()).resume();
  } catch {
    // There is no such sound here, or not yet: the engine tells.
  }
}

/**
 * Asks for the voices while the page has nothing better to do: platforms begin to collect them when
 * they are first asked, and some take seconds.
 */
export function warmUp(): void {
  globalThis.requestIdleCallback?.(() => {
    try {
      speechSynthesis.getVoices();
    } catch {
      // As above.
    }
  });
}
