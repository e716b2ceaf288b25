import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/body/define.js';
import type { AloudBody } from '../../src/elements/body/body.js';
import { boxOf } from '../../src/view/zoom.js';
import { waitUntil } from '../helpers/wait.js';

async function sized(body: AloudBody, size: number): Promise<void> {
  const inside = (selector: string) => body.shadowRoot!.querySelector<HTMLElement>(selector);
  const isOpen = () => body.shadowRoot!.activeElement?.getAttribute('name') === 'size';
  if (!isOpen()) {
    inside('[part=settings-button]')!.click();
    await waitUntil(isOpen, 'the settings');
    scrollTo(0, 900);
    await nextFrame();
  }
  const input = inside('[part=panel] [name=size]') as HTMLInputElement;
  input.value = String(size);
  input.dispatchEvent(new Event('input'));
  await body.updateComplete;
}

describe('the place in a body in a shadow root', () => {
  afterEach(() => {
    localStorage.clear();
    scrollTo(0, 0);
  });

  for (const where of ['shadow root', 'slot']) {
    it(`stays where it is while the text in the ${where} grows`, async () => {
      const host = await fixture<HTMLElement>(html`<div style="overflow-anchor: none"></div>`);
      const text = Array.from({ length: 60 }, (_, i) => `<p>Paragraph ${i}.</p>`).join('');
      const shadow = host.attachShadow({ mode: 'open' });
      const isSlotted = where === 'slot';
      if (isSlotted) host.innerHTML = text;
      shadow.innerHTML = `<aloud-body no-memory>${isSlotted ? '<slot></slot>' : text}</aloud-body>`;
      const body = shadow.querySelector('aloud-body')!;
      await body.updateComplete;
      await sized(body, 100);
      const paragraphs = [...(isSlotted ? host : body).querySelectorAll('p')];
      const read = paragraphs.find((it) => boxOf(it).top > 0)!;
      const before = boxOf(read).top;
      await sized(body, 150);
      await nextFrame();
      expect(boxOf(read).top).to.be.closeTo(before, 24);
      body.resetAids();
    });
  }
});
