/** `<aloud-reader>`, as a page has it, on every platform that we know of; in real time. */
import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { systemClock } from '../../src/speech/clock.js';
import { joined, letters } from '../helpers/profiles/listening.js';
import { Platform, replace } from '../helpers/profiles/platform.js';
import { PROFILES } from '../helpers/profiles/profiles.js';
import { playButton, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const TEXTS = {
  kk: ['Көктем келді.', 'Күн шықты. Қар еріді.'],
  ru: ['Весна пришла.', 'Солнце взошло. Снег растаял.'],
  en: ['Spring has come.', 'The sun rose. The snow melted.'],
};

/** What takes longer is waited for where the clock is virtual: `profiles.test.ts`. */
const SOON = 3000;

describe('<aloud-reader> on every platform', () => {
  withVoice();

  for (const [name, { traits, reads, tells, isMissing, listThrows }] of Object.entries(PROFILES)) {
    it(`${name}: ${reads.length > 0 ? 'reads to the end' : 'tells'}`, async () => {
      const platform = new Platform(systemClock, { ...traits, charactersPerSecond: 30 });
      const broken = (): never => {
        throw new Error('getVoices() is broken');
      };
      if (listThrows) platform.getVoices = broken;
      const restore = isMissing
        ? replace(globalThis, { speechSynthesis: undefined })
        : platform.install();
      const lang = reads[0] ?? 'ru';
      const [first, second] = TEXTS[lang];
      try {
        const reader = await fixture<AloudReader>(
          html`<aloud-reader
            ><article lang=${lang}>
              <p>${first}</p>
              <p>${second}</p>
            </article></aloud-reader
          >`,
        );
        await reader.prepare();
        const button = await playButton(reader);
        platform.press(() => button.click());
        await waitUntil(() => reader.status !== 'idle' || reader.player.error);
        if (reads.length > 0) {
          await waitUntil(() => reader.status === 'ended');
          expect(joined(platform.heard)).to.equal(letters(TEXTS[lang].join(' ')));
        } else if (tells && tells.within <= SOON) {
          await waitUntil(() => reader.player.error);
          expect(reader.player.error?.code).to.equal(tells.code);
          expect(reader.status).to.equal(tells.status);
        }
        reader.remove();
        expect(platform.calls.pause).to.equal(0);
        expect(platform.wronged).to.deep.equal([]);
      } finally {
        restore();
      }
    });
  }
});
