import createModule, {
  type EspeakEvent,
  type EspeakWorker,
} from '@echogarden/espeak-ng-emscripten';
import { codeUnits } from '../src/speech/espeak/word-times.js';
import type { Word } from '../src/text/article.js';

/** At a rate of 1: what speech-dispatcher has espeak-ng say for a browser. */
const WORDS_A_MINUTE = 170;

/** When the words of one sentence were really said. */
export class Truth {
  constructor(
    /**
     * The start of each word in ms. A word said in one breath with the one before it (`of the`)
     * shares its time by letters.
     */
    readonly starts: readonly number[],
    /** Which words the voice itself named; the rest are shared out. */
    readonly named: readonly boolean[],
    /** Of all the sound, in ms. */
    readonly duration: number,
  ) {}

  /** The same sentence where it took `duration` ms, heard from `lead` ms on. */
  placed(duration: number, lead = 0): Truth {
    const factor = (duration - lead) / this.duration;
    const starts = this.starts.map((start) => lead + start * factor);
    return new Truth(starts, this.named, duration);
  }
}

/** espeak-ng 1.52 as a library: it says where every word begins in the sound it makes. */
export class TrueVoice {
  private constructor(private readonly worker: EspeakWorker) {}

  static async create(): Promise<TrueVoice> {
    const module = await createModule();
    return new TrueVoice(new module.eSpeakNGWorker());
  }

  /**
   * `lang` is the voice's (`en-US` is not said as `en-GB` is); `rate` is that of the Web Speech API:
   * 1 is the voice's own speed.
   */
  say(text: string, words: readonly Word[], lang: string, rate = 1): Truth {
    const failed = this.worker.set_voice(lang.toLowerCase());
    if (failed) this.worker.set_voice(lang.slice(0, 2));
    this.worker.set_rate(Math.round(WORDS_A_MINUTE * rate));
    const events: EspeakEvent[] = [];
    let samples = 0;
    this.worker.synthesize(text, (audio, some) => {
      samples += audio.length;
      events.push(...some);
    });
    const duration = (samples * 1000) / this.worker.get_samplerate();
    return wordTimes(text, words, events, duration);
  }
}

/** Gives each event to one of our own words by its place in the text. */
export function wordTimes(
  text: string,
  words: readonly Word[],
  events: readonly EspeakEvent[],
  duration: number,
): Truth {
  const starts = words.map(() => NaN);
  const units = codeUnits(text);
  let latest = -1;
  for (const event of events) {
    if (event.type !== 'word') continue;
    const index = wordOf(text, words, units[event.text_position - 1] ?? text.length);
    // Numbers repeat their events and clauses restart them: what goes backwards says nothing new.
    if (index <= latest || index >= words.length) continue;
    starts[index] = event.audio_position;
    latest = index;
  }
  const named = starts.map((start) => !Number.isNaN(start));
  return new Truth(sharedOut(words, starts, duration), named, duration);
}

/** The word at a place; what stands right behind a word («50%») is said with it, the rest with the next one. */
function wordOf(text: string, words: readonly Word[], at: number): number {
  const next = words.findIndex((word) => word.end > at);
  const index = next < 0 ? words.length : next;
  const before = words[index - 1];
  const inside = (words[index]?.start ?? Infinity) <= at;
  if (!inside && before && at > before.start && !/\s/u.test(text.slice(before.end, at + 1)))
    return index - 1;
  return index;
}

function sharedOut(words: readonly Word[], starts: number[], duration: number): number[] {
  const result = [...starts];
  for (let i = 0; i < result.length;) {
    let next = i + 1;
    while (next < result.length && Number.isNaN(result[next])) next++;
    if (Number.isNaN(result[i])) result[i] = 0;
    const from = result[i] ?? 0;
    const until = result[next] ?? duration;
    const letters = words.slice(i, next).map((word) => word.end - word.start);
    const all = letters.reduce((sum, count) => sum + count, 0);
    let said = 0;
    for (let k = i; k < next; k++) {
      result[k] = from + ((until - from) * said) / all;
      said += letters[k - i] ?? 0;
    }
    i = next;
  }
  return result;
}
