/** When words are heard, by the voice itself and by a recording of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Manifest } from '../../src/speech/espeak/manifest.js';
import type { SaidReply } from '../../src/speech/espeak/protocol.js';
import { FRAME_MS, type Recording } from '../helpers/sound.js';

interface WorkerModule {
  Synthesiser: new () => {
    load(request: object): Promise<void>;
    say(request: object): SaidReply | null;
  };
}

export interface Said {
  /** When each word that the voice names begins, by its place in the text. In ms. */
  readonly words: ReadonlyMap<number, number>;
  /** How loud it is, as a recording has it, every 10 ms. */
  readonly levels: readonly number[];
}

/** What the synthesiser itself says, in Node. */
export async function truth(folder: string, text: string, lang: string): Promise<Said> {
  const file = (name: string): Buffer => readFileSync(join(folder, 'voice', name));
  const manifest = JSON.parse(file('voice.json').toString()) as Manifest;
  const language = manifest.languages.find((each) => each.lang === lang);
  const path = join(folder, 'speech', 'espeak', 'worker.js');
  const { Synthesiser } = (await import(pathToFileURL(path).href)) as WorkerModule;
  const synthesiser = new Synthesiser();
  const files = [manifest.core.data, ...(language?.files ?? [])].map((name) => {
    return Uint8Array.from(file(name)).buffer;
  });
  const glue = fileURLToPath(
    new URL('../../node_modules/@echogarden/espeak-ng-emscripten/espeak-ng.js', import.meta.url),
  );
  await synthesiser.load({ glue: pathToFileURL(glue).href, size: manifest.size, files });
  const said = synthesiser.say({ id: 1, text, voice: language?.voice, speed: 175, pitch: 50 });
  if (!said) throw new Error(`Nothing is said in ${lang}`);
  return {
    words: new Map(said.words.map(({ position, time }) => [position, time])),
    levels: levelsOf(said),
  };
}

function levelsOf({ samples, sampleRate }: SaidReply): number[] {
  const length = (sampleRate * FRAME_MS) / 1000;
  return Array.from({ length: Math.floor(samples.length / length) }, (_, frame) => {
    const part = samples.subarray(Math.round(frame * length), Math.round((frame + 1) * length));
    return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length) * 32_768;
  });
}

/** So much before and after a word is compared. In ms. */
const BEFORE = 100;
const AFTER = 300;
/** So far from where it was told a word is looked for. In ms. */
const AROUND = 400;

/**
 * How much later a word was told than it is heard, in ms: by what is heard around it, not by its place
 * from the beginning, since a busy machine tears the sound, and what follows the tear comes later.
 *
 * @param time When it begins in what the voice says, in ms.
 * @param told Where in the recording it was told, in ms.
 */
export function late(said: Said, heard: Recording, time: number, told: number): number {
  const word = cut(said.levels, time - BEFORE, time + AFTER);
  const around = heard.levels(told - AROUND - BEFORE, told + AROUND + AFTER);
  const costs = Array.from({ length: around.length - word.length + 1 }, (_, lag) =>
    word.reduce((sum, level, frame) => sum + Math.abs(level - (around[lag + frame] ?? 0)), 0),
  );
  return AROUND - costs.indexOf(Math.min(...costs)) * FRAME_MS;
}

/** Silence where there is nothing. */
function cut(levels: readonly number[], from: number, to: number): number[] {
  const first = Math.round(from / FRAME_MS);
  const length = Math.round((to - from) / FRAME_MS);
  return Array.from({ length }, (_, frame) => levels[first + frame] ?? 0);
}
