/** Children that never outlive us, ports that nobody else has, and WebKit's driver under Xvfb. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, findCommand, findMiniBrowser } from './find-browsers.js';

/** @type {Set<() => void>} */
const cleanups = new Set();
let watching = false;

function cleanUp() {
  // The newest first: processes before the folders that they write to.
  for (const clean of [...cleanups].reverse()) clean();
  cleanups.clear();
}

/**
 * Runs `clean` when asked, and at the latest when this process ends, however it ends.
 *
 * @param {() => void} clean must be synchronous
 * @returns {() => void} runs it now, once
 */
export function atExit(clean) {
  if (!watching) {
    watching = true;
    process.on('exit', cleanUp);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      // Whoever listens already ends the process in a way of its own.
      if (process.listenerCount(signal) > 0) continue;
      process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
    }
  }
  cleanups.add(clean);
  return () => {
    if (cleanups.delete(clean)) clean();
  };
}

/** Ends a program that was started `detached`, and all that it started. @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/**
 * Starts a program in a process group of its own, so that what it starts goes with it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, [...args], { stdio: 'ignore', ...options, detached: true });
  child.on('error', () => {
    // Told by whoever waits for it: no port opens, no display appears.
  });
  const stop = atExit(() => killGroup(child));
  return { child, stop };
}

/** Whether a process has this in its environment. @param {string} pid @param {string} setting */
function hasSetting(pid, setting) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(setting);
  } catch {
    return false;
  }
}

/**
 * The processes that were given this in their environment, however indirectly. Linux only; elsewhere
 * none.
 *
 * @param {string} setting `NAME=value`
 * @returns {number[]} without our own
 */
export function processesWith(setting) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .filter((pid) => hasSetting(pid, setting))
    .map(Number);
}

/**
 * Marks all that this process starts, however indirectly, and ends what is left of it at the exit:
 * browsers put themselves in groups of their own and stay behind when their runner is killed. What
 * they leave in the folder for temporary files goes with them. Linux only; elsewhere nothing.
 */
export function leaveNothingBehind() {
  const { path } = privateFolder();
  process.env['TMPDIR'] = path;
  atExit(() => {
    for (const pid of processesWith(`TMPDIR=${path}`)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    }
  });
}

/** A port of 127.0.0.1 that was free a moment ago. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/**
 * Waits until something listens on the port.
 *
 * @param {number} port
 * @param {number} [limit] milliseconds
 */
export async function portOpen(port, limit = 60_000) {
  const until = Date.now() + limit;
  while (!(await answers(port))) {
    if (Date.now() > until) throw new Error(`Nothing listens on port ${String(port)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A folder of our own, gone at the end, unless somebody who was killed still writes to it. */
export function privateFolder() {
  const path = mkdtempSync(join(tmpdir(), 'aloud-'));
  const remove = atExit(() => {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // What is left in the folder for temporary files says nothing of what was tested.
    }
  });
  return { path, remove };
}

/** An X server on a display that it picks itself. @returns {Promise<{ display: string, stop: () => void }>} */
function startDisplay() {
  const xvfb = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const stream = xvfb.child.stdio[3];
  return new Promise((resolve, reject) => {
    let number = '';
    stream?.on('data', (/** @type {Buffer} */ data) => {
      number += data.toString();
      if (number.endsWith('\n')) resolve({ display: `:${number.trim()}`, stop: xvfb.stop });
    });
    xvfb.child.once('exit', () => reject(new Error('Xvfb did not start')));
    xvfb.child.once('error', reject);
  });
}

/** WebKitGTK can be driven here: driver, browser and a display or Xvfb are present. */
export const hasWebKit = () =>
  Boolean(findBrowser('webkit') && findMiniBrowser() && findCommand('Xvfb'));

/**
 * Starts WebKitGTK's driver on a display, a port and a runtime folder of its own.
 *
 * @param {NodeJS.ProcessEnv} [env] for the browser, beside what is ours
 */
export async function startWebKit(env = {}) {
  const driver = findBrowser('webkit');
  const binary = findMiniBrowser();
  if (!driver || !binary) throw new Error('WebKitGTK is not installed');
  const [screen, port] = await Promise.all([startDisplay(), freePort()]);
  const runtime = privateFolder();
  const child = start(driver, [`--port=${String(port)}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      WAYLAND_DISPLAY: '',
      GDK_BACKEND: 'x11',
      XDG_RUNTIME_DIR: runtime.path,
      NO_AT_BRIDGE: '1',
      // bubblewrap cannot make its namespaces for root or inside containers:
      // https://webkitgtk.org/reference/webkit2gtk/stable/ (sandboxing). Only ever set in tests.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      ...env,
    },
  });
  const stop = () => {
    child.stop();
    screen.stop();
    runtime.remove();
  };
  await portOpen(port).catch((/** @type {unknown} */ error) => {
    stop();
    throw error;
  });
  /** What a WebDriver client is to be given. */
  const client = {
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
  return { client, stop };
}
