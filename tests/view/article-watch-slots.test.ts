import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/card/define.js';
import type { AloudCard } from '../../src/elements/card/card.js';
import { ArticleWatch } from '../../src/view/article-watch.js';
import { sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const paragraph = (text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { textContent: text });

/** An element that shows its children in an article in its shadow root. */
async function shell(content = '<slot></slot>'): Promise<{ host: HTMLElement; root: Element }> {
  const host = await fixture<HTMLElement>(html`<div><p>One.</p></div>`);
  return { host, root: shade(host, content) };
}

function shade(host: Element, content: string): Element {
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<article>${content}</article><footer><slot name="foot"></slot></footer>`;
  return shadow.firstElementChild!;
}

describe('a watched article whose text is in slots', () => {
  const watch = new ArticleWatch(() => undefined);

  afterEach(() => watch.stop());

  const isNoticed = (root: Element, change: () => void): boolean => {
    watch.watch(root);
    change();
    return watch.stale;
  };

  it('has changed with what is put in', async () => {
    const { host, root } = await shell();
    const [first] = host.children;
    expect(isNoticed(root, () => (first!.firstChild!.nodeValue = 'Two.'))).to.equal(true);
    expect(isNoticed(root, () => (first!.textContent = 'Three.'))).to.equal(true);
    expect(isNoticed(root, () => host.append(paragraph('More.')))).to.equal(true);
    expect(isNoticed(root, () => (first!.slot = 'nowhere'))).to.equal(true);
    expect(isNoticed(root, () => (first!.slot = ''))).to.equal(true);
    expect(isNoticed(root, () => host.lastElementChild!.remove())).to.equal(true);
    expect(isNoticed(root, () => (host.lang = 'kk'))).to.equal(true);
  });

  it('has not with what is shown elsewhere', async () => {
    const { host, root } = await shell();
    const foot = Object.assign(paragraph('Foot.'), { slot: 'foot' });
    const lost = Object.assign(paragraph('Lost.'), { slot: 'nowhere' });
    host.append(foot, lost);
    expect(isNoticed(root, () => (foot.textContent = 'Feet.'))).to.equal(false);
    expect(isNoticed(root, () => (lost.textContent = 'Found.'))).to.equal(false);
    expect(isNoticed(root, () => host.after(paragraph('After.')))).to.equal(false);
  });

  it('is watched through slots in slots', async () => {
    const { host, root: outer } = await shell('<div><slot></slot></div>');
    const inner = shade(outer.firstElementChild!, '<slot></slot>');
    const [first] = host.children;
    expect(isNoticed(inner, () => (first!.textContent = 'Two.'))).to.equal(true);
    expect(isNoticed(inner, () => first!.remove())).to.equal(true);
    expect(isNoticed(inner, () => outer.firstElementChild!.append('Three.'))).to.equal(true);
  });

  it('is left alone once nobody wants to know', async () => {
    const { host, root } = await shell();
    watch.watch(root);
    watch.stop();
    host.append(paragraph('More.'));
    await settled();
    expect(watch.stale).to.equal(false);
  });
});

describe('a card whose own text is replaced', () => {
  const held = withVoice();

  it('is read as it is now', async () => {
    const card = await fixture<AloudCard>(
      html`<aloud-card lang="kk" no-memory><p>Ескі сөйлем.</p></aloud-card>`,
    );
    const reader = card.reader!;
    const listen = async (): Promise<void> => {
      const { length } = held.speech.said;
      await reader.prepare();
      reader.play();
      await waitUntil(() => held.speech.said.length > length);
      while (reader.status !== 'ended') await sayOn(held.speech, reader);
    };
    await listen();
    card.querySelector('p')!.replaceWith(paragraph('Жаңа сөйлем.'));
    await listen();
    card.append(paragraph('Тағы біреуі.'));
    await listen();
    expect(held.speech.texts).to.deep.equal([
      'Ескі сөйлем.',
      'Жаңа сөйлем.',
      'Жаңа сөйлем.',
      'Тағы біреуі.',
    ]);
  });
});
