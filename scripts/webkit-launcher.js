/** WebKitGTK for the unit tests: a session that is lost costs one file, never the run. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from './processes.js';

class WebKitLauncher extends WebdriverLauncher {
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
    if (!(await this.#answers())) {
      console.log("WebKit's session was lost: a new one begins.");
      await this.stop();
      await this.ensureManagerInitialized();
    }
    await this.driverManager.startSession(id, url);
  }

  /**
   * WebKitGTK 2.50 ends itself now and then between two pages, by a check of its own code
   * (`optional<double>`, "WebProcess CRASHED"): what the tests of the page had told by then stands.
   * A page that is lost in the midst of its tests fails, whatever is answered here.
   */
  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      if (await this.#answers()) throw error;
      return { testCoverage: undefined };
    }
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

/** Starts the driver, too. */
export async function webkitLauncher() {
  const { client } = await startWebKit();
  return new WebKitLauncher({ ...client, automationProtocol: 'webdriver' });
}
