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
