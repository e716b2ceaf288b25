/** The unit tests, with what a browser that ended itself took with it. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {string[]} failures a line each
 * @property {string[]} lost the files that WebKit took with itself before they told anything
 */

/**
 * Runs the unit tests. What WebKitGTK took with itself is asked again, once, and said: it ends itself
 * now and then for what the page before has left behind (see `webkit-launcher.js`). Lost twice is
 * failed.
 *
 * @param {(names: string, files?: string[]) => Promise<Counts>} run all files, or those named
 * @param {string} names of browsers
 * @returns {Promise<Pick<Counts, 'passed' | 'failures'>>}
 */
export async function unitTests(run, names) {
  const { passed, failures, lost } = await run(names);
  if (lost.length === 0) return { passed, failures };
  console.log(`WebKit ended itself, and is asked again: ${lost.join(', ')}`);
  const again = await run('webkit', lost);
  const twice = again.lost.map((file) => `WebKit, ${file}: the browser ended itself twice`);
  return {
    passed: passed + again.passed,
    failures: [...failures, ...again.failures, ...twice],
  };
}
