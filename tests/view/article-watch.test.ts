import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { press, sayOn, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const paragraph = (text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { textContent: text });

describe('an article that changes between two presses', () => {
  const held = withVoice();

  it('reads at a later press what was closed or hidden before', async () => {
    const reader = await fixture<AloudReader>(html`<aloud-reader lang="kk"></aloud-reader>`);
    const details = document.createElement('details');
    const summary = Object.assign(document.createElement('summary'), { textContent: 'Тағы.' });
    const more = paragraph('Жасырын сөйлем.');
    const tab = paragraph('Қойынды мәтіні.');
    tab.style.display = 'none';
    details.append(summary, more);
    reader.append(paragraph('Бірінші сөйлем осында.'), details, tab);
    await press(reader);
    await sayOn(held.speech, reader);
    await sayOn(held.speech, reader);
    held.speech.start();
    held.speech.end();
    await waitUntil(() => reader.status === 'ended');
    expect(held.speech.texts).to.deep.equal(['Бірінші сөйлем осында.', 'Тағы.']);

    details.open = true;
    tab.style.display = '';
    await press(reader);
    for (let turn = 0; turn < 3; turn++) await sayOn(held.speech, reader);
    expect(held.speech.texts.slice(3)).to.deep.equal([
      'Тағы.',
      'Жасырын сөйлем.',
      'Қойынды мәтіні.',
    ]);
  });
});
