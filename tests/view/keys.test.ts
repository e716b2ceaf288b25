import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { keymap, type KeyAction } from '../../src/view/keymap.js';
import { Keys, type KeysHost } from '../../src/view/keys.js';

/** Stands for a reader: what it is asked to do is kept. */
class TestReader extends HTMLElement {
  hotkeys = false;
  shortcuts = '';
  articleElement: Element = this;
  readonly asked: KeyAction[] = [];
  readonly player = { status: 'idle' } as KeysHost['player'] & { status: string };
  readonly keys = new Keys(this, (action) => this.act(action));
  act(action: KeyAction): void {
    this.asked.push(action);
  }
  disconnectedCallback(): void {
    this.keys.detach();
  }
}
customElements.define('test-keys-reader', TestReader);

async function page(content: unknown): Promise<TestReader[]> {
  const root = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const readers = [...root.querySelectorAll<TestReader>('test-keys-reader')];
  for (const reader of readers) {
    reader.hotkeys = reader.hasAttribute('hotkeys');
    reader.shortcuts = reader.getAttribute('shortcuts') ?? '';
    reader.keys.attach();
  }
  return readers;
}

const one = async (content: unknown): Promise<TestReader> => (await page(content))[0]!;

/** A key as a keyboard of another layout sends it. */
function press(target: EventTarget, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

const k = { key: 'k', code: 'KeyK' };

describe('keyboard shortcuts', () => {
  afterEach(() => getSelection()?.removeAllRanges());

  it('hear in the reader, from a link of its article', async () => {
    const reader = await one(html`<test-keys-reader><a href="#x">Сілтеме</a></test-keys-reader>`);
    reader.querySelector('a')!.focus();
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'j' });
    press(reader.querySelector('a')!, { key: 'L', code: 'KeyL', shiftKey: true });
    expect(reader.asked).to.deep.equal(['toggle', 'previous', 'next-paragraph']);
  });

  it('hear nothing elsewhere on the page, unless the author says so', async () => {
    const quiet = await one(html`<a href="#x">Бөтен</a><test-keys-reader></test-keys-reader>`);
    quiet.parentElement!.querySelector('a')!.focus();
    await sendKeys({ press: 'k' });
    expect(quiet.asked).to.deep.equal([]);

    const wide = await one(
      html`<a href="#x">Бөтен</a><test-keys-reader hotkeys></test-keys-reader>`,
    );
    wide.parentElement!.querySelector('a')!.focus();
    await sendKeys({ press: 'k' });
    expect(wide.asked).to.deep.equal(['toggle']);
  });

  it('hear where the text was pressed, with the focus nowhere', async () => {
    const reader = await one(html`<test-keys-reader><p>Мәтін</p></test-keys-reader>`);
    getSelection()!.collapse(reader.querySelector('p')!.firstChild, 2);
    await sendKeys({ press: 'h' });
    expect(reader.asked).to.deep.equal(['read-here']);
  });

  const takers = [
    html`<input aria-label="х" />`,
    html`<textarea aria-label="х"></textarea>`,
    html`<select aria-label="х"></select>`,
    html`<button>х</button>`,
    html`<div contenteditable="true" role="textbox" aria-label="х" tabindex="0">х</div>`,
    html`<div role="slider" aria-label="х" aria-valuenow="1" tabindex="0"></div>`,
    html`<details><summary>х</summary></details>`,
    html`<div role="menubar">
      <span role="menuitemradio" aria-checked="true" tabindex="0">х</span>
    </div>`,
  ];
  takers.forEach((taker, index) => {
    it(`never hear from a control or a field: ${index}`, async () => {
      const reader = await one(html`<test-keys-reader hotkeys>${taker}</test-keys-reader>`);
      const control = reader.querySelector<HTMLElement>(
        ':is(input, textarea, select, button, [tabindex], summary)',
      )!;
      control.focus();
      const event = press(control, k);
      expect(reader.asked).to.deep.equal([]);
      expect(event.defaultPrevented).to.equal(false);
    });
  });

  const texts = ['list', 'table', 'figure', 'group', 'note', 'navigation', 'doc-chapter', 'none'];
  texts.forEach((role) => {
    it(`hear in what stands for text: ${role}`, async () => {
      const reader = await one(
        html`<test-keys-reader>
          <div role=${role}><a href="#x">Сілтеме</a></div>
        </test-keys-reader>`,
      );
      press(reader.querySelector('a')!, k);
      expect(reader.asked).to.deep.equal(['toggle']);
    });
  });

  it('leave to the page what it takes, and all with other modifiers', async () => {
    const reader = await one(html`<test-keys-reader hotkeys></test-keys-reader>`);
    const take = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', take);
    press(document.body, k);
    document.removeEventListener('keydown', take);
    press(document.body, { ...k, ctrlKey: true });
    press(document.body, { ...k, altKey: true });
    press(document.body, { ...k, metaKey: true });
    press(document.body, { ...k, isComposing: true });
    press(document.body, { ...k, key: 'K', shiftKey: true });
    expect(reader.asked).to.deep.equal([]);
    expect(press(document.body, k).defaultPrevented).to.equal(true);
    expect(reader.asked).to.deep.equal(['toggle']);
  });

  it('are where they are printed on a Kazakh, Russian or Arabic keyboard', async () => {
    const reader = await one(html`<test-keys-reader hotkeys></test-keys-reader>`);
    press(document.body, { key: 'л', code: 'KeyK' });
    press(document.body, { key: 'О', code: 'KeyJ', shiftKey: true });
    press(document.body, { key: 'ن', code: 'KeyK' });
    press(document.body, { key: '?', code: 'Digit7', shiftKey: true });
    expect(reader.asked).to.deep.equal(['toggle', 'previous-paragraph', 'toggle', 'help']);
  });

  it('go by the letter on other Latin layouts', async () => {
    const reader = await one(html`<test-keys-reader hotkeys></test-keys-reader>`);
    press(document.body, { key: 'k', code: 'KeyV' }); // Dvorak
    press(document.body, { key: 't', code: 'KeyK' });
    expect(reader.asked).to.deep.equal(['toggle']);
  });

  it('go on while a key is held, where that makes sense', async () => {
    const reader = await one(html`<test-keys-reader hotkeys></test-keys-reader>`);
    press(document.body, k);
    press(document.body, { ...k, repeat: true });
    press(document.body, { key: 'l', code: 'KeyL', repeat: true });
    expect(reader.asked).to.deep.equal(['toggle', 'next']);
  });

  it('are of the author’s choice', async () => {
    const reader = await one(
      html`<test-keys-reader
        hotkeys
        shortcuts="toggle=Alt+Control+P help=none loud=X next="
      ></test-keys-reader>`,
    );
    press(document.body, k);
    press(document.body, { key: 'p', code: 'KeyP', altKey: true, ctrlKey: true });
    press(document.body, { key: 'p', code: 'KeyP', altKey: true });
    press(document.body, { key: '?', code: 'Slash', shiftKey: true });
    press(document.body, { key: 'x', code: 'KeyX' });
    press(document.body, { key: 'l', code: 'KeyL' });
    expect(reader.asked).to.deep.equal(['toggle', 'next']);
    expect(keymap('none').size).to.equal(0);
  });

  it('are understood however they are written, and are told as ARIA names them', async () => {
    const reader = await one(
      html`<test-keys-reader
        hotkeys
        shortcuts="toggle=space faster=+ slower=Ctrl++ next=Ctrl+k previous=shift+j help=Shift+? stop=f9"
      ></test-keys-reader>`,
    );
    press(document.body, { key: ' ', code: 'Space' });
    press(document.body, { key: ' ', code: 'Space', shiftKey: true });
    press(document.body, { key: '+', code: 'Equal', shiftKey: true });
    press(document.body, { key: '+', code: 'NumpadAdd', ctrlKey: true });
    press(document.body, { ...k, ctrlKey: true });
    press(document.body, { key: 'J', code: 'KeyJ', shiftKey: true });
    press(document.body, { key: '?', code: 'Slash', shiftKey: true });
    press(document.body, { key: 'F9', code: 'F9' });
    expect(reader.asked).to.deep.equal([
      ...['toggle', 'faster', 'slower', 'next', 'previous', 'help', 'stop'],
    ]);
    const names = [...keymap(reader.shortcuts).values()].map(({ name }) => name);
    expect(names).to.include.members([
      'Space',
      'Plus',
      'Control+Plus',
      'Control+K',
      'Shift+J',
      'F9',
    ]);
  });

  it('that are none leave the usual ones', () => {
    const names = [...keymap('toggle=Hyper+K previous=Ctrl+ next=Nokey help=+K').values()];
    expect(names.map(({ name }) => name)).to.deep.equal(
      [...keymap('').values()].map(({ name }) => name),
    );
  });

  it('reach one reader: the one around the focus, else the one at work, else the first', async () => {
    const [first, second] = await page(html`
      <test-keys-reader hotkeys><a href="#1">Бір</a></test-keys-reader>
      <test-keys-reader hotkeys><a href="#2">Екі</a></test-keys-reader>
    `);
    press(document.body, k);
    expect([first!.asked.length, second!.asked.length]).to.deep.equal([1, 0]);
    second!.player.status = 'paused';
    press(document.body, k);
    expect([first!.asked.length, second!.asked.length]).to.deep.equal([1, 1]);
    press(first!.querySelector('a')!, k);
    expect([first!.asked.length, second!.asked.length]).to.deep.equal([2, 1]);
  });

  it('are silent behind a dialog', async () => {
    const reader = await one(
      html`<test-keys-reader hotkeys></test-keys-reader>
        <dialog><p>Сұрақ</p></dialog>`,
    );
    const dialog = reader.parentElement!.querySelector('dialog')!;
    dialog.showModal();
    press(document.body, k);
    expect(reader.asked).to.deep.equal([]);
    dialog.close();
    press(document.body, k);
    expect(reader.asked).to.deep.equal(['toggle']);
  });

  it('are silent behind a dialog in a shadow tree', async () => {
    const reader = await one(
      html`<test-keys-reader hotkeys></test-keys-reader>
        <div></div>`,
    );
    const shadow = reader.parentElement!.querySelector('div')!.attachShadow({ mode: 'open' });
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('p'));
    shadow.append(dialog);
    dialog.showModal();
    press(dialog.firstElementChild!, k);
    expect(reader.asked).to.deep.equal([]);
    dialog.close();
  });

  it('are gone with the reader', async () => {
    const reader = await one(html`<test-keys-reader hotkeys></test-keys-reader>`);
    reader.remove();
    expect(press(document.body, k).defaultPrevented).to.equal(false);
    expect(reader.asked).to.deep.equal([]);
  });
});
