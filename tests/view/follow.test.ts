import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendMouse, resetMouse, sendKeys } from '@web/test-runner-commands';
import { Follow } from '../../src/view/follow.js';
import { keepsFocus } from '../../src/view/keeps-focus.js';
import { atRest } from '../helpers/scroll.js';
import { waitUntil } from '../helpers/wait.js';

const BUBBLES = { bubbles: true };

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => html`<p class="line">Жол ${index}</p>`);

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

async function page(): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`
    <div>
      <style>
        .line {
          block-size: 40px;
          margin: 0;
        }
      </style>
      ${lines(200)}
    </div>
  `);
  await atRest();
  scrollTo({ top: 0, behavior: 'instant' });
  return element;
}

const line = (root: Element, index: number): Element => root.querySelectorAll('.line')[index]!;

function isInView(element: Element, top = 0, bottom = innerHeight): boolean {
  const rect = element.getBoundingClientRect();
  return rect.top >= top - 1 && rect.bottom <= bottom + 1;
}

describe('Follow', () => {
  let follow: Follow;
  let changes = 0;

  beforeEach(() => {
    changes = 0;
    follow = new Follow(() => changes++);
  });

  afterEach(() => {
    follow.stop();
    document.documentElement.removeAttribute('style');
  });

  it('does not scroll while what is read is in view', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 1)));
    await nextFrame();
    expect(scrollY).to.equal(0);
  });

  it('brings what is read into view, with room below it', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 60)));
    await waitUntil(() => isInView(line(root, 60)) && isInView(line(root, 63)));
    expect(follow.following).to.equal(true);
    expect(changes).to.equal(0);
  });

  it('keeps clear of scroll-padding and of a header that is stuck', async () => {
    const root = await page();
    const header = document.createElement('header');
    header.style.cssText = 'position: fixed; inset: 0 0 auto 0; block-size: 120px';
    root.append(header);
    document.documentElement.style.scrollPaddingTop = '50px';
    follow.show(rangeOf(line(root, 60)));
    await waitUntil(() => isInView(line(root, 60), 120));
    follow.show(rangeOf(line(root, 20)));
    await waitUntil(() => isInView(line(root, 20), 120));
  });

  it('turns round while it is still scrolling', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 60)));
    while (scrollY === 0) await nextFrame();
    follow.show(rangeOf(line(root, 0)));
    await atRest();
    await waitUntil(() => isInView(line(root, 0)));
    await atRest();
    expect(isInView(line(root, 0))).to.equal(true);
    expect(follow.following).to.equal(true);
    expect(changes).to.equal(0);
  });

  it('shows the beginning of what does not fit', async () => {
    const root = await page();
    const tall = line(root, 60) as HTMLElement;
    tall.style.blockSize = `${innerHeight * 2}px`;
    tall.style.background = 'white';
    const range = document.createRange();
    range.selectNode(tall);
    follow.show(range);
    await waitUntil(() => Math.abs(tall.getBoundingClientRect().top) < 2);
    expect(follow.tall).to.equal(true);
  });

  it('scrolls what is inside a box that scrolls, and the box', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <div style="block-size: 3000px"></div>
        <div id="box" style="block-size: 200px; overflow: auto">
          <style>
            .line {
              block-size: 40px;
            }
          </style>
          ${lines(50)}
        </div>
      </div>
    `);
    const box = root.querySelector('#box')!;
    follow.show(rangeOf(line(root, 30)));
    await waitUntil(() => {
      const { top, bottom } = box.getBoundingClientRect();
      return isInView(line(root, 30)) && isInView(line(root, 30), top, bottom);
    });
  });

  it('gives way to the wheel, and comes back when asked', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 60)));
    await waitUntil(() => isInView(line(root, 60)));
    await atRest();
    document.body.dispatchEvent(new WheelEvent('wheel', { deltaY: 30, bubbles: true }));
    expect(follow.following).to.equal(false);
    expect(changes).to.equal(1);
    const before = scrollY;
    follow.show(rangeOf(line(root, 150)));
    await atRest();
    expect(scrollY).to.equal(before);
    follow.resume();
    expect(follow.following).to.equal(true);
    await waitUntil(() => isInView(line(root, 150)));
  });

  it('gives way to any scroll that takes the text away, and not to its own', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 100)));
    await waitUntil(() => isInView(line(root, 100)));
    expect(follow.following).to.equal(true);
    scrollTo({ top: 0, behavior: 'instant' });
    await waitUntil(() => !follow.following);
  });

  it('gives way to the keys that scroll, not to those a control takes', async () => {
    const root = await page();
    const input = document.createElement('input');
    root.prepend(input);
    follow.show(rangeOf(line(root, 2)));
    input.focus();
    await sendKeys({ press: 'Home' });
    expect(follow.following).to.equal(true);
    input.blur();
    await sendKeys({ press: 'PageDown' });
    expect(follow.following).to.equal(false);
  });

  it('does not scroll under a pointer that is held down', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 1)));
    await sendMouse({ type: 'move', position: [100, 100] });
    await sendMouse({ type: 'down' });
    follow.show(rangeOf(line(root, 60)));
    await atRest();
    expect(scrollY).to.equal(0);
    await resetMouse();
    follow.show(rangeOf(line(root, 61)));
    await waitUntil(() => isInView(line(root, 61)));
  });

  for (const [how, release] of [
    ['a menu has opened', () => document.body.dispatchEvent(new Event('contextmenu', BUBBLES))],
    ['the window has lost the focus', () => dispatchEvent(new Event('blur'))],
    ['a drag has taken it', () => document.body.dispatchEvent(new Event('pointercancel', BUBBLES))],
  ] as const) {
    it(`goes on after a pointer that was never seen to rise: ${how}`, async () => {
      const root = await page();
      follow.show(rangeOf(line(root, 1)));
      document.body.dispatchEvent(new PointerEvent('pointerdown', BUBBLES));
      release();
      follow.show(rangeOf(line(root, 60)));
      await waitUntil(() => isInView(line(root, 60)));
    });
  }

  it('holds still while the focus moves under a pointer', async () => {
    const root = await page();
    const button = document.createElement('button');
    root.prepend(button);
    follow.show(rangeOf(line(root, 1)));
    button.focus();
    document.body.dispatchEvent(new PointerEvent('pointerdown', BUBBLES));
    button.blur();
    follow.show(rangeOf(line(root, 60)));
    await atRest();
    expect(scrollY).to.equal(0);
  });

  it('keeps the focus in view when it is asked to, in shadow roots too', async () => {
    const root = await page();
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('input'));
    root.prepend(host);
    const slider = host.shadowRoot!.querySelector('input')!;
    slider.focus();
    follow.show(rangeOf(line(root, 60)), keepsFocus);
    await atRest();
    expect(scrollY).to.equal(0);
    expect(follow.following).to.equal(true);
    host.style.cssText = 'position: sticky; inset-block-start: 0';
    follow.show(rangeOf(line(root, 60)), keepsFocus);
    await waitUntil(() => isInView(line(root, 60)));
    host.removeAttribute('style');
    await atRest();
    follow.show(rangeOf(line(root, 90)), keepsFocus); // the slider was out of view already
    await waitUntil(() => isInView(line(root, 90)));
    scrollTo({ top: 0, behavior: 'instant' });
    await atRest();
    follow.resume();
    await waitUntil(() => isInView(line(root, 90)));
  });

  it('follows again in the next reading', async () => {
    const root = await page();
    follow.show(rangeOf(line(root, 1)));
    document.body.dispatchEvent(new WheelEvent('wheel', { deltaY: 30, bubbles: true }));
    follow.stop();
    expect(follow.following).to.equal(true);
  });
});
