import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/controls/define.js';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import { ReaderError } from '../../src/errors.js';
import { useLocale } from '../../src/locale/load.js';
import { LazyPlayer } from '../../src/player/lazy-player.js';
import { Player } from '../../src/player/player.js';
import type { Voice } from '../../src/speech/engine.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { article } from '../helpers/article.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { withVoice } from '../helpers/reading.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const VOICES = [
  voice('kk-KZ', { id: 'aigul', name: 'Айгүл', local: false }),
  voice('kk-KZ', { id: 'aru', name: 'Ару' }),
  voice('ru-RU', { id: 'milena', name: 'Milena' }),
];

interface Scene {
  readonly controls: AloudControls;
  readonly player: Player;
  readonly engine: FakeEngine;
}

async function scene(voices: readonly Voice[] = VOICES): Promise<Scene> {
  const engine = new FakeEngine(...voices);
  const player = new Player({ engine });
  player.article = article(['Күн шықты. Ол {ru|Привет} деді.', 'Түн болды.']);
  const controls = await fixture<AloudControls>(
    html`<aloud-controls .player=${player}></aloud-controls>`,
  );
  return { controls, player, engine };
}

const find = (controls: AloudControls, selector: string) =>
  controls.renderRoot.querySelector<HTMLElement>(selector);
const button = (controls: AloudControls) => find(controls, '[part~=settings-button]')!;
const panel = (controls: AloudControls) => find(controls, '[part=settings]');
const fields = <T extends HTMLElement = HTMLInputElement>(
  controls: AloudControls,
  name: string,
) => [...(panel(controls)?.querySelectorAll<T>(`[name=${name}]`) ?? [])];
const focused = () => deepestFocus()?.getAttribute('part') ?? deepestFocus()?.getAttribute('name');
const expanded = (controls: AloudControls) => button(controls).getAttribute('aria-expanded');

async function open(controls: AloudControls): Promise<void> {
  button(controls).focus();
  button(controls).click();
  await waitUntil(() => panel(controls)?.contains(deepestFocus()), 'the focus is in the panel');
}

/** As a person: moves a slider, chooses of a list, ticks a box. */
function choose(control: HTMLElement | undefined, value: string | boolean): void {
  if (control instanceof HTMLSelectElement) control.value = String(value);
  if (control instanceof HTMLInputElement && typeof value === 'string') control.value = value;
  if (control instanceof HTMLInputElement && typeof value === 'boolean') control.checked = value;
  for (const type of ['input', 'change'])
    control?.dispatchEvent(new Event(type, { bubbles: true }));
}

const texts = (elements: Iterable<Element>) =>
  [...elements].map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim());

