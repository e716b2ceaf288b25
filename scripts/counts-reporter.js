/** What the unit tests have told, a run in a line. */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * What of a page of tests is looked at here. https://modern-web.dev/docs/test-runner/reporters/
 *
 * @typedef {{ message?: string, stack?: string }} Reason
 * @typedef {{ name: string, passed: boolean, skipped?: boolean, error?: Reason }} Test
 * @typedef {{ name: string, tests: Test[], suites: Suite[] }} Suite
 * @typedef {object} Session
 * @property {string} id
 * @property {{ name: string, hasCrashed?: (id: string) => boolean }} browser
 * @property {string} [testFile]
 * @property {boolean} [passed]
 * @property {Reason[]} errors
 * @property {Suite} [testResults]
 */

/**
 * Adds `{ passed, failures, lost }` to a file, for scripts/test.js to sum up. `lost`: the files that
 * a browser took with itself before they told anything.
 *
 * @param {string} [file] default: told to nobody
 */
export const countsReporter = (file) => ({
  /** @param {{ sessions: Iterable<Session> }} run */
  onTestRunFinished({ sessions }) {
    if (file) appendFileSync(file, `${JSON.stringify(counted([...sessions]))}\n`);
  },
});

/** @param {Session[]} sessions @returns {import('./unit-tests.js').Counts} */
function counted(sessions) {
  const told = sessions.filter((session) => !isLost(session));
  return {
    passed: told.flatMap(testsOf).filter((test) => test.passed).length,
    failures: told.flatMap(failuresOf),
    lost: sessions.filter(isLost).map(fileOf),
  };
}

/** @param {Session} session */
const isLost = ({ id, browser, testResults }) => !testResults && browser.hasCrashed?.(id) === true;

/** @param {Session} session */
const fileOf = ({ testFile }) => relative(process.cwd(), testFile ?? '');

/** @param {Session} session */
const testsOf = ({ testResults }) => (testResults ? testsIn(testResults) : []);

/** @param {Suite} suite @returns {Test[]} */
const testsIn = (suite, above = '') => [
  ...suite.tests.map((test) => ({ ...test, name: `${above}${test.name}` })),
  ...suite.suites.flatMap((inner) => testsIn(inner, `${above}${inner.name} › `)),
];

/** A line for each. A file that never loaded, or fell over outside its tests, is one failure. @param {Session} session */
function failuresOf(session) {
  const { browser, passed, errors } = session;
  const place = `${browser.name}, ${fileOf(session)}`;
  const failed = testsOf(session).filter((test) => !test.passed && !test.skipped);
  if (failed.length > 0) return failed.map((test) => `${place}: ${test.name}: ${why(test.error)}`);
  const broken = errors.length > 0 || !passed;
  return broken ? [`${place}: outside of its tests: ${why(errors[0])}`] : [];
}

/** @param {Reason} [error] */
const why = (error) => String(error?.message ?? 'no reason told').split('\n')[0] + where(error);

/** The line of the test, where it is told. @param {Reason} [error] */
function where(error) {
  const found = /(tests\/[^\s:()?]+\.test\.ts)(?:\?[^\s:()]*)?(:\d+)/u.exec(error?.stack ?? '');
  return found ? ` (${found[1]}${found[2]})` : '';
}
