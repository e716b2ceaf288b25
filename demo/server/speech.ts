/**
 * What the demo's own server says: sentences as sound with the times of their words, as a site's
 * speech server would, and a whole article as a recording. Made with the development dependency
 * that the offline voice is packed from.
 */
import createModule from '@echogarden/espeak-ng-emscripten';
import { codeUnits } from '../../src/speech/espeak/word-times.js';

/** One sentence as sound. */
export interface Speech {
  /** 16 bit, one channel. */
  readonly sound: Int16Array;
  /** Samples a second. */
  readonly sampleRate: number;
  readonly words: readonly Mark[];
}

export interface Mark {
  /** UTF-16 code units of the text. */
  readonly charIndex: number;
  /** Seconds. */
  readonly time: number;
}

/** After a paragraph, in seconds: the voice itself leaves none. */
const PAUSE = 0.4;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*/gu;

const voice = createModule().then((module) => new module.eSpeakNGWorker());

export async function say(text: string, lang: string): Promise<Speech> {
  const worker = await voice;
  if (worker.set_voice(lang.toLowerCase())) worker.set_voice(lang.slice(0, 2));
  worker.set_rate(175);
  const chunks: Int16Array[] = [];
  const marks = new Map<number, number>();
  const units = codeUnits(text);
  worker.synthesize(text, (audio, events) => {
    chunks.push(audio.slice());
    for (const { type, text_position, audio_position } of events) {
      const at = units[text_position - 1];
      if (type === 'word' && at !== undefined && !marks.has(at)) marks.set(at, audio_position);
    }
  });
  const words = [...marks]
    .map(([charIndex, ms]) => ({ charIndex, time: ms / 1000 }))
    .sort((a, b) => a.charIndex - b.charIndex);
  return { sound: joined(chunks), sampleRate: worker.get_samplerate(), words };
}

/** A recording of some paragraphs, with its timings as `aloud align` writes them. */
export async function record(paragraphs: readonly string[], lang: string) {
  const cues: object[] = [];
  const sounds: Int16Array[] = [];
  let samples = 0;
  let rate = 22_050;
  for (const text of paragraphs) {
    const { sound, sampleRate, words } = await say(text, lang);
    rate = sampleRate;
    const start = samples / rate;
    cues.push({ text, start, end: start + sound.length / rate, words: timed(text, words, start) });
    const pause = new Int16Array(Math.round(PAUSE * sampleRate));
    sounds.push(sound, pause);
    samples += sound.length + pause.length;
  }
  return { cues, duration: samples / rate, wav: wav(joined(sounds), rate) };
}

/** Each word lasts until the next one begins. */
function timed(text: string, marks: readonly Mark[], from: number) {
  const spans = [...text.matchAll(WORD)];
  return marks.flatMap(({ charIndex, time }, index) => {
    const span = spans.find(
      (one) => one.index <= charIndex && charIndex < one.index + one[0].length,
    );
    if (!span) return [];
    const end = marks[index + 1]?.time ?? time + 0.4;
    return [{ text: span[0], start: from + time, end: from + end }];
  });
}

/** RIFF, 16 bit PCM. */
export function wav(sound: Int16Array, sampleRate: number): Buffer {
  const bytes = sound.length * 2;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.from(sound.buffer, sound.byteOffset, bytes)]);
}

function joined(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
