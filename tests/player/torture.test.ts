/** `npm run test:torture` runs twenty times as many, in Node. */
import fc from 'fast-check';
import { schedules } from '../helpers/torture/schedule.js';
import { holds } from '../helpers/torture/stage.js';

describe('a reading, whatever a platform and a person do', function () {
  this.timeout(120_000);

  // A failure prints its seed and path: `npm run test:torture -- --seed N --path a:b:c`.
  it('keeps its promises in 1,700 schedules', () => {
    fc.assert(fc.property(schedules, holds), { numRuns: 1700 });
  });
});