describe('The listening settings', () => {
  afterEach(() => useLocale('en'));

  it('open at the press of their button, with the focus in them', async () => {
    const { controls } = await scene();
    expect(button(controls).getAttribute('aria-haspopup')).to.equal('dialog');
    expect(expanded(controls)).to.equal('false');
    expect(panel(controls), 'nothing is there before').to.equal(null);
    await open(controls);
    expect(expanded(controls)).to.equal('true');
    expect(panel(controls)?.getAttribute('role')).to.equal('dialog');
    expect(panel(controls)?.getAttribute('aria-label')).to.equal('Listening settings');
  });

  it('close with Escape, which gives the focus back; the next one stops', async () => {
    const { controls, player } = await scene();
    player.play();
    await open(controls);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => expanded(controls) === 'false');
    expect(focused()).to.equal('button settings-button');
    expect(player.status).to.equal('loading');
    await sendKeys({ press: 'Escape' });
    expect(player.status).to.equal('idle');
  });

  it('open again, and close at the second press', async () => {
    const { controls } = await scene();
    await open(controls);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => expanded(controls) === 'false');
    await open(controls);
    button(controls).click();
    await waitUntil(() => expanded(controls) === 'false');
    expect(focused()).to.equal('button settings-button');
  });

  it('close when the focus goes on, which stays where it went', async () => {
    const { controls } = await scene();
    const after = document.createElement('button');
    controls.after(after);
    await open(controls);
    after.focus();
    await waitUntil(() => expanded(controls) === 'false');
    expect(deepestFocus() === after).to.equal(true);
  });

  it('close when the focus goes on within the shadow tree that they are in', async () => {
    const { controls } = await scene();
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const after = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(controls, after);
    await open(controls);
    after.focus();
    await waitUntil(() => expanded(controls) === 'false');
    expect(deepestFocus() === after).to.equal(true);
  });

  it('begin at their top each time they open', async () => {
    await resize(320, 256);
    const { controls } = await scene();
    await open(controls);
    panel(controls)!.scrollTo({ top: 10_000, behavior: 'instant' });
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => expanded(controls) === 'false');
    await open(controls);
    expect(panel(controls)!.scrollTop).to.equal(0);
    await resize(800, 600);
  });

  it('are closed by leaving the page, and leave the keys alone when they come again', async () => {
    const { controls, player } = await scene();
    const { parentElement: place } = controls;
    await open(controls);
    controls.remove();
    await new Promise(requestAnimationFrame);
    place?.append(controls);
    await controls.updateComplete;
    expect(expanded(controls)).to.equal('false');
    player.play();
    await controls.updateComplete;
    find(controls, '[part~=play-button]')?.focus();
    await sendKeys({ press: 'Escape' });
    expect(player.status).to.equal('idle');
    await open(controls);
    expect(expanded(controls)).to.equal('true');
  });

  it('are no stops of the toolbar', async () => {
    const { controls } = await scene();
    await open(controls);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => expanded(controls) === 'false');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.equal('position');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.equal('button play-button');
  });

  it('are those of the player', async () => {
    const { controls, player } = await scene();
    player.rate = 1.5;
    await open(controls);
    expect(fields(controls, 'rate')[0]?.value).to.equal('1.5');
    for (const [name, value] of [
      ['rate', '2'],
      ['pitch', '1.2'],
      ['volume', '0.5'],
      ['sentencePause', '0.5'],
      ['paragraphPause', '2'],
      ['highlight', 'word'],
      ['follow', false],
      ['localOnly', true],
    ] as const) {
      choose(fields(controls, name)[0], value);
    }
    const { voices, missing, shortcuts, ...rest } = player.settings.values;
    expect([voices, missing, shortcuts]).to.deep.equal([{}, 'skip', true]);
    expect(rest).to.deep.equal({
      rate: 2,
      pitch: 1.2,
      volume: 0.5,
      sentencePause: 0.5,
      paragraphPause: 2,
      highlight: 'word',
      follow: false,
      localOnly: true,
    });
    expect([player.rate, player.pitch, player.volume]).to.deep.equal([2, 1.2, 0.5]);
  });

  it('tell a slider’s value in words', async () => {
    await useLocale('kk');
    const { controls, player } = await scene();
    await open(controls);
    const slider = fields(controls, 'sentencePause')[0];
    const told = () => slider?.getAttribute('aria-valuetext');
    expect(told()).to.equal('Дауыстың өзіндей');
    player.settings.set('sentencePause', 1.5);
    await controls.updateComplete;
    await waitUntil(() => told() === '1,5 с');
  });

  it('move their sliders by keyboard, to both ends and by steps', async () => {
    const { controls, player } = await scene();
    await open(controls);
    fields(controls, 'pitch')[0]?.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(player.pitch).to.equal(1.1);
    await sendKeys({ press: 'Home' });
    expect(player.pitch).to.equal(0);
    await sendKeys({ press: 'PageUp' });
    expect(player.pitch).to.be.greaterThan(0.1);
    await sendKeys({ press: 'End' });
    expect(player.pitch).to.equal(2);
    expect(expanded(controls)).to.equal('true');
  });

  it('offer the voices of each language of the article, and say where they are', async () => {
    await useLocale('kk');
    const { controls, player } = await scene();
    await open(controls);
    const [kazakh, russian] = fields<HTMLSelectElement>(controls, 'voice');
    expect(texts(kazakh!.options)).to.deep.equal(['Айгүл (интернет арқылы)', 'Ару']);
    expect(texts(russian!.options)).to.deep.equal(['Milena']);
    expect(texts(kazakh!.labels)[0]).to.contain('Дауыс: қазақ тілі');
    const note = () => find(controls, `#${kazakh!.getAttribute('aria-describedby')}`)?.textContent;
    expect(note()).to.equal('Мәтін сыртқы қызметке жіберіледі');

    choose(kazakh, 'aru');
    expect(player.settings.values.voices).to.deep.equal({ kk: 'aru' });
    await waitUntil(() => note() === 'Осы құрылғының өзінде оқиды');
    expect(kazakh!.value).to.equal('aru');
  });

  it('offer no voice of a service once those are not wanted', async () => {
    const { controls } = await scene();
    await open(controls);
    choose(fields(controls, 'localOnly')[0], true);
    const names = () => texts(fields<HTMLSelectElement>(controls, 'voice')[0]!.options);
    await waitUntil(() => names().length === 1);
    expect(names()).to.deep.equal(['Ару']);
  });

  it('ask what to do with a language only where it has no voice', async () => {
    const all = await scene();
    await open(all.controls);
    expect(fields(all.controls, 'missing')).to.have.length(0);

    const some = await scene(VOICES.slice(0, 2));
    await open(some.controls);
    const [missing] = fields<HTMLSelectElement>(some.controls, 'missing');
    expect(texts(missing!.labels)[0]).to.contain('Text without a voice: Russian');
    choose(missing, 'spell');
    expect(some.player.settings.values.missing).to.equal('spell');
  });

  it('set the timer', async () => {
    const { controls, player } = await scene();
    await open(controls);
    const [timer] = fields<HTMLSelectElement>(controls, 'sleep');
    expect(texts(timer!.options)).to.deep.equal([
      ...['Off', '5 min', '10 min', '15 min', '30 min', '45 min', '1 h'],
      ...['End of the paragraph', 'End of the article'],
    ]);
    choose(timer, '15');
    expect(player.sleep).to.equal(15);
    choose(timer, 'paragraph');
    expect(player.sleep).to.equal('paragraph');
    choose(timer, 'off');
    expect(player.sleep).to.equal(null);
  });

  it('show the timer that a page has set', async () => {
    const { controls, player } = await scene();
    await open(controls);
    player.sleep = 20;
    await waitUntil(() => fields<HTMLSelectElement>(controls, 'sleep')[0]?.value === '20');
  });

  it('go back to what they were at first', async () => {
    const { controls, player } = await scene();
    player.settings.set('highlight', 'none');
    player.rate = 2;
    player.sleep = 5;
    await open(controls);
    const reset = [...panel(controls)!.querySelectorAll('button')].at(-2);
    expect(reset?.textContent.trim()).to.equal('Reset');
    reset?.click();
    const { rate, sleep, settings } = player;
    expect([rate, sleep, settings.values.highlight]).to.deep.equal([1, null, 'both']);
    await waitUntil(() => fields(controls, 'rate')[0]?.value === '1');
    expect(expanded(controls), 'they stay').to.equal('true');
  });

  it('change their language when the page does', async () => {
    const { controls } = await scene();
    await open(controls);
    await useLocale('kk');
    await waitUntil(() => panel(controls)?.getAttribute('aria-label') === 'Тыңдау параметрлері');
    expect(panel(controls)?.lang).to.equal('kk');
  });

  it('stay within a small window, and scroll within themselves', async () => {
    await resize(320, 256);
    const { controls } = await scene();
    await open(controls);
    const box = panel(controls)!.getBoundingClientRect();
    expect([
      box.left >= 0,
      box.top >= 0,
      box.right <= innerWidth,
      box.bottom <= innerHeight,
    ]).to.deep.equal(new Array(4).fill(true));
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = panel(controls)!;
    expect(scrollHeight, 'more than a small window shows').to.be.above(256);
    expect(scrollHeight > clientHeight).to.equal(scrollHeight > innerHeight);
    expect(scrollWidth).to.equal(clientWidth);
    await resize(800, 600);
  });

  it('do not scroll sideways for the long name of a voice', async () => {
    const name = 'Microsoft Aigul Online (Natural) - Kazakh (Kazakhstan), жоғары сапалы дауыс';
    const { controls } = await scene([voice('kk-KZ', { name }), ...VOICES]);
    await open(controls);
    await waitUntil(() => fields(controls, 'voice')[0]);
    const { scrollWidth, clientWidth } = panel(controls)!;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('say so where they cannot be loaded, and again at the next press', async () => {
    const player = new LazyPlayer({
      load: () => Promise.reject(new Error('offline')),
      unlock: () => Promise.resolve(),
    });
    const controls = await fixture<AloudControls>(
      html`<aloud-controls .player=${player}></aloud-controls>`,
    );
    const message = () => find(controls, '[part=message]')?.textContent.trim();
    for (const time of ['first', 'second']) {
      button(controls).click();
      await waitUntil(() => message() === '', time);
      await waitUntil(() => message()?.startsWith('The settings could not be loaded.'), time);
    }
    expect(find(controls, '[part=message]')?.getAttribute('role')).to.equal('status');
  });

  it('say so only until something else goes wrong', async () => {
    const player = new StubPlayer();
    const controls = await fixture<AloudControls>(
      html`<aloud-controls .player=${player.asPlayer}></aloud-controls>`,
    );
    const message = () => find(controls, '[part=message]')?.textContent.trim();
    const fails = async () => {
      button(controls).click();
      await waitUntil(() => message()?.startsWith('The settings could not be loaded.'));
    };
    await fails();
    player.set({ status: 'unavailable', error: new ReaderError('no-voice', '', ['kk']) });
    await waitUntil(() => message()?.includes('Kazakh'), 'the error is told');
    await fails();
  });
});

