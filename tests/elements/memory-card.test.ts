import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/card/define.js';
import type { AloudCard } from '../../src/elements/card/card.js';
import { withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const PLACES = 'aloud:places';

const line = (i: number): string =>
  `Бұл мақаланың ${i}-абзацы, ол кемінде бір жолға созылсын деп жазылған.`;

const stored = (): { quote: { exact: string }; way: string }[] =>
  JSON.parse(localStorage.getItem(PLACES) ?? '[]') as ReturnType<typeof stored>;

/** Whether leaving now stores a sentence. */
function isStored(sentence: string): boolean {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  return stored()[0]?.quote.exact === sentence;
}

describe('where somebody stopped in a card', () => {
  withVoice();

  beforeEach(() => localStorage.clear());

  afterEach(() => {
    scrollTo(0, 0);
    localStorage.clear();
  });

  it('is remembered from reading, of text that the page has put in', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => html`<p>${line(i)}</p>`);
    const card = await fixture<AloudCard>(html`<aloud-card lang="kk">${lines}</aloud-card>`);
    await card.reader!.updateComplete;
    // The first scroll brings the memory, which looks where it is; the second it must notice itself.
    for (const index of [30, 60]) {
      scrollTo(0, card.querySelectorAll('p')[index]!.getBoundingClientRect().top + scrollY);
      await waitUntil(() => isStored(line(index)), `place ${index}`);
    }
    expect(stored().map(({ way }) => way)).to.deep.equal(['reading']);
  });
});
