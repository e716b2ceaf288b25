import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait.js';

/** A page to which what measures does not come. */
async function offline(): Promise<Window> {
  const lost = ['js', 'ts'].map((type) => new URL(`/src/elements/meta/estimate.${type}`, location.href).href); // prettier-ignore
  const imports = Object.fromEntries(lost.map((url) => [url, new URL('/lost.js', url).href]));
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  frame.srcdoc = `<!doctype html><html lang="en">
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module" src="/src/elements/meta/define.ts"></script>
    <article>One two.</article>`;
  await waitUntil(() => frame.contentWindow?.customElements.get('aloud-meta'), 'the element');
  return frame.contentWindow!;
}

describe('<aloud-meta> to which what measures does not come', () => {
  it('shows the rest, may leave and come back, and breaks nothing', async () => {
    const page = await offline();
    const broken: unknown[] = [];
    page.addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      broken.push(event.reason);
    });
    const { document } = page;
    const meta = document.createElement('aloud-meta');
    meta.author = 'Asel';
    meta.target = document.querySelector('article');
    document.body.append(meta);
    const part = (name: string) => meta.shadowRoot?.querySelector(`[part=${name}]`);
    await waitUntil(() => part('author') && !part('reading-time'), 'all but the time');
    for (let times = 0; times < 2; times++) {
      meta.remove();
      await aTimeout(50);
      document.body.append(meta);
      await aTimeout(50);
    }
    expect(part('author')!.textContent).to.equal('Asel');
    expect(broken).to.deep.equal([]);
  });
});
