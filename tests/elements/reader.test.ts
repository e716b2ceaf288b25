import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { AloudErrorEvent } from '../../src/elements/events.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { begin, lit, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const story = html`<article lang="kk" id="story">
  <h2>Таңғы базар</h2>
  <p>Базар <a href="#x">ерте</a> ашылды. Ел көп болды.</p>
  <p>Күн шықты.</p>
</article>`;

const reading = (): Promise<AloudReader> =>
  fixture<AloudReader>(html`<aloud-reader>${story}</aloud-reader>`);

/** Mutations of everything on the page but the readers' own shadow trees. */
function watched(): { readonly changes: string[] } {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  observer.observe(document, everything);
  return {
    get changes() {
      return records
        .concat(observer.takeRecords())
        .map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName}`);
    },
  };
}

describe('<aloud-reader>', () => {
  const voice = withVoice();
  const texts = (): string[] => voice.speech.texts;

  /** A pointer that happens to be over the controls would count as somebody who comes near. */
  before(() => sendMouse({ type: 'move', position: [1, innerHeight - 1] }));

  it('reads the article around which it stands, in order, from one press', async () => {
    const reader = await reading();
    await press(reader);
    expect(texts()).to.deep.equal(['Таңғы базар']);
    const ended = oneEvent(reader, 'aloud-end');
    for (let turn = 0; turn < 4; turn++) await sayOn(voice.speech, reader);
    await ended;
    expect(texts()).to.deep.equal([
      'Таңғы базар',
      'Базар ерте ашылды.',
      'Ел көп болды.',
      'Күн шықты.',
    ]);
    expect(reader.status).to.equal('ended');
    expect(CSS.highlights.size).to.equal(0);
  });

  it('lights the sentence and the very word that is said', async () => {
    const reader = await reading();
    await press(reader);
    await sayOn(voice.speech, reader);
    voice.speech.start();
    expect(lit('aloud-sentence')).to.deep.equal(['Базар ерте ашылды.']);
    for (const word of ['Базар', 'ерте', 'ашылды']) {
      voice.speech.boundary('Базар ерте ашылды.'.indexOf(word));
      expect(lit('aloud-word')).to.deep.equal([word]);
    }
  });

  it('changes nothing on the page', async () => {
    const reader = await reading();
    await playButton(reader);
    const page = watched();
    await press(reader);
    await sayOn(voice.speech, reader);
    voice.speech.start();
    voice.speech.boundary(6);
    reader.pause();
    reader.play();
    reader.next();
    reader.stop();
    await settled();
    expect(page.changes).to.deep.equal([]);
  });

  it('does not read before it is pressed, or somebody comes near', async () => {
    const reader = await reading();
    await playButton(reader);
    expect(reader.player.article === null).to.equal(true);
    (await playButton(reader)).focus();
    await waitUntil(() => reader.player.article?.root === reader);
  });

  it('reads from a press that comes before anything was fetched', async () => {
    const reader = await reading();
    const button = await playButton(reader);
    button.click();
    expect(reader.status).to.equal('loading');
    await waitUntil(() => texts()[0] === 'Таңғы базар');
    expect(reader.status).to.equal('loading');
    expect(lit('aloud-sentence')).to.deep.equal([]);
    await begin(voice.speech, 'Таңғы базар');
    expect(reader.status).to.equal('speaking');
    expect(lit('aloud-sentence')).to.deep.equal(['Таңғы базар']);
  });

  it('pauses and goes on at the word', async () => {
    const reader = await reading();
    await press(reader);
    await sayOn(voice.speech, reader);
    voice.speech.start();
    voice.speech.boundary(6);
    await press(reader);
    expect(voice.speech.speaking).to.equal(false);
    expect(reader.status).to.equal('paused');
    expect(lit('aloud-word')).to.deep.equal(['ерте']);
    await press(reader);
    await waitUntil(() => texts().at(-1) === 'ерте ашылды.');
  });

  it('tells the page what happens', async () => {
    const reader = await reading();
    const told: string[] = [];
    const names = ['play', 'statuschange', 'progress', 'end', 'boundary'];
    const note = (event: Event): void => {
      told.push(event.type);
    };
    names.forEach((name) => document.addEventListener(`aloud-${name}`, note));
    const words: string[] = [];
    reader.addEventListener('aloud-boundary', ({ text }) => words.push(text));
    await press(reader);
    expect(words).to.deep.equal([]);
    voice.speech.start();
    voice.speech.boundary(6);
    names.forEach((name) => document.removeEventListener(`aloud-${name}`, note));
    expect(told).to.deep.equal([
      'aloud-play',
      'aloud-statuschange',
      'aloud-statuschange',
      'aloud-progress',
    ]);
    expect(words).to.deep.equal(['Таңғы', 'базар']);
  });

  it('stays silent when the page says so', async () => {
    const reader = await reading();
    reader.addEventListener('aloud-play', (event) => event.preventDefault());
    await press(reader);
    expect(texts()).to.deep.equal([]);
    expect(reader.status).to.equal('idle');
  });

  it('shows its status as a state', async () => {
    const reader = await reading();
    if (!CSS.supports('selector(:state(speaking))')) return;
    expect(reader.matches(':state(speaking)')).to.equal(false);
    await press(reader);
    expect(reader.matches(':state(loading):not(:state(speaking))')).to.equal(true);
    voice.speech.start();
    expect(reader.matches(':state(speaking)')).to.equal(true);
    reader.pause();
    expect(reader.matches(':state(paused):not(:state(speaking))')).to.equal(true);
  });

  it('obeys the buttons that command it', async () => {
    const reader = await reading();
    const command = (name: string): void => {
      reader.dispatchEvent(Object.assign(new Event('command'), { command: name }));
    };
    await reader.prepare();
    command('--play');
    voice.speech.start();
    expect(reader.status).to.equal('speaking');
    command('--next');
    expect(lit('aloud-sentence')).to.deep.equal(['Базар ерте ашылды.']);
    command('--previous');
    expect(lit('aloud-sentence')).to.deep.equal(['Таңғы базар']);
    command('--toggle');
    expect(reader.status).to.equal('paused');
    command('--stop');
    command('--unknown');
    expect(reader.status).to.equal('idle');
  });

  it('takes settings from attributes and makes sense of nonsense', async () => {
    const reader = await fixture<AloudReader>(html`
      <aloud-reader rate="1.5" pitch="9" volume="-3" voice="Aigul" skip="h2">${story}</aloud-reader>
    `);
    expect([reader.rate, reader.pitch, reader.volume]).to.deep.equal([1.5, 2, 0]);
    await press(reader);
    const [said] = voice.speech.said;
    expect(said).to.include({ text: 'Базар ерте ашылды.', rate: 1.5 });
    expect(said!.voice!.name).to.equal('Aigul');
    reader.setAttribute('rate', 'fast');
    expect(reader.rate).to.equal(1);
    reader.setAttribute('skip', ':::');
    reader.removeAttribute('volume');
    expect(reader.volume).to.equal(1);
    expect(() => (reader.rate = Number.NaN)).to.throw(TypeError);
  });

  it('marks nothing when asked not to', async () => {
    const reader = await reading();
    await press(reader);
    voice.speech.start();
    expect(lit('aloud-sentence').length).to.equal(1);
    reader.noHighlight = true;
    await reader.updateComplete;
    expect(CSS.highlights.size).to.equal(0);
    reader.noHighlight = false;
    await reader.updateComplete;
    expect(lit('aloud-sentence')).to.deep.equal(['Таңғы базар']);
  });

  it('says politely that there is nothing to read', async () => {
    const reader = await fixture<AloudReader>(html`<aloud-reader for="nothing"></aloud-reader>`);
    const failed = oneEvent(reader, 'aloud-error') as unknown as Promise<AloudErrorEvent>;
    await press(reader);
    expect((await failed).error.code).to.equal('no-article');
    const controls = reader.shadowRoot!.querySelector('aloud-controls')!;
    const message = (): string =>
      controls.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
    await waitUntil(() => message() !== '');
    document.body.append(Object.assign(document.createElement('p'), { id: 'nothing' }));
    document.querySelector('#nothing')!.textContent = 'Енді бар.';
    document.querySelector<HTMLElement>('#nothing')!.lang = 'kk';
    await press(reader);
    expect(texts()).to.deep.equal(['Енді бар.']);
    document.querySelector('#nothing')!.remove();
  });

  it('is accessible before and while it reads', async () => {
    const reader = await reading();
    await playButton(reader);
    await expect(reader).to.be.accessible();
    await press(reader);
    await settled();
    await expect(reader).to.be.accessible();
  });

  it('gives the focus to its controls, and leaves the article selectable', async () => {
    const reader = await reading();
    await playButton(reader);
    reader.focus();
    expect(document.activeElement === reader).to.equal(true);
    expect(reader.shadowRoot!.activeElement!.localName).to.equal('aloud-controls');
    expect(reader.shadowRoot!.delegatesFocus).to.equal(false);
  });
});
