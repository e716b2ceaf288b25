import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/body/define.js';
import type { AloudBody } from '../../src/elements/body/body.js';
import { useLocale } from '../../src/locale/load.js';
import { holdRenderingFor } from '../../src/locale/ready.js';
import { NO_AIDS, type Aids } from '../../src/view/aids/aids.js';
import { readAids, scaleOf } from '../../src/view/aids/limits.js';
import { pageAids } from '../../src/view/aids/settings.js';
import { boxOf } from '../../src/view/zoom.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const KEY = 'aloud:aids';

/** The text of a page that sets everything itself, in px. */
const story = html`
  <h2 style="font-size: 30px; line-height: 34px; margin: 0">A lighthouse gets a new lamp</h2>
  <p
    style="font: 16px/20px Arial; margin: 0; color: rgb(90, 90, 90); text-align: justify; max-width: 500px"
  >
    The keepers have changed its lamp.
    <a href="#lamp" style="color: rgb(0, 0, 200)">Seen from far</a>
  </p>
  <p style="font-size: 16px">The second paragraph.</p>
`;

const made = async (attributes: 'no-memory' | 'no-aids' | '' = '') =>
  fixture<AloudBody>(
    html`<aloud-body ?no-memory=${attributes === 'no-memory'} ?no-aids=${attributes === 'no-aids'}
      >${story}</aloud-body
    >`,
  );

const inside = (body: AloudBody, selector: string): HTMLElement => {
  const found = body.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const button = (body: AloudBody) => inside(body, '[part=settings-button]');
const panel = (body: AloudBody) => inside(body, '[part=panel]');
const field = (body: AloudBody, name: string) =>
  inside(body, `[part=panel] [name=${name}]`) as HTMLInputElement;

const isOpen = (body: AloudBody) => body.shadowRoot!.activeElement?.getAttribute('name') === 'size';

async function opened(body: AloudBody): Promise<AloudBody> {
  button(body).click();
  await waitUntil(() => isOpen(body));
  return body;
}

/** As a person: moves a slider, chooses of a list, ticks a box. */
async function choose(body: AloudBody, name: string, value: string | number | boolean) {
  const input = field(body, name);
  if (typeof value === 'boolean') input.checked = value;
  else input.value = String(value);
  input.dispatchEvent(new Event(input.type === 'range' ? 'input' : 'change'));
  await body.updateComplete;
  await nextFrame();
}

/** Another tab of the site has stored something. */
function fromAnotherTab(value: string | null): void {
  if (value === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, value);
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: value }));
}

const first = (body: AloudBody) => body.querySelector('p')!;
const css = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name);

