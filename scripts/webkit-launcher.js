/** WebKitGTK for the unit tests: a session that is lost costs one file at the most, never the run. */
import { setTimeout } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from './processes.js';

/** A command that takes longer is not answered any more, in ms. */
const PATIENCE = 60_000;
/** Nor is a page there that does not answer so soon when nothing else is asked of it. */
const SOON = 10_000;

class WebKitLauncher extends WebdriverLauncher {
  /** @type {() => void} */
  #end;
  #patience;
  /** @type {Promise<void> | undefined} */
  #anew;

  /** @param {{ client: object, stop: () => void }} webkit @param {number} patience */
  constructor({ client, stop }, patience) {
    super(optionsFor(client, patience));
    this.#end = stop;
    this.#patience = patience;
  }

  async initialize(config) {
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
  }

  /**
   * The base class does not await the navigation: one that fails is a rejection that nobody
   * handles, and Node ends the run with no result told. Here it is the failure of its file.
   */
  async startSession(id, url) {
    await this.#ensure().catch(() => undefined);
    if (!(await this.#answers())) await this.#beginAnew('no answer');
    try {
      await this.driverManager.startSession(id, url);
    } catch (error) {
      await this.#beginAnew(error).catch(() => undefined);
      throw error;
    }
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
      await this.#beginAnew(error);
      return { testCoverage: undefined };
    }
  }

  async stop() {
    await super.stop();
    this.#end();
  }

  /** Once for all who find it lost. */
  #beginAnew(reason) {
    console.log(`WebKit's session was lost, a new one begins: ${reason?.message ?? reason}`);
    return (this.#anew ??= this.#begin().finally(() => (this.#anew = undefined)));
  }

  /** A browser that stands still cannot be asked to leave. */
  async #begin() {
    clearInterval(this.pendingHeartbeat);
    this.#end();
    this.driver = this.driverManager = undefined;
    const { client, stop } = await startWebKit();
    this.#end = stop;
    this.options = optionsFor(client, this.#patience);
    await this.#ensure();
  }

  /** The base class keeps an attempt that failed, and waits for it ever after. */
  async #ensure() {
    try {
      await this.ensureManagerInitialized();
    } catch (error) {
      this.__managerPromise = undefined;
      throw error;
    }
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

/** A navigation that has had no answer must not be asked for again. */
const optionsFor = (client, patience) => ({
  ...client,
  automationProtocol: 'webdriver',
  connectionRetryTimeout: patience,
  connectionRetryCount: 0,
});

/**
 * Starts the driver, too.
 *
 * @param {number} [patience] ms
 */
export async function webkitLauncher(patience = PATIENCE) {
  return new WebKitLauncher(await startWebKit(), patience);
}
