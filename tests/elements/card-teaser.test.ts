import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/elements/card/define.js';
import type { AloudCard } from '../../src/elements/card/card.js';
import { settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const story = {
  '@type': 'NewsArticle',
  headline: 'Көпір ашылды',
  articleSection: 'Қоғам',
  sectionUrl: '#section',
  description: 'Жаңа көпір екі жағалауды қосты.',
  articleBody: 'Бірінші сөйлем.',
  inLanguage: 'kk',
  url: '#story',
};

const inside = (card: AloudCard, selector: string): HTMLElement | null =>
  card.shadowRoot!.querySelector(selector);
const listenButton = (card: AloudCard) => inside(card, '[part=listen-button]') as HTMLButtonElement;

async function teaser(article: unknown = story): Promise<AloudCard> {
  const card = await fixture<AloudCard>(
    html`<aloud-card layout="teaser" .article=${article}></aloud-card>`,
  );
  await waitUntil(() => card.data !== null);
  await card.updateComplete;
  return card;
}

const slotted = () =>
  fixture<AloudCard>(html`
    <aloud-card layout="teaser">
      <h3 slot="headline"><a href="#own">Own headline</a></h3>
      <p slot="lead">Own lead, with <a href="#inner">a link</a> in it.</p>
    </aloud-card>
  `);

/** The innermost element that has the focus. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const nameOf = (element: Element | null): string =>
  (element?.getAttribute('part') ?? element?.getAttribute('href') ?? '').replace('button ', '');

/** Where a press leads; nobody goes there. */
async function leadsTo(press: () => Promise<unknown>): Promise<string> {
  const led: string[] = [];
  const stop = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    led.push(link.hash);
  };
  addEventListener('click', stop);
  await press();
  await settled();
  removeEventListener('click', stop);
  return led.join();
}

async function clickOn(element: Element, at = 0.5): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [
    Math.round(left + width * at),
    Math.round(top + height * 0.5),
  ];
  await sendMouse({ type: 'click', position });
}

describe('a teaser', () => {
  const voice = withVoice();

  it('has category, link and button, one after the other, for the keyboard', async () => {
    const card = await teaser();
    inside(card, 'aloud-meta')?.shadowRoot?.querySelector('a')?.focus();
    const stops = [nameOf(focused())];
    while (stops.length < 3) {
      await sendKeys({ press: 'Tab' });
      stops.push(nameOf(focused()));
    }
    expect(stops).to.deep.equal(['category', 'link', 'listen-button']);
    await expect(card).to.be.accessible();
  });

  it('leads to the article wherever it is pressed', async () => {
    const card = await teaser();
    const lead = inside(card, '[part=lead]')!;
    expect(await leadsTo(() => clickOn(inside(card, '[part=link]')!))).to.equal('#story');
    expect(await leadsTo(() => clickOn(card, 0.98))).to.equal('#story');
    expect(await leadsTo(() => clickOn(lead, 0.1))).to.equal('#story');
  });

  it('reads, and leads nowhere, when its button is pressed', async () => {
    const card = await teaser();
    expect(await leadsTo(() => clickOn(listenButton(card)))).to.equal('');
    await waitUntil(() => voice.speech.said.length > 0);
  });

  it('keeps a press on its lead for what is in the lead', async () => {
    const card = await slotted();
    const link = card.querySelector('p > a')!;
    expect(await leadsTo(() => clickOn(link))).to.equal('#inner');
    expect(await leadsTo(() => clickOn(card.querySelector('p')!, 0.02))).to.equal('#own');
  });

  it('lets its lead be selected', async () => {
    const card = await slotted();
    const { left, top, height } = card.querySelector('p')!.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    const hash = await leadsTo(async () => {
      await sendMouse({ type: 'move', position: [Math.round(left + 1), y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(left + 60), y] });
      await sendMouse({ type: 'up' });
    });
    expect(getSelection()?.toString().slice(0, 3)).to.equal('Own');
    expect(hash).to.equal('');
    getSelection()?.removeAllRanges();
  });

  it('hands keys held down on to the link', async () => {
    const card = await teaser();
    const held: boolean[] = [];
    inside(card, '[part=link]')!.addEventListener('click', (event) => {
      held.push(event.ctrlKey, event.shiftKey);
      event.preventDefault();
    });
    inside(card, '[part=lead]')!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true }),
    );
    expect(held).to.deep.equal([true, false]);
  });

  it('puts the focus on the control that took the button’s place', async () => {
    const card = await teaser();
    listenButton(card).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => nameOf(focused()) === 'play-button');
    expect(listenButton(card)).to.equal(null);
    await expect(card).to.be.accessible();
  });

  it('names its button by the headline of the page', async () => {
    const card = await slotted();
    expect(listenButton(card).getAttribute('aria-label')).to.equal('Listen: Own headline');
    await expect(card).to.be.accessible();
  });

  it('remembers no place: it would be offered to a page that is a list', async () => {
    const card = await teaser();
    listenButton(card).click();
    await waitUntil(() => card.reader !== null);
    expect(card.reader?.noMemory).to.equal(true);
  });

  it('needs no link', async () => {
    const card = await teaser({ ...story, url: 'javascript:alert(1)' });
    expect(inside(card, '[part=link]')).to.equal(null);
    expect(inside(card, 'h2')?.textContent).to.equal('Көпір ашылды');
    expect(await leadsTo(() => clickOn(inside(card, '[part=lead]')!))).to.equal('');
  });
});

describe('a page of fifty teasers', () => {
  it('makes no reader before somebody listens', async () => {
    const teasers = Array.from(
      { length: 50 },
      (_, index) =>
        html`<aloud-card layout="teaser" no-meta>
          <h2 slot="headline"><a href="#${index}">Headline ${index}</a></h2>
          <p slot="lead">A lead that says what it is about.</p>
        </aloud-card>`,
    );
    const page = await fixture<HTMLElement>(html`<div>${teasers}</div>`);
    const cards = [...page.querySelectorAll('aloud-card')];
    await Promise.all(cards.map((card) => card.updateComplete));
    expect(cards.filter((card) => card.reader !== null).length).to.equal(0);
    expect(cards.every((card) => listenButton(card) !== null)).to.equal(true);
  });
});
