/** Finds the browsers that are installed. No package is asked and nothing is downloaded. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/** @type {readonly BrowserName[]} */
export const browserNames = ['chromium', 'firefox', 'webkit'];

const programFiles = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
];

/** @param {string} path */
const onWindows = (path) => programFiles.flatMap((folder) => (folder ? [join(folder, path)] : []));

const macApp = (/** @type {string} */ app, name = app) =>
  `/Applications/${app}.app/Contents/MacOS/${name}`;

/** Names are looked up in PATH, paths are taken as they are. The first that exists is used. */
const candidates = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    macApp('Google Chrome'),
    macApp('Chromium'),
    macApp('Microsoft Edge'),
    ...onWindows('Google/Chrome/Application/chrome.exe'),
    ...onWindows('Microsoft/Edge/Application/msedge.exe'),
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    macApp('Firefox', 'firefox'),
    ...onWindows('Mozilla Firefox/firefox.exe'),
  ],
  webkit: ['WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver'],
};

/**
 * @param {string} command a name to look up in PATH, or a path
 * @returns {string | undefined}
 */
export function findCommand(command) {
  if (/[/\\]/u.test(command)) return existsSync(command) ? command : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/**
 * The executable of a browser: for WebKit its driver. `CHROMIUM_PATH`, `FIREFOX_PATH` and
 * `WEBKIT_PATH` in the environment win.
 *
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const told = process.env[`${name.toUpperCase()}_PATH`];
  const tried = told ? [told] : candidates[name];
  for (const candidate of tried) {
    const path = findCommand(candidate);
    if (path) return path;
  }
  return undefined;
}

/** MiniBrowser, which WebKitGTK's driver steers. It lives where no PATH leads. */
export function findMiniBrowser() {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu', 'arm-linux-gnueabihf', '.'];
  return folders
    .flatMap((folder) => [
      `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`,
      `/usr/lib/${folder}/webkitgtk-6.0/MiniBrowser`,
      `/usr/libexec/webkit2gtk-4.1/MiniBrowser`,
    ])
    .find((path) => existsSync(path));
}

/**
 * The browsers asked for by `BROWSERS=chromium,firefox`, else those of `otherwise`.
 *
 * @param {readonly BrowserName[]} otherwise
 * @returns {BrowserName[]}
 */
export function wantedBrowsers(otherwise = browserNames) {
  const asked = (process.env['BROWSERS'] ?? '').split(',').filter(Boolean);
  const unknown = asked.find((name) => !browserNames.some((known) => known === name));
  if (unknown)
    throw new Error(`BROWSERS: unknown browser "${unknown}" (${browserNames.join(', ')})`);
  const names = asked.length > 0 ? asked : otherwise;
  return browserNames.filter((name) => names.includes(name));
}

/** Flags that make Chromium quiet, quick and the same everywhere. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
