import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/reader/define.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import type { Narration } from '../../src/speech/recorded/narration.js';
import { silence } from '../fixtures/narration/wav.js';
import { NamedEngine } from '../helpers/chain.js';
import { voice } from '../helpers/fake-engine.js';
import { withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const engineOf = (name: string): NamedEngine =>
  new NamedEngine(name, voice('kk', { id: `${name}-kk`, name }));

async function reader(engines: readonly NamedEngine[], order = ''): Promise<AloudReader> {
  return fixture<AloudReader>(
    html`<aloud-reader engines=${order} no-memory .speechEngines=${engines}>
      <p lang="kk">Бірінші сөйлем осы. Екінші сөйлем мұнда.</p>
    </aloud-reader>`,
  );
}

const speaks = (engine: NamedEngine): Promise<void> =>
  waitUntil(() => engine.texts.length > 0, `${engine.name} speaks`);

const lit = ({ player }: AloudReader): string => {
  const { word } = player.position;
  return player.block && word ? player.block.text.slice(word.start, word.end) : '';
};

describe('<aloud-reader> with engines of its own', () => {
  withVoice();

  it('speaks with the first of them', async () => {
    const [one, two] = [engineOf('one'), engineOf('two')];
    const element = await reader([one, two]);
    element.play();
    await speaks(one);
    expect(one.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    expect(two.texts).to.deep.equal([]);
    expect(element.player.speaker?.engine).to.equal('one');
  });

  it('speaks in the order that the author gives, and with nobody else', async () => {
    const [one, two] = [engineOf('one'), engineOf('two')];
    const element = await reader([one, two], ' two  nobody ');
    element.play();
    await speaks(two);
    expect(one.texts).to.deep.equal([]);
    expect(element.player.voices.map(({ engine }) => engine)).to.deep.equal(['two']);
  });

  it('goes on at the word when the author changes the order', async () => {
    const [one, two] = [engineOf('one'), engineOf('two')];
    const element = await reader([one, two]);
    element.rate = 1.5;
    element.play();
    await speaks(one);
    one.start();
    one.boundary(15); // the last word: on a slow machine the voice would be at the next one by then
    element.engines = 'two';
    await speaks(two);
    expect(one.token).to.equal(null);
    expect(two.last).to.include({ text: 'осы.', rate: 1.5 });
    expect(lit(element)).to.equal('осы');
    expect(element.status).to.equal('speaking');
  });

  it('takes markup that names nobody as it takes none', async () => {
    const one = engineOf('one');
    const element = await reader([one], 'nobody');
    element.play();
    await speaks(one);
  });

  it('lets the listener choose who reads', async () => {
    const [one, two] = [engineOf('one'), engineOf('two')];
    const element = await reader([one, two], 'one two');
    element.play();
    await speaks(one);
    one.start();
    const controls = element.shadowRoot!.querySelector('aloud-controls')!;
    const choice = (): HTMLSelectElement | null =>
      controls.shadowRoot!.querySelector<HTMLSelectElement>('[part=voice]');
    await waitUntil(() => choice()?.options.length === 2, 'a choice');
    choice()!.selectedIndex = 1;
    choice()!.dispatchEvent(new Event('change'));
    await speaks(two);
    expect(element.status).to.equal('speaking');
  });

  it('is silent when it is removed', async () => {
    const one = engineOf('one');
    const element = await reader([one]);
    element.play();
    await speaks(one);
    one.start();
    element.remove();
    await waitUntil(() => one.token === null, 'silence');
  });
});

describe('<aloud-reader> with a recording', () => {
  withVoice();

  const narration: Narration = {
    audio: silence(3),
    cues: [{ text: 'Екінші сөйлем мұнда.', start: 0, end: 2 }],
  };

  it('has others say what was not recorded', async () => {
    const one = engineOf('one');
    const element = await reader([one]);
    element.narration = narration;
    element.play();
    await speaks(one);
    expect(one.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    expect(element.player.voices.map(({ engine }) => engine).slice(0, 2)).to.deep.equal([
      'narration',
      'one',
    ]);
  });

  it('has others say what cannot be fetched', async () => {
    const one = engineOf('one');
    const element = await reader([one]);
    element.narration = '/no-timings-here.json';
    element.play();
    await speaks(one);
    expect(one.texts).to.deep.equal(['Бірінші сөйлем осы.']);
  });

  it('finds it in the tag, as an <audio> that plays without JavaScript too', async () => {
    const one = engineOf('one');
    const element = await reader([one]);
    const audio = document.createElement('audio');
    const track = document.createElement('track');
    audio.src = silence(3);
    track.src = URL.createObjectURL(
      new Blob(['WEBVTT\n\n00:00.000 --> 00:02.000\nБірінші сөйлем осы.\n']),
    );
    audio.append(track);
    element.append(audio);
    element.play();
    await waitUntil(() => element.player.speaker !== null, 'somebody speaks');
    expect(element.player.speaker?.engine).to.equal('narration');
    element.stop();
  });
});
