/** Controls whose time a test owns. */
import { AloudControls } from '../../src/elements/controls/controls.js';
import type { FakeClock } from './fake-clock.js';

let made = 0;

/** The tag of controls that go by `clock`. */
export function timedTag(clock: FakeClock): string {
  const tag = `aloud-controls-timed-${made++}`;
  class TimedControls extends AloudControls {
    protected override get clock(): FakeClock {
      return clock;
    }
  }
  TimedControls.define(tag);
  return tag;
}
