/**
 * A private sound card: an audio server with a null sink of its own, and a recording of what is
 * really heard. The recording is the clock of the real-speech tests: they wait for sound and for
 * silence in it, never for time to pass.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { privateFolder } from '../../scripts/processes.js';

const SAMPLE_RATE = 16_000;
/** Levels are measured over windows of 10 ms. */
export const FRAME_MS = 10;
const FRAME_SAMPLES = (SAMPLE_RATE * FRAME_MS) / 1000;
/** Chunks that came so near to a moment, in ms, tell where in the recording it is. */
const NEAR_MS = 2000;
/** RMS of a 16-bit frame above which it is sound: a null sink's silence is exactly 0. */
const LOUD = 60;

/** A busy machine takes its time to begin an audio server. In ms. */
const BEGINS_WITHIN = 30_000;
const AGAIN_AFTER = 100;
/** Sound or silence that is waited for longer does not come. In ms. */
const HEARD_WITHIN = 120_000;

const NEEDED = ['pulseaudio', 'parec', 'speech-dispatcher'];

/** The programs that a recording of real speech wants and that are not installed here. */
export function missingSoundParts(): readonly string[] {
  return NEEDED.filter((name) => spawnSync('which', [name]).status !== 0);
}

export class SoundCard {
  /** Give this to a browser, so that its speech service and its sound are this card's. */
  readonly env: Readonly<Record<string, string>>;
  readonly #folder: ReturnType<typeof privateFolder>;
  readonly #server: ChildProcess;

  private constructor(
    folder: ReturnType<typeof privateFolder>,
    server: ChildProcess,
    env: Record<string, string>,
  ) {
    this.#folder = folder;
    this.#server = server;
    this.env = env;
  }

  static async open(): Promise<SoundCard> {
    const folder = privateFolder();
    const directory = folder.path;
    const env = {
      XDG_RUNTIME_DIR: directory,
      XDG_CONFIG_HOME: join(directory, 'config'),
      PULSE_SERVER: `unix:${join(directory, 'native')}`,
    };
    const server = spawn(
      'pulseaudio',
      [
        '--daemonize=no',
        '--exit-idle-time=-1',
        '-n',
        '-L',
        `module-native-protocol-unix socket=${join(directory, 'native')} auth-anonymous=1`,
        '-L',
        'module-null-sink sink_name=null',
      ],
      { env: { ...process.env, ...env }, stdio: 'ignore' },
    );
    const card = new SoundCard(folder, server, env);
    try {
      (await card.record()).stop();
      return card;
    } catch (error) {
      card.close(); // a server that is left running keeps this process for ever
      throw error;
    }
  }

  /** Begins to record; answers when the first samples have arrived. */
  async record(): Promise<Recording> {
    const end = Date.now() + BEGINS_WITHIN;
    while (Date.now() < end) {
      const recording = new Recording(this.env);
      if (await recording.begun) return recording;
      recording.stop();
      await setTimeout(AGAIN_AFTER);
    }
    throw new Error('The audio server does not answer');
  }

  close(): void {
    spawnSync('pkill', ['-f', `speech-dispatcher.*${this.#folder.path}`]);
    this.#server.kill('SIGTERM');
    this.#folder.remove();
  }
}

