/** WebKitGTK for the unit tests: a session that is lost costs one file at the most, never the run. */
import { setTimeout } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from './processes.js';

/** A command that takes longer is not answered any more, in ms. */
const PATIENCE = 60_000;
/** Nor is a page there that does not answer so soon when nothing else is asked of it. */
const SOON = 10_000;

class WebKitLauncher extends WebdriverLauncher {
  #end = () => undefined;
  #patience;
  /** @type {Promise<void> | undefined} */
  #beginning;

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
    if (!(await this.#answers())) await this.#beginAnew();
    await this.driverManager.startSession(id, url);
  }

  /**
   * WebKitGTK 2.50 ends itself now and then between two pages, by a check of its own code
   * (`optional<double>`, "WebProcess CRASHED"), or stands still for ever where a sound is put away that
   * GStreamer is about to tell of (`callOnMainThreadAndWait` in a bus message, while the main thread
   * waits for the pipeline). What the tests of the page had told by then stands. A page that is lost in
   * the midst of its tests fails, whatever is answered here.
   */
  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      if (await this.#answers()) throw error;
      console.log(`WebKit does not answer any more: ${error.message}`);
      this.driver = undefined;
      return { testCoverage: undefined };
    }
  }

  /** One that stands still cannot be asked to leave. */
  async stop() {
    if (!(await this.#answers())) this.driver = undefined;
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

  /** Its page, too: the browser goes on answering when that stands still. */
  async #answers() {
    const late = new AbortController();
    const { signal } = late;
    try {
      return await Promise.race([
        this.driver?.execute('return true') ?? false,
        setTimeout(SOON, false, { signal }),
      ]);
    } catch {
      return false;
    } finally {
      late.abort();
    }
  }
}

/** @param {number} [patience] ms */
export const webkitLauncher = (patience = PATIENCE) => new WebKitLauncher(patience);
