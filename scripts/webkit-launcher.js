/** WebKitGTK for the unit tests: a browser that ends itself costs no file its result, nor the run its end. */
import { setTimeout } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from './processes.js';

/** A command that takes longer is not answered any more, in ms. */
const PATIENCE = 60_000;
/** Nor is a page there that does not answer so soon when nothing else is asked of it. */
const SOON = 10_000;
/** What the driver says when the process of a page has ended, and from then on. */
const ENDED = /\b(?:page crash|invalid session id)\b/u;

class WebKitLauncher extends WebdriverLauncher {
  #end = () => undefined;
  #patience;
  /** @type {Promise<void> | undefined} */
  #beginning;
  /** @type {Set<string>} */
  #crashed = new Set();

  /** @param {number} patience */
  constructor(patience) {
    super({ capabilities: { browserName: 'WebKit' } }); // for its name: the rest comes with the driver
    this.#patience = patience;
  }

  /** Begins, too: where that fails, the run ends with one reason. */
  async initialize(config) {
    await super.initialize({ ...config, concurrency: 1 });
    await this.#begin();
  }

  /**
   * The base class does not await the navigation: one that fails is a rejection that nobody
   * handles, and Node ends the run with no result told. Here it is the failure of its file.
   */
  async startSession(id, url) {
    this.#crashed.delete(id); // where a file is run anew
    if ((await this.#state()) !== 'answers') await this.#beginAnew();
    await this.driverManager.startSession(id, url);
  }

  /**
   * WebKitGTK 2.50 ends itself now and then between two pages, by a check of its own code
   * (`optional<double>`, "WebProcess CRASHED"), or stands still for ever where a sound is put away that
   * GStreamer is about to tell of (`callOnMainThreadAndWait` in a bus message, while the main thread
   * waits for the pipeline). What the tests of the page had told by then stands.
   */
  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      const state = await this.#state();
      if (state === 'answers') throw error;
      console.log(`WebKit does not answer any more: ${error.message}`);
      if (state === 'ended') this.#crashed.add(id);
      this.driver = undefined;
      return { testCoverage: undefined };
    }
  }

  /**
   * Whether the browser's own process ended with this page. It may have ended for what the page
   * before left behind: one that had told nothing by then can be asked again (`scripts/test.js`).
   *
   * @param {string} id of a session that was stopped
   */
  hasCrashed(id) {
    return this.#crashed.has(id);
  }

  /** One that stands still cannot be asked to leave. */
  async stop() {
    if ((await this.#state()) !== 'answers') this.driver = undefined;
    await super.stop();
    this.#end();
  }

  /** Once for all who wait for it: a page that has waited too long is given up before it has begun. */
  #beginAnew() {
    console.log('WebKit begins anew.');
    return (this.#beginning ??= this.#begin().finally(() => (this.#beginning = undefined)));
  }

  /** Without `ensureManagerInitialized()`: that keeps an attempt that failed, and waits for it ever after. */
  async #begin() {
    this.driver = undefined; // not asked a second time whether it answers
    await this.stop();
    const { client, stop } = await startWebKit();
    this.#end = stop;
    this.options = {
      ...client,
      automationProtocol: 'webdriver',
      connectionRetryTimeout: this.#patience,
      // A navigation that has had no answer must not be asked for again.
      connectionRetryCount: 0,
    };
    await this.createDriverManager();
  }

  /**
   * Its page, too: the browser goes on answering when that stands still.
   *
   * @returns {Promise<'answers' | 'silent' | 'ended'>}
   */
  async #state() {
    const late = new AbortController();
    const { signal } = late;
    try {
      const answer = this.driver?.execute("return 'answers'") ?? 'silent';
      return await Promise.race([answer, setTimeout(SOON, 'silent', { signal })]);
    } catch (error) {
      return ENDED.test(error.message) ? 'ended' : 'silent';
    } finally {
      late.abort();
    }
  }
}

/** @param {number} [patience] ms */
export const webkitLauncher = (patience = PATIENCE) => new WebKitLauncher(patience);
