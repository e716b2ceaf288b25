import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { Player } from '../../src/player/player.js';
import { Store } from '../../src/player/storage.js';
import { FakeEngine } from '../helpers/fake-engine.js';
import { begin, press, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const remembered = (): unknown => new Store().read('settings');

/** What a listener's press on the controls does. */
async function chooseSpeed(reader: AloudReader, rate: number): Promise<void> {
  await reader.updateComplete;
  const controls = reader.shadowRoot!.querySelector('aloud-controls')!;
  await controls.updateComplete;
  const select = controls.shadowRoot!.querySelector<HTMLSelectElement>('[part=rate]')!;
  select.value = String(rate);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('how it sounds, where a framework renders the reader again and again', () => {
  const held = withVoice();
  const story = html`<p lang="kk">Күн шықты. Ел көп болды.</p>`;

  it('is what the listener chose, though the author’s attribute is written once more', async () => {
    const reader = await fixture<AloudReader>(
      html`<aloud-reader rate="1.25" pitch="1" volume="0.5">${story}</aloud-reader>`,
    );
    await press(reader);
    await begin(held.speech, 'Күн шықты.');
    await chooseSpeed(reader, 2);
    const { settings } = reader.player;
    settings!.set('volume', 1);
    for (const name of ['rate', 'pitch', 'volume'])
      reader.setAttribute(name, reader.getAttribute(name)!);
    await settled();
    expect([reader.rate, reader.volume]).to.deep.equal([2, 1]);
    expect(remembered()).to.deep.equal({ rate: 2, volume: 1 });
  });

  it('is the author’s where the author writes something else, and nobody’s choice', async () => {
    const reader = await fixture<AloudReader>(
      html`<aloud-reader rate="1.25">${story}</aloud-reader>`,
    );
    await reader.prepare();
    reader.setAttribute('rate', '1.5');
    reader.setAttribute('volume', '0.5');
    await settled();
    expect([reader.rate, reader.volume]).to.deep.equal([1.5, 0.5]);
    expect(remembered()).to.equal(undefined);
    await chooseSpeed(reader, 2);
    expect(remembered()).to.deep.equal({ rate: 2 });
    reader.setAttribute('rate', '1.75');
    await settled();
    expect(reader.rate, 'a choice wins over what an author has').to.equal(2);
    expect(remembered()).to.deep.equal({ rate: 2 });
    reader.player.settings!.set('rate', 1.75);
    expect(remembered(), 'as the author has it').to.deep.equal({});
  });

  it('is what was chosen before there was any of its code, on the next visit too', async () => {
    const reader = await fixture<AloudReader>(
      html`<aloud-reader rate="1.25">${story}</aloud-reader>`,
    );
    await chooseSpeed(reader, 2);
    await reader.prepare();
    await waitUntil(remembered);
    expect(remembered()).to.deep.equal({ rate: 2 });
    const next = await fixture<AloudReader>(
      html`<aloud-reader rate="1.25">${story}</aloud-reader>`,
    );
    await next.prepare();
    expect(next.rate).to.equal(2);
  });

  it('is what the listener chose last, though the author has come to their choice meanwhile', async () => {
    const reader = await fixture<AloudReader>(
      html`<aloud-reader rate="1.25">${story}</aloud-reader>`,
    );
    await reader.prepare();
    await chooseSpeed(reader, 1.5);
    reader.setAttribute('rate', '1.5');
    await settled();
    await chooseSpeed(reader, 2);
    expect(reader.rate).to.equal(2);
    expect(remembered()).to.deep.equal({ rate: 2 });
  });

  it('is nobody’s choice where a page writes it before the first press, keys or no keys', async () => {
    const reader = await fixture<AloudReader>(html`<aloud-reader hotkeys>${story}</aloud-reader>`);
    await settled();
    reader.setAttribute('rate', '1.5');
    await press(reader);
    await begin(held.speech, 'Күн шықты.');
    expect(reader.rate).to.equal(1.5);
    expect(remembered()).to.equal(undefined);
  });

  it('is as it was where a page sets it to nonsense', async () => {
    const reader = await fixture<AloudReader>(
      html`<aloud-reader rate="1.5">${story}</aloud-reader>`,
    );
    expect(() => (reader.rate = NaN)).to.throw(TypeError);
    const other = new Player({ engine: new FakeEngine() });
    reader.player = other;
    expect(reader.rate).to.equal(1.5);
    other.dispose();
  });

  it('is nobody’s choice where a page sets sets the property before anybody listens', async () => {
    const reader = await fixture<AloudReader>(html`<aloud-reader>${story}</aloud-reader>`);
    reader.rate = 1.5;
    await reader.prepare();
    expect(reader.rate).to.equal(1.5);
    expect(remembered()).to.equal(undefined);
  });

  it('takes the text, and the nothing, that frameworks set properties to', async () => {
    const reader = await fixture<AloudReader>(html`<aloud-reader>${story}</aloud-reader>`);
    Object.assign(reader, { rate: '1.5', volume: '0.5' });
    expect([reader.rate, reader.volume]).to.deep.equal([1.5, 0.5]);
    Object.assign(reader, { rate: undefined, volume: null });
    expect([reader.rate, reader.volume]).to.deep.equal([1, 1]);
    expect(() => Object.assign(reader, { rate: 'fast' })).to.throw(TypeError);
  });
});