/** Sound from `from` to `to`, in milliseconds of the recording. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export class Recording {
  /** `false` when the audio server was not ready. */
  readonly begun: Promise<boolean>;
  readonly #process: ChildProcess;
  readonly #levels: number[] = [];
  readonly #chunks: Buffer[] = [];
  readonly #waiting = new Set<() => void>();
  #rest = Buffer.alloc(0);
  /** When each chunk came, and the wall time (ms since 1970) of sample 0 by it. */
  readonly #arrivals: { readonly at: number; readonly epoch: number }[] = [];

  constructor(env: Readonly<Record<string, string>>) {
    this.#process = spawn(
      'parec',
      [
        '--device=null.monitor',
        '--format=s16le',
        `--rate=${SAMPLE_RATE}`,
        '--channels=1',
        '--latency-msec=20',
      ],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
    this.begun = Promise.race([
      this.until(() => this.#levels.length > 0).then(() => true),
      once(this.#process, 'exit').then(() => false),
      setTimeout(BEGINS_WITHIN / 3, false, { ref: false }),
    ]);
  }

  /** How much has been recorded, in milliseconds. */
  get length(): number {
    return this.#levels.length * FRAME_MS;
  }

  /**
   * The place in the recording of a wall time (ms since 1970, `Date.now()`), in milliseconds: by the
   * chunks around it, of which the one that came with the least delay is right. Not by all of them,
   * since a busy machine loses samples.
   */
  at(wallTime: number): number {
    const around = this.#arrivals.filter(({ at }) => Math.abs(at - wallTime) < NEAR_MS);
    const known = around.length > 0 ? around : this.#arrivals.slice(-1);
    return wallTime - Math.min(...known.map(({ epoch }) => epoch));
  }

  /** Resolves when `condition` holds; it is asked again whenever sound or silence arrives. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    const late = new AbortController();
    const found = new Promise<void>((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
        late.abort();
      };
      this.#waiting.add(look);
    });
    const given = setTimeout(HEARD_WITHIN, null, { ref: false, signal: late.signal }).then(() => {
      throw new Error(`Not heard within ${HEARD_WITHIN} ms: ${condition.toString()}`);
    });
    await Promise.race([found, given]);
  }

  /** Where sound is first heard at or after `from`. */
  async sound(from: number): Promise<number> {
    let found = -1;
    await this.until(() => (found = this.#find(from, (level) => level > LOUD)) >= 0);
    return found;
  }

  /** Where, at or after `from`, at least `length` ms of silence begin. */
  async silence(from: number, length: number): Promise<number> {
    let found = -1;
    await this.until(() => (found = this.#findSilence(from, length)) >= 0);
    return found;
  }

  /** How loud each 10 ms are (RMS of 16-bit samples), from one place to another; silence outside. */
  levels(from: number, to: number): number[] {
    const first = Math.round(from / FRAME_MS);
    const length = Math.round((to - from) / FRAME_MS);
    return Array.from({ length }, (_, frame) => this.#levels[first + frame] ?? 0);
  }

  /** The share (0 to 1) of a stretch in which something is heard. */
  loudness({ from, to }: Stretch): number {
    const levels = this.#levels.slice(Math.floor(from / FRAME_MS), Math.ceil(to / FRAME_MS));
    return levels.filter((level) => level > LOUD).length / Math.max(1, levels.length);
  }

  /** Stretches of sound, where pauses shorter than `pause` ms do not count. */
  stretches(pause: number): Stretch[] {
    const found: { from: number; to: number }[] = [];
    this.#levels.forEach((level, frame) => {
      if (level <= LOUD) return;
      const from = frame * FRAME_MS;
      const last = found.at(-1);
      if (last && from - last.to < pause) last.to = from + FRAME_MS;
      else found.push({ from, to: from + FRAME_MS });
    });
    return found;
  }

  /** Writes what was heard as raw 16-bit samples, to be looked at when a test fails. */
  save(path: string): void {
    writeFileSync(path, Buffer.concat(this.#chunks));
  }

  stop(): void {
    this.#process.kill();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    const bytes = Buffer.concat([this.#rest, chunk]);
    const frameBytes = FRAME_SAMPLES * 2;
    const whole = bytes.length - (bytes.length % frameBytes);
    for (let at = 0; at < whole; at += frameBytes) {
      this.#levels.push(rms(bytes.subarray(at, at + frameBytes)));
    }
    this.#rest = Buffer.from(bytes.subarray(whole));
    const now = Date.now();
    this.#arrivals.push({ at: now, epoch: now - this.length });
    for (const look of [...this.#waiting]) look();
  }

  #find(from: number, wanted: (level: number) => boolean): number {
    for (
      let frame = Math.max(0, Math.floor(from / FRAME_MS));
      frame < this.#levels.length;
      frame++
    ) {
      if (wanted(this.#levels[frame] ?? 0)) return frame * FRAME_MS;
    }
    return -1;
  }

  #findSilence(from: number, length: number): number {
    let quiet = 0;
    for (
      let frame = Math.max(0, Math.floor(from / FRAME_MS));
      frame < this.#levels.length;
      frame++
    ) {
      quiet = (this.#levels[frame] ?? 0) > LOUD ? 0 : quiet + FRAME_MS;
      if (quiet >= length) return (frame + 1) * FRAME_MS - length;
    }
    return -1;
  }
}

function rms(samples: Buffer): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at += 2) sum += samples.readInt16LE(at) ** 2;
  return Math.sqrt(sum / (samples.length / 2));
}