describe('<aloud-body>', () => {
  beforeEach(() => {
    localStorage.removeItem(KEY);
    pageAids.follow();
  });

  afterEach(() => localStorage.removeItem(KEY));

  it('is a comfortable region, and the page has the last word', async () => {
    const body = await made();
    expect(css(body, 'display')).to.equal('block');
    expect(css(body, 'max-inline-size')).to.not.equal('none');
    const loose = await fixture(html`
      <div>
        <style>
          .loose {
            max-inline-size: 200px;
            line-height: 31px;
          }
        </style>
        <aloud-body class="loose"><p>Text.</p></aloud-body>
      </div>
    `);
    const inner = loose.querySelector('aloud-body')!;
    expect(css(inner, 'max-inline-size')).to.equal('200px');
    expect(css(inner.querySelector('p')!, 'line-height')).to.equal('31px');
  });

  it('lays nothing over the page while every aid is off', async () => {
    const before = document.adoptedStyleSheets.length;
    const body = await opened(await made());
    await choose(body, 'letter', 12);
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    await choose(body, 'letter', 0);
    expect(document.adoptedStyleSheets.length).to.equal(before);
    await choose(body, 'letter', 12);
    body.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  const changes: readonly [string, number | string | boolean, string, string][] = [
    ['line', 200, 'line-height', '32px'],
    ['letter', 12, 'letter-spacing', '1.92px'],
    ['word', 16, 'word-spacing', '2.56px'],
    ['paragraph', 200, 'margin-block-end', '32px'],
    ['measure', 60, 'max-inline-size', 'none'],
    ['ragged', true, 'text-align', 'start'],
    ['theme', 'dark', 'color', 'rgb(230, 228, 225)'],
  ];
  for (const [name, value, property, expected] of changes) {
    it(`${name}: reaches text with its own style, and gives it back`, async () => {
      const body = await opened(await made());
      const all = () => [...body.querySelectorAll('*')].map((it) => css(it, property)).join();
      const before = all();
      await choose(body, name, value);
      expect(css(first(body), property)).to.equal(expected);
      body.resetAids();
      expect(all()).to.equal(before);
      expect(body.aids).to.deep.equal(NO_AIDS);
    });
  }

  it('font: changes that of words, not of code', async () => {
    const body = await fixture<AloudBody>(html`
      <aloud-body
        ><p style="font-family: Arial">Type <code>npm</code></p></aloud-body
      >
    `);
    await opened(body);
    const code = css(body.querySelector('code')!, 'font-family');
    await choose(body, 'font', 'serif');
    expect(css(first(body), 'font-family')).to.contain('Georgia');
    expect(css(body.querySelector('code')!, 'font-family')).to.equal(code);
  });

  it('size: every text grows, the measure too, and it all comes back', async () => {
    const body = await opened(await made());
    body.style.width = '300px';
    const link = body.querySelector('a')!;
    // As painted: what is outside of the zoomed text measures it the same in every browser.
    const grown = () => inside(body, '.text').offsetHeight * zoomIn(inside(body, '.text'));
    const [height, colour] = [grown(), css(link, 'color')];
    await choose(body, 'size', 200);
    expect(grown()).to.be.greaterThan(height * 2.5);
    expect(css(link, 'color')).to.equal(colour);
    expect(body.scrollWidth).to.be.at.most(300);
    await choose(body, 'size', 100);
    expect(grown()).to.equal(height);
  });

  it('leaves the article’s DOM alone', async () => {
    const body = await opened(await made());
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    const everything = { childList: true, characterData: true, attributes: true, subtree: true };
    observer.observe(body, everything);
    for (const [name, value] of changes) await choose(body, name, value);
    await choose(body, 'ruler', 3);
    await waitUntil(() => body.shadowRoot!.querySelector('[part=ruler]'));
    body.resetAids();
    await nextFrame();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records.map(({ type, attributeName }) => attributeName ?? type)).to.deep.equal([]);
  });

  it('is remembered, and forgotten when all is off again', async () => {
    const body = await opened(await made());
    await choose(body, 'line', 180);
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Aids;
    expect(stored.line).to.equal(180);
    body.resetAids();
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('shows what another tab has chosen, and tells the page', async () => {
    const body = await made();
    const told: number[] = [];
    body.addEventListener('aloud-aidschange', ({ aids }) => told.push(aids.line));
    fromAnotherTab('{"line":200}');
    await waitUntil(() => told.length > 0);
    expect(told).to.deep.equal([200]);
    expect(css(first(body), 'line-height')).to.equal('32px');
    fromAnotherTab(null);
    expect(css(first(body), 'line-height')).to.equal('20px');
  });

  it('shows nothing of what makes no sense', () => {
    const hostile = [
      'null',
      '[]',
      '"}*{display:none"',
      '{"size":1e9,"line":"2;}*{}","letter":-4,"word":null,"theme":"__proto__","ruler":2}',
      '{"size":NaN',
      '{"font":"x;}</style>","measure":{},"ragged":"yes","paragraph":[50]}',
    ];
    for (const text of hostile) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        value = undefined;
      }
      expect(readAids(value), text).to.deep.equal(NO_AIDS);
    }
    expect(readAids({ size: 154, line: 171.2 })).to.deep.include({ size: 150, line: 170 });
  });

  it('every value that could be stored still can', () => {
    for (const line of [150, 160, 300]) expect(readAids({ line }).line).to.equal(line);
    for (const measure of [30, 65, 100]) expect(readAids({ measure }).measure).to.equal(measure);
    expect(scaleOf('line', 120)).to.deep.include({ min: 140, page: 140, max: 300 });
    expect(scaleOf('line', 163)).to.deep.include({ min: 150, page: 160, max: 300 });
    expect(scaleOf('measure', 140)).to.deep.include({ min: 30, page: 105, max: 105 });
    expect(scaleOf('letter')).to.deep.include({ min: 0, page: 0, max: 30 });
  });

  it('two bodies of a page show the same', async () => {
    const [one, two] = [await made(), await made()];
    await opened(one);
    await choose(one, 'line', 200);
    await waitUntil(() => two.aids.line === 200);
    expect(css(first(two), 'line-height')).to.equal('32px');
    two.resetAids();
    await waitUntil(() => one.aids.line === 0);
    expect(css(first(two), 'line-height')).to.equal('20px');
  });

  it('no-memory: for this visit only', async () => {
    const body = await opened(await made('no-memory'));
    await choose(body, 'line', 200);
    expect(css(first(body), 'line-height')).to.equal('32px');
    expect(localStorage.getItem(KEY)).to.equal(null);
    body.resetAids();
  });

  it('no-aids: neither a button nor aids of another body', async () => {
    const [plain, body] = [await made('no-aids'), await opened(await made())];
    await choose(body, 'line', 200);
    expect(plain.shadowRoot!.querySelector('button')).to.equal(null);
    expect(css(first(plain), 'line-height')).to.equal('20px');
    body.resetAids();
  });

  it('works for the visit where nothing can be stored', async () => {
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const body = await opened(await made());
    await choose(body, 'line', 200);
    const later = await made();
    await opened(later);
    Object.defineProperty(Storage.prototype, 'setItem', real);
    expect(css(first(body), 'line-height')).to.equal('32px');
    expect(css(first(later), 'line-height')).to.equal('32px');
    body.resetAids();
  });

  it('reaches text that a card’s slot puts into it', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const card = document.createElement('section');
    const root = card.attachShadow({ mode: 'open' });
    const body = document.createElement('aloud-body');
    body.append(document.createElement('slot'));
    root.append(body);
    card.innerHTML = '<p style="font: 16px/20px Arial">Text <b style="line-height: 20px">b</b></p>';
    host.append(card);
    await body.updateComplete;
    await opened(body);
    await choose(body, 'line', 200);
    expect(css(card.querySelector('p')!, 'line-height')).to.equal('32px');
    expect(css(card.querySelector('b')!, 'line-height')).to.equal('32px');
    body.resetAids();
    expect(css(card.querySelector('p')!, 'line-height')).to.equal('20px');
  });

  it('what is being read stays where it is while the text grows', async () => {
    const lines = Array.from({ length: 60 }, (_, number) => html`<p>Paragraph ${number}.</p>`);
    const body = await fixture<AloudBody>(html`<aloud-body>${lines}</aloud-body>`);
    await opened(body);
    scrollTo(0, 900);
    const top = () => {
      const found = [...body.querySelectorAll('p')].find((it) => it.textContent === read)!;
      return boxOf(found).top;
    };
    const read = [...body.querySelectorAll('p')].find(
      (it) => it.getBoundingClientRect().top > 0,
    )!.textContent;
    const before = top();
    await choose(body, 'size', 150);
    await nextFrame();
    // Firefox anchors the scroll itself as well, to another paragraph: by less than a line.
    expect(top()).to.be.closeTo(before, 24);
    body.resetAids();
    scrollTo(0, 0);
  });

  it('a body in a body makes its text larger once', async () => {
    const outer = await fixture<AloudBody>(html`
      <aloud-body
        ><aloud-body><p style="font: 16px/20px Arial; margin: 0">Text</p></aloud-body></aloud-body
      >
    `);
    await opened(outer);
    await choose(outer, 'size', 200);
    const paragraph = outer.querySelector('p')!;
    await waitUntil(() => outer.querySelector('aloud-body')!.aids.size === 200);
    expect(boxOf(paragraph).height).to.be.closeTo(40, 1);
  });

  it('has its text where it stays, and no English button, while the language is on its way', async () => {
    let come = (): void => undefined;
    holdRenderingFor(new Promise<void>((resolve) => (come = resolve)));
    const body = await made();
    await nextFrame();
    const top = () => first(body).getBoundingClientRect().top;
    const before = top();
    expect(before).to.be.above(44);
    expect(body.shadowRoot!.querySelector('button') === null).to.equal(true);
    come();
    await waitUntil(() => body.shadowRoot!.querySelector('button') !== null);
    expect(top()).to.equal(before);
  });

  it('lit words take the colours of the theme', async () => {
    const body = await opened(await made());
    await choose(body, 'theme', 'contrast');
    expect(css(first(body), '--aloud-word-background').trim()).to.equal('#ffff00');
    expect(css(first(body), '--aloud-word-color').trim()).to.equal('#000000');
    body.resetAids();
    expect(css(first(body), '--aloud-word-background')).to.equal('');
  });

  it('the colours of a theme reach links, and move nothing', async () => {
    const body = await opened(await made());
    const paragraph = first(body);
    const before = JSON.stringify(paragraph.getBoundingClientRect());
    await choose(body, 'theme', 'sepia');
    expect(css(body.querySelector('a')!, 'color')).to.equal('rgb(23, 63, 124)');
    expect(css(body, 'background-color')).to.equal('rgb(246, 236, 217)');
    expect(JSON.stringify(paragraph.getBoundingClientRect())).to.equal(before);
  });

  describe('the panel', () => {
    it('opens by the keyboard, changes, closes, and gives the focus back', async () => {
      const body = await made();
      button(body).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => isOpen(body));
      expect(button(body).ariaExpanded).to.equal('true');
      await sendKeys({ press: 'ArrowRight' });
      expect(body.aids.size).to.equal(110);
      await body.updateComplete;
      expect(field(body, 'size').ariaValueText ?? field(body, 'size').getAttribute('aria-valuetext')).to.equal('110%'); // prettier-ignore
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => button(body).ariaExpanded === 'false');
      await waitUntil(() => body.shadowRoot!.activeElement === button(body));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => isOpen(body));
      body.resetAids();
    });

    it('speaks the language of the page', async () => {
      await useLocale('kk');
      const body = await opened(await made());
      expect(panel(body).querySelector('label')!.textContent).to.contain('Мәтін өлшемі');
      const names = [...panel(body).querySelectorAll('[aria-label], label > span:first-child')];
      for (const name of names) {
        expect(name.getAttribute('aria-label') ?? name.textContent).to.match(/[а-яәғқңөұүһі]/u);
      }
      await useLocale('en');
    });

    it('closes by its button, and by a second press', async () => {
      const body = await opened(await made());
      [...panel(body).querySelectorAll('button')].at(-1)!.click();
      await waitUntil(() => button(body).ariaExpanded === 'false');
      button(body).click();
      await waitUntil(() => button(body).ariaExpanded === 'true');
      button(body).click();
      await waitUntil(() => button(body).ariaExpanded === 'false');
    });

    it('goes when the focus leaves it and its button, and takes nothing back', async () => {
      const body = await opened(await made());
      button(body).focus();
      field(body, 'line').focus();
      await nextFrame();
      expect(button(body).ariaExpanded).to.equal('true');
      field(body, 'line').blur();
      await nextFrame();
      expect(button(body).ariaExpanded).to.equal('true');
      const link = body.querySelector('a')!;
      field(body, 'line').focus();
      link.focus();
      await waitUntil(() => button(body).ariaExpanded === 'false');
      await nextFrame();
      expect(document.activeElement === link).to.equal(true);
    });

    it('is a plain box where there are no popovers', async () => {
      const real = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover')!;
      delete (HTMLElement.prototype as Partial<HTMLElement>).showPopover;
      try {
        const body = await opened(await made());
        await sendKeys({ press: 'Escape' });
        await waitUntil(() => button(body).ariaExpanded === 'false');
        expect(body.shadowRoot!.activeElement === button(body)).to.equal(true);
        expect(panel(body).hidden).to.equal(true);
        button(body).click();
        await waitUntil(() => isOpen(body));
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        await waitUntil(() => button(body).ariaExpanded === 'false');
      } finally {
        Object.defineProperty(HTMLElement.prototype, 'showPopover', real);
      }
    });

    it('begins where the page is: the first step is the nearest', async () => {
      const body = await fixture<AloudBody>(html`
        <aloud-body style="font: 16px/1.6 monospace; inline-size: 50ch; max-inline-size: none"
          ><p>Text</p></aloud-body
        >
      `);
      await opened(body);
      const wide = boxOf(first(body)).width;
      const press = async (name: string, key: string) => {
        field(body, name).focus();
        await sendKeys({ press: key });
        await body.updateComplete;
      };
      expect(field(body, 'line').value).to.equal('160');
      expect(field(body, 'line').getAttribute('aria-valuetext')).to.equal('As on the page');
      await press('line', 'ArrowRight');
      expect(body.aids.line).to.equal(170);
      await press('line', 'ArrowLeft');
      expect(body.aids.line).to.equal(0);
      await press('line', 'ArrowLeft');
      expect(body.aids.line).to.equal(150);
      await press('measure', 'ArrowLeft');
      expect(body.aids.measure).to.equal(45);
      expect(boxOf(first(body)).width).to.be.closeTo(wide * 0.9, 1);
      // Opened again, with aids that hide what the page has.
      button(body).click();
      await waitUntil(() => button(body).ariaExpanded === 'false');
      await opened(body);
      body.resetAids();
      await body.updateComplete;
      expect([field(body, 'line').value, field(body, 'measure').value]).to.deep.equal([
        '160',
        '50',
      ]);
    });

    it('resets everything', async () => {
      const body = await opened(await made());
      await choose(body, 'line', 200);
      await choose(body, 'theme', 'sepia');
      [...panel(body).querySelectorAll('button')].at(-2)!.click();
      await body.updateComplete;
      expect(body.aids).to.deep.equal(NO_AIDS);
      expect(field(body, 'line').value).to.equal('140');
      expect(field(body, 'theme').value).to.equal('page');
    });

    for (const theme of ['page', 'light', 'dark', 'sepia', 'contrast']) {
      it(`has no fault that axe would see: ${theme}`, async () => {
        const body = await opened(await made());
        await choose(body, 'theme', theme);
        await expect(body).to.be.accessible();
        body.resetAids();
      });
    }

    it('fits 320 px, its text twice as large, in both directions', async () => {
      await resize(320, 480);
      for (const dir of ['ltr', 'rtl'] as const) {
        await useLocale(dir === 'rtl' ? 'ar' : 'en');
        const body = await made();
        await opened(body);
        await choose(body, 'size', 200);
        const { left, right, top, bottom } = panel(body).getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(document.documentElement.clientWidth);
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(innerHeight);
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
        const nearEnd = dir === 'ltr' ? innerWidth - right : left;
        expect(nearEnd).to.be.at.most(30);
        body.resetAids();
        body.remove();
      }
      await useLocale('en');
      await resize(800, 600);
    });

    it('has targets of 44 px', async () => {
      const body = await opened(await made());
      const targets = [button(body), ...panel(body).querySelectorAll('label, select, button')];
      for (const target of targets) {
        expect(target.getBoundingClientRect().height).to.be.at.least(43.9);
      }
    });
  });
});

/** Where `offsetHeight` is in the element's own pixels. */
function zoomIn(element: Element): number {
  return Number(css(element, 'zoom')) || 1;
}
