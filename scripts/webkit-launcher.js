/** WebKitGTK for the unit tests: a session that is lost costs one file at the most, never the run. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from './processes.js';

/** A command that takes longer is not answered any more, in ms. */
const PATIENCE = 60_000;

class WebKitLauncher extends WebdriverLauncher {
  /** @type {() => void} */
  #end;
  #patience;

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
    await this.ensureManagerInitialized();
    if (!(await this.#answers())) await this.#beginAnew();
    try {
      await this.driverManager.startSession(id, url);
    } catch (error) {
      await this.#beginAnew();
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
    } catch {
      await this.#beginAnew();
      return { testCoverage: undefined };
    }
  }

  async stop() {
    await super.stop();
    this.#end();
  }

  /** A browser that stands still cannot be asked to leave. */
  async #beginAnew() {
    console.log("WebKit's session was lost: a new one begins.");
    clearInterval(this.pendingHeartbeat);
    this.#end();
    const { client, stop } = await startWebKit();
    this.#end = stop;
    this.options = optionsFor(client, this.#patience);
    this.driver = this.driverManager = undefined;
    await this.ensureManagerInitialized();
  }

  async #answers() {
    try {
      await this.driver.getWindowHandle();
      return true;
    } catch {
      return false;
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
