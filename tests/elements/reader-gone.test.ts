import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { withVoice } from '../helpers/reading.js';

describe('a reader that is taken out of the page while its code is fetched', () => {
  withVoice();

  it('is held by nothing that is stored', async () => {
    const hearing = new Set<unknown>();
    const add = window.addEventListener.bind(window);
    type Options = boolean | AddEventListenerOptions;
    window.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: Options,
    ) => {
      add(type, listener, options);
      if (type !== 'storage') return;
      hearing.add(listener);
      const signal = typeof options === 'object' ? options.signal : undefined;
      signal?.addEventListener('abort', () => hearing.delete(listener));
    };
    try {
      const reader = await fixture<AloudReader>(html`<aloud-reader><p>One.</p></aloud-reader>`);
      const prepared = reader.prepare();
      reader.remove();
      await prepared;
      expect(reader.player.settings === null, 'its code is there').to.equal(false);
      expect(hearing.size).to.equal(0);
    } finally {
      Reflect.deleteProperty(window, 'addEventListener');
    }
  });
});
