import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { begin, lit, press, sayOn, withVoice } from '../helpers/reading.js';

describe('a reader with what its author says', () => {
  const held = withVoice();

  async function reader(): Promise<AloudReader> {
    const page = await fixture(html`
      <div>
        <aloud-reader for="told" verbosity="lists" no-memory></aloud-reader>
        <article id="told" lang="kk">
          <p>Бұл ҚР-ның сөзі.</p>
          <p>Тағы ҚР осында.</p>
          <ul>
            <li>Алма</li>
          </ul>
        </article>
      </div>
    `);
    return page.querySelector('aloud-reader')!;
  }

  it('says the words of its lexicon from the first sentence on, and lights what is written', async () => {
    const element = await reader();
    element.lexicon = { kk: { ҚР: 'Қазақстан Республикасы' } };
    await press(element);
    await begin(held.speech, 'Бұл Қазақстан Республикасының сөзі.');
    expect(lit('aloud-sentence')).to.deep.equal(['Бұл ҚР-ның сөзі.']);
    await sayOn(held.speech, element);
    expect(held.speech.current).to.equal('Тағы Қазақстан Республикасы осында.');
    await sayOn(held.speech, element);
    expect(held.speech.current).to.equal('бір тармақты тізім. Алма');
  });

  it('hears of changes while it reads', async () => {
    const element = await reader();
    await press(element);
    await begin(held.speech, 'Бұл ҚР-ның сөзі.');
    element.verbosity = '';
    document.querySelectorAll('#told p')[1]?.setAttribute('data-aloud', 'skip');
    await element.updateComplete;
    await sayOn(held.speech, element);
    await sayOn(held.speech, element);
    expect(held.speech.texts.join()).to.include('Алма').and.not.to.include('тізім');
  });
});