describe('A try of a voice', () => {
  const held = withVoice();

  it('says a few words of the article by it, and pauses what is read', async () => {
    const [aigul] = held.speech.getVoices().slice(-1);
    const platform = { id: aigul!.voiceURI, name: aigul!.name, engine: 'platform' };
    const { controls, player, engine } = await scene([voice('kk-KZ', platform), VOICES[2]!]);
    player.play();
    engine.start();
    await open(controls);
    const hear = panel(controls)!.querySelector<HTMLButtonElement>('.row button');
    expect(hear?.getAttribute('aria-label')).to.equal('Try this voice: Kazakh');
    hear?.click();
    await waitUntil(() => held.speech.said.length > 0);
    expect(player.status).to.equal('paused');
    const { text, voice: used } = held.speech.said[0]!;
    expect([text, used?.name]).to.deep.equal(['Күн шықты. Ол', aigul!.name]);
  });

  it('is silent once the controls have left the page', async () => {
    const [aigul] = held.speech.getVoices().slice(-1);
    const platform = { id: aigul!.voiceURI, name: aigul!.name, engine: 'platform' };
    const { controls } = await scene([voice('kk-KZ', platform)]);
    await open(controls);
    panel(controls)!.querySelector<HTMLButtonElement>('.row button')?.click();
    await waitUntil(() => held.speech.said.length > 0);
    held.speech.start();
    expect(held.speech.current).not.to.equal(null);
    controls.remove();
    expect(held.speech.current).to.equal(null);
  });
});
