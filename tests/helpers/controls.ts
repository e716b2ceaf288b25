/** Controls whose time a test owns. */
import { AloudControls } from '../../src/elements/controls/controls.js';
import type { FakeClock } from './fake-clock.js';
import type { StubPlayer } from './stub-player.js';

let made = 0;

/** Controls that go by `clock`, not yet on the page. */
export function timedControls(clock: FakeClock, player: StubPlayer): AloudControls {
  class TimedControls extends AloudControls {
    protected override get clock(): FakeClock {
      return clock;
    }
  }
  customElements.define(`aloud-controls-timed-${made++}`, TimedControls);
  const controls = new TimedControls();
  controls.player = player.asPlayer;
  return controls;
}
