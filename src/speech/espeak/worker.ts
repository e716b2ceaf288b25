/**
 * The worker that speaks: `aloud pack` puts this file into the folder of the offline voice, beside
 * the synthesiser, which is somebody else's program under its own licence and is fetched from there.
 */
import type { LoadRequest, Reply, Request, SaidReply, SayRequest } from './protocol.js';
import { expand } from './squeeze.js';

/** What of the synthesiser's module is used here. */
interface Espeak {
  /** 0: it has the voice. */
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  get_samplerate(): number;
  synthesize(
    text: string,
    onSound: (samples: Int16Array, events: readonly EspeakEvent[]) => void,
  ): void;
}

interface EspeakEvent {
  readonly type: string;
  /** From 1, in code points. */
  readonly text_position: number;
  /** In ms. */
  readonly audio_position: number;
}

interface EspeakModule {
  default(options: object): Promise<{ readonly eSpeakNGWorker: new () => Espeak }>;
}

/** What of a worker's global object is used here. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void;
  postMessage(reply: Reply, transfer: Transferable[]): void;
}

const GZIP = 0;
/** Of a file of the pack: how it is compressed, and how long it is. */
const HEAD = 5;

/** What does not fit between -1 and 1, as 16-bit samples have it. */
const LOUDEST = 32_768;

export class Synthesiser {
  #data = new Uint8Array(0);
  #espeak: Espeak | null = null;

  /** The synthesiser reads its files when it begins: with more of them it begins anew. */
  async load({ glue, size, files }: LoadRequest): Promise<void> {
    if (this.#data.length !== size) this.#data = new Uint8Array(size);
    for (const file of files) place(await unpacked(new Uint8Array(file)), this.#data);
    const module = (await import(/* @vite-ignore */ glue)) as EspeakModule;
    const espeak = await module.default({
      getPreloadedPackage: () => this.#data.buffer,
      // It complains of voices whose files are empty here.
      print: () => undefined,
      printErr: () => undefined,
    });
    this.#espeak = new espeak.eSpeakNGWorker();
  }

  say({ id, text, voice, speed, pitch }: SayRequest): SaidReply | null {
    const espeak = this.#espeak;
    if (!espeak || espeak.set_voice(voice) !== 0) return null;
    espeak.set_rate(speed);
    espeak.set_pitch(pitch);
    const parts: Int16Array[] = [];
    const events: EspeakEvent[] = [];
    espeak.synthesize(text, (samples, some) => {
      parts.push(samples);
      events.push(...some);
    });
    const words = events
      .filter(({ type }) => type === 'word')
      .map((event) => ({ position: event.text_position - 1, time: event.audio_position }));
    return { type: 'said', id, samples: floats(parts), sampleRate: espeak.get_samplerate(), words };
  }
}

function floats(parts: readonly Int16Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) for (const sample of part) all[at++] = sample / LOUDEST;
  return all;
}

async function unpacked(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const [method, length] = [file[0], new DataView(file.buffer).getUint32(1, true)];
  const packed = file.subarray(HEAD);
  if (method !== GZIP) return expand(packed, length);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers of seven bits a byte: how many pieces, the gap before each and its length; then the pieces. */
function place(file: Uint8Array, data: Uint8Array): void {
  let at = 0;
  const number = (): number => {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const byte = file[at++] ?? 0;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  const pieces = Array.from({ length: number() }, () => ({ gap: number(), length: number() }));
  let to = 0;
  for (const { gap, length } of pieces) {
    data.set(file.subarray(at, at + length), to + gap);
    at += length;
    to += gap + length;
  }
}

/** One thing after the other, and nothing that was dropped while it waited. */
export function serve(scope: Scope): void {
  const synthesiser = new Synthesiser();
  const dropped = new Set<number>();
  let last = Promise.resolve();
  scope.addEventListener('message', ({ data: request }) => {
    if (request.type === 'drop') {
      dropped.add(request.id);
      return;
    }
    const next = async (): Promise<void> => {
      if (dropped.delete(request.id)) return;
      const reply = await answer(synthesiser, request);
      scope.postMessage(reply, reply.type === 'said' ? [reply.samples.buffer] : []);
    };
    // One that cannot be answered does not stop those behind it.
    last = last
      .then(afterMessages)
      .then(next)
      .catch(() => undefined);
  });
}

/** Messages that have come already are heard first: a `drop` may be among them. */
const afterMessages = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function answer(synthesiser: Synthesiser, request: LoadRequest | SayRequest): Promise<Reply> {
  const { id, type } = request;
  try {
    if (type === 'say') {
      return synthesiser.say(request) ?? { type: 'failed', id, reason: 'synthesis' };
    }
    await synthesiser.load(request);
    return { type: 'loaded', id };
  } catch {
    return { type: 'failed', id, reason: type === 'load' ? 'network' : 'synthesis' };
  }
}

/** In a worker only: the module loads anywhere. */
if ('WorkerGlobalScope' in globalThis) serve(globalThis as unknown as Scope);
