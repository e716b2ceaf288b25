import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { placeReader } from '../../src/elements/reader/place.js';
import { settled } from '../helpers/reading.js';

describe('a reader put before a target', () => {
  let place: HTMLElement;
  const readers = (): Element[] => [...place.querySelectorAll('aloud-reader')];

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
  });

  it('comes with the target, however late', async () => {
    placeReader('#late', new URLSearchParams({ rate: '1.5' }));
    place.append(document.createElement('p'));
    await settled();
    expect(readers()).to.deep.equal([]);
    place.append(Object.assign(document.createElement('article'), { id: 'late' }));
    await settled();
    expect(readers().map((reader) => reader.getAttribute('rate'))).to.deep.equal(['1.5']);
    expect(readers()[0]?.nextElementSibling?.id).to.equal('late');
  });

  it('comes when an element gets the class or the id', async () => {
    placeReader('.story', new URLSearchParams());
    placeReader('#named', new URLSearchParams());
    const [one, two] = [document.createElement('article'), document.createElement('article')];
    place.append(one, two);
    await settled();
    one.className = 'story';
    two.id = 'named';
    await settled();
    expect(readers().map((reader) => reader.nextElementSibling)).to.deep.equal([one, two]);
  });

  it('costs nothing while a page moves things about', async () => {
    let looks = 0;
    const counting = (selector: string): Element | null => {
      if (selector === '#never') looks++;
      return document.documentElement.querySelector(selector);
    };
    Object.defineProperty(document, 'querySelector', { value: counting, configurable: true });
    try {
      placeReader('#never', new URLSearchParams());
      const before = looks;
      place.style.translate = '1px';
      place.setAttribute('data-progress', '0.5');
      await settled();
      expect(looks).to.equal(before);
    } finally {
      Reflect.deleteProperty(document, 'querySelector');
    }
  });
});
