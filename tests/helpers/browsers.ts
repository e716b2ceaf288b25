/** One small driver for three real browsers: for tests that need real headers, real speech or the built files. */
import { writeFile } from 'node:fs/promises';
import { launch, type Browser as Puppeteer, type KeyInput, type Page as Tab } from 'puppeteer-core';
import { remote, type Browser as WebDriver } from 'webdriverio';
import { chromiumFlags, findBrowser } from '../../scripts/find-browsers.js';
import { hasWebKit, startWebKit } from '../../scripts/processes.js';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

export interface OpenOptions {
  /** Sound on, and the platform's voices. Default: silent, and no voice in Chromium. */
  readonly speech?: boolean;
  /** Added to the browser's environment: the private audio server, the language. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Steps through shadow roots with `>>>` (`aloud-reader >>> button`), or looks by itself in the page. */
export type Locator = string | (() => Element | null);

export interface Page {
  readonly name: BrowserName;
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Runs `fn` in the page, by its source: it sees its arguments (plain JSON) and nothing else of ours. */
  evaluate<A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** A real press of the mouse on the middle of the element: it counts as the user's own. */
  click(locator: Locator): Promise<void>;
  /** A real key: `Tab`, `Enter`, `ArrowLeft`, ` `, `Shift+Tab`. */
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** As it would be printed, where the browser can show that. */
  media?(type: 'print' | 'screen'): Promise<void>;
  /** Ends the browser and everything that was started for it. */
  close(): Promise<void>;
}

/** Slow and busy machines are not a failure. */
const patience = 120_000;
/** A browser that does not end by itself is ended. In ms. */
const closing = 20_000;

/** Whether a browser is installed here. */
export function available(name: BrowserName): boolean {
  return name === 'webkit' ? hasWebKit() : findBrowser(name) !== undefined;
}

/** Starts a fresh browser, with no history and no storage, and one page in it. */
export function open(name: BrowserName, options: OpenOptions = {}): Promise<Page> {
  return name === 'webkit' ? openWebKit(options) : openPuppeteer(name, options);
}

/**
 * The call as an expression. tsx keeps the names of functions by a helper, `__name`, that a page
 * does not have: https://github.com/privatenumber/tsx/issues/113.
 */
function callExpression(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `((__name) => (${fn.toString()})(...${JSON.stringify(args)}))((f) => f)`;
}

/** The text of an expression that finds the element. */
function findExpression(locator: Locator): string {
  return typeof locator === 'string'
    ? callExpression(findDeep, [locator.split('>>>').map((step) => step.trim())])
    : callExpression(locator, []);
}

function findDeep(steps: readonly string[]): Element | null {
  let root: ParentNode = document;
  let found: Element | null = null;
  for (const step of steps) {
    found = root.querySelector(step);
    if (!found) return null;
    root = found.shadowRoot ?? found;
  }
  return found;
}

const missing = (locator: Locator) => new Error(`Nothing matches ${locator.toString()}`);

async function launchPuppeteer(name: 'chromium' | 'firefox', options: OpenOptions) {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  const speech = options.speech ?? false;
  return launch({
    executablePath,
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    env: { ...process.env, ...options.env },
    args:
      name === 'firefox' ? [] : chromiumFlags.concat(speech ? '--enable-speech-dispatcher' : []),
    ignoreDefaultArgs: speech && name === 'chromium' ? ['--mute-audio'] : [],
    defaultViewport: { width: 1024, height: 768 },
    timeout: patience,
    protocolTimeout: patience * 2,
  });
}

async function openPuppeteer(name: 'chromium' | 'firefox', options: OpenOptions): Promise<Page> {
  const browser = await launchPuppeteer(name, options);
  const tab = await browser.newPage();
  return puppeteerPage(name, browser, tab);
}

function puppeteerPage(name: BrowserName, browser: Puppeteer, tab: Tab): Page {
  return {
    name,
    async goto(url) {
      await tab.goto(url, { timeout: patience });
    },
    async evaluate<A extends readonly unknown[], R>(
      fn: (...args: A) => R | Promise<R>,
      ...args: A
    ) {
      return (await tab.evaluate(callExpression(fn, args))) as R;
    },
    async click(locator) {
      const handle = await tab.evaluateHandle(findExpression(locator));
      const element = handle.asElement();
      if (!element) throw missing(locator);
      await (element as Awaited<ReturnType<Tab['$']>>)?.click();
    },
    async press(key) {
      const keys = keysOf(key) as KeyInput[];
      for (const down of keys) await tab.keyboard.down(down);
      for (const up of keys.reverse()) await tab.keyboard.up(up);
    },
    async screenshot(path) {
      await writeFile(path, await tab.screenshot());
    },
    media: (type) => tab.emulateMediaType(type),
    async close() {
      const killed = setTimeout(() => browser.process()?.kill('SIGKILL'), closing);
      await browser.close();
      clearTimeout(killed);
    },
  };
}

async function openWebKit(options: OpenOptions): Promise<Page> {
  const { client, stop } = await startWebKit(options.env);
  try {
    const browser = await remote({
      ...client,
      logLevel: 'error',
      connectionRetryTimeout: patience,
    });
    await browser.setTimeout({ script: patience * 2, pageLoad: patience });
    return webdriverPage(browser, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Promises are awaited in the page: WebKitGTK's synchronous script does not. What was thrown comes
 * back as a list, since WebDriver clients take an object with an `error` for their own failure.
 */
const asyncScript = (expression: string) => `
  const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => ${expression}).then(
    (value) => done([value]),
    (error) => done([null, String(error) + "\\n" + (error && error.stack)]),
  );`;

async function runIn(browser: WebDriver, expression: string): Promise<unknown> {
  const result: unknown = await browser.executeAsyncScript(asyncScript(expression), []);
  const [value, thrown] = result as [unknown, string?];
  if (thrown !== undefined) throw new Error(thrown);
  return value ?? undefined;
}

function webdriverPage(browser: WebDriver, stop: () => void): Page {
  return {
    name: 'webkit',
    async goto(url) {
      await browser.navigateTo(url);
    },
    async evaluate<A extends readonly unknown[], R>(
      fn: (...args: A) => R | Promise<R>,
      ...args: A
    ) {
      return (await runIn(browser, callExpression(fn, args))) as R;
    },
    async click(locator) {
      const found = await runIn(browser, findExpression(locator));
      if (!found) throw missing(locator);
      await browser.elementClick(Object.values(found as Record<string, string>)[0] ?? '');
    },
    async press(key) {
      await browser.keys(keysOf(key).map((name) => (name === ' ' ? 'Space' : name)));
    },
    async screenshot(path) {
      await writeFile(path, Buffer.from(await browser.takeScreenshot(), 'base64'));
    },
    async close() {
      await browser.deleteSession().catch(() => undefined);
      stop();
    },
  };
}

/** `Shift+Tab` -> Shift, Tab. */
const keysOf = (key: string): string[] => (key === '+' ? [key] : key.split('+'));
