import { unlock } from '../../src/speech/unlock.js';
import { Platform, replace } from '../helpers/profiles/platform.js';
import { VirtualClock } from '../helpers/profiles/virtual-clock.js';

const NONE = { narration: null, offlineVoice: '' };

/** A press waits for it: what it never answers is a reader that loads for ever. */
describe('unlocking in a press that comes before the code', () => {
  const platforms: Readonly<Record<string, unknown>> = {
    'there is no speech': undefined,
    'speech was taken away': null,
    'speech throws': new Platform(new VirtualClock(), { broken: 'throws' }),
    'speech never ends': new Platform(new VirtualClock(), { broken: 'never-ends' }),
  };
  for (const [name, speechSynthesis] of Object.entries(platforms)) {
    it(`comes to an end where ${name}`, async () => {
      const restore = replace(globalThis, { speechSynthesis });
      try {
        await unlock(NONE);
      } finally {
        restore();
      }
    });
  }
});
