import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { press, settled, withVoice } from '../helpers/reading.js';

function reader(id: string, text: string): AloudReader {
  const element = document.createElement('aloud-reader');
  element.id = id;
  element.lang = 'kk';
  element.append(Object.assign(document.createElement('p'), { textContent: text }));
  return element;
}

async function pressPlay(controls: AloudControls, of: AloudReader): Promise<void> {
  await settled();
  await of.prepare();
  controls.shadowRoot!.querySelector<HTMLElement>('[part~=play-button]')!.click();
  await nextFrame();
}

describe('controls that name a reader', () => {
  const held = withVoice();
  let place: HTMLElement;
  let controls: AloudControls;

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
    controls = document.createElement('aloud-controls');
    controls.setAttribute('for', 'listen');
    place.append(controls);
  });

  it('drive the one that a framework put in its place', async () => {
    const [old, next] = [reader('listen', 'Ескі мәтін.'), reader('listen', 'Жаңа мәтін.')];
    place.append(old);
    await settled();
    old.replaceWith(next);
    await pressPlay(controls, next);
    expect(held.speech.texts).to.deep.equal(['Жаңа мәтін.']);
  });

  it('drive the one that comes long after the other has gone', async () => {
    const old = reader('listen', 'Ескі мәтін.');
    place.append(old);
    await settled();
    old.remove();
    await settled();
    const next = reader('listen', 'Жаңа мәтін.');
    place.append(next);
    await pressPlay(controls, next);
    expect(held.speech.texts).to.deep.equal(['Жаңа мәтін.']);
  });

  it('drive the new one in an element that stays', async () => {
    const box = document.createElement('section');
    box.id = 'listen';
    const [old, next] = [reader('one', 'Ескі мәтін.'), reader('two', 'Жаңа мәтін.')];
    box.append(old);
    place.append(box);
    await settled();
    box.replaceChildren(next);
    await pressPlay(controls, next);
    expect(held.speech.texts).to.deep.equal(['Жаңа мәтін.']);
  });

  it('stay with a reader that is moved', async () => {
    const only = reader('listen', 'Бір мәтін.');
    place.append(only);
    await press(only);
    held.speech.start();
    place.prepend(only);
    await settled();
    await pressPlay(controls, only);
    expect(only.status).to.equal('paused');
  });
});
