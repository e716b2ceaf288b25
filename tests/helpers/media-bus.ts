/**
 * A desktop's message bus of its own, by which the keys of a keyboard, of a headset and of a lock
 * screen reach a browser on Linux: https://specifications.freedesktop.org/mpris-spec/latest/
 */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const NEEDED = ['dbus-daemon', 'gdbus'];
const PLAYER = 'org.mpris.MediaPlayer2.Player';
const AGAIN_AFTER = 100;
/** A busy machine takes its time. In ms. */
const COMES_WITHIN = 60_000;

const runFile = promisify(execFile);

/** The programs that are wanted and not installed here. */
export function missingBusParts(): readonly string[] {
  return NEEDED.filter((name) => spawnSync('which', [name]).status !== 0);
}

export type MediaKey = 'Play' | 'Pause' | 'PlayPause' | 'Stop' | 'Next' | 'Previous';

export class MediaBus {
  /** Give this to a browser, so that these keys are its own. */
  readonly env: Readonly<Record<string, string>>;

  private constructor(
    private readonly daemon: ChildProcess,
    address: string,
  ) {
    this.env = { DBUS_SESSION_BUS_ADDRESS: address };
  }

  static async open(): Promise<MediaBus> {
    const daemon = spawn(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', '--print-address'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const [line] = (await once(daemon.stdout, 'data')) as [Buffer];
    return new MediaBus(daemon, line.toString().trim());
  }

  /** The names of what has the media keys, as `org.mpris.MediaPlayer2.chromium.instance42`. */
  async players(): Promise<string[]> {
    const names = await this.#call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus.ListNames');
    return names.match(/org\.mpris\.MediaPlayer2\.[\w.]+/gu) ?? [];
  }

  /** Resolves with the text of a property, when it is as is wanted of it. */
  async shows(property: string, isWanted: (text: string) => boolean): Promise<string> {
    const end = Date.now() + COMES_WITHIN;
    let text = '';
    while (Date.now() < end) {
      text = await this.#property(property);
      if (isWanted(text)) return text;
      await setTimeout(AGAIN_AFTER);
    }
    throw new Error(`${property} stays: ${text}`);
  }

  /** Presses a key. */
  async press(key: MediaKey): Promise<void> {
    const [player = ''] = await this.players();
    await this.#call(player, '/org/mpris/MediaPlayer2', `${PLAYER}.${key}`);
  }

  close(): void {
    this.daemon.kill('SIGTERM');
  }

  /** `''` while nothing has the keys. */
  async #property(name: string): Promise<string> {
    const [player] = await this.players();
    if (!player) return '';
    const get = 'org.freedesktop.DBus.Properties.Get';
    return this.#call(player, '/org/mpris/MediaPlayer2', get, PLAYER, name).catch(() => '');
  }

  async #call(to: string, path: string, method: string, ...args: string[]): Promise<string> {
    const where = ['--dest', to, '--object-path', path, '--method', method];
    const env = { ...process.env, ...this.env };
    const { stdout } = await runFile('gdbus', ['call', '--session', ...where, ...args], { env });
    return stdout;
  }
}
