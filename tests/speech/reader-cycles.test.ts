/** What a reader takes of the page, it gives back. */
import { expect } from '@open-wc/testing';
import { begin, press, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const CYCLES = 100;

/** Listeners on what outlives a reader, until `restore`. */
function counted(targets: readonly EventTarget[]): { count: () => string[]; restore: () => void } {
  type Method = (this: EventTarget, ...args: unknown[]) => void;
  const addEventListener = Reflect.get(EventTarget.prototype, 'addEventListener') as Method;
  const removeEventListener = Reflect.get(EventTarget.prototype, 'removeEventListener') as Method;
  const held = new Map<string, number>();
  const ids = new Map<unknown, number>();
  const keyOf = (
    target: EventTarget,
    type: string,
    listener: unknown,
    options: unknown,
  ): string => {
    ids.set(listener, ids.get(listener) ?? ids.size);
    const isCapture =
      options === true || (options as { capture?: boolean } | null)?.capture === true;
    return `${targets.indexOf(target)} ${type} ${ids.get(listener)} ${isCapture}`;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const key = keyOf(this ?? window, type, listener, options);
    const { once, signal } = typeof options === 'object' ? options : {};
    if (targets.includes(this ?? window) && !once) held.set(key, 1);
    if (signal) addEventListener.call(signal, 'abort', () => held.delete(key));
    addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    held.delete(keyOf(this ?? window, type, listener, options));
    removeEventListener.call(this ?? window, type, listener, options);
  };
  return {
    count: () => [...held.keys()].map((key) => key.split(' ').slice(0, 2).join(' ')).sort(),
    restore: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

describe('a hundred readers, one after the other', function () {
  this.timeout(120_000);
  const voice = withVoice();

  it('leave no listener, no highlight and no sheet behind', async () => {
    const { body, documentElement } = document;
    const listeners = counted([window, document, documentElement, body, voice.speech]);
    const sheets = document.adoptedStyleSheets.length;
    const after: number[] = [];
    try {
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        const { length } = voice.speech.texts;
        const text = `Сөйлем ${'а'.repeat(cycle + 1)}.`;
        const reader = document.createElement('aloud-reader');
        reader.innerHTML = `<article lang="kk"><p>${text}</p><p>Соңғы.</p></article>`;
        body.append(reader);
        await press(reader);
        await waitUntil(() => voice.speech.texts.length > length);
        await begin(voice.speech, text);
        await waitUntil(() => CSS.highlights.has('aloud-sentence'));
        reader.player.rate = 1.5;
        reader.remove();
        await waitUntil(() => !voice.speech.speaking);
        await waitUntil(() => CSS.highlights.size === 0);
        if (cycle === 1 || cycle === CYCLES - 1) after.push(listeners.count().length);
      }
      expect(after[1], listeners.count().join()).to.equal(after[0]);
      expect(document.adoptedStyleSheets.length).to.be.at.most(sheets + 2);
      expect(CSS.highlights.size).to.equal(0);
    } finally {
      listeners.restore();
    }
  });
});
