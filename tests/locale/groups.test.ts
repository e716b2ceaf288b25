import { expect } from '@open-wc/testing';
import { wantStrings } from '../../src/locale/groups.js';
import { loadOurs, useLocale, type LoadStrings } from '../../src/locale/load.js';
import { voiceHelp } from '../../src/locale/messages.js';
import { textSize } from '../../src/locale/body-panel-strings.js';
import { play } from '../../src/locale/strings.js';

let asked: string[] = [];
/** Lost once. */
const unlucky = new Set<string>();

/** The German panel is lost on the way. */
const load: LoadStrings = (target, group) => {
  asked.push(`${target} ${group}`);
  const isLost = (target === 'de' && group === 'body') || unlucky.delete(`${target} ${group}`);
  return isLost ? Promise.reject(new Error('offline')) : loadOurs(target, group);
};

const help = () => voiceHelp('other', 'kk');

describe('words that are loaded on demand', () => {
  before(() => useLocale('en', load));
  beforeEach(() => {
    asked = [];
  });

  it('stay away until somebody wants them', async () => {
    await useLocale('kk');
    expect(asked).to.deep.equal(['kk main']);
    expect(play()).to.equal('Тыңдау');
    expect(help()).to.match(/^Try/u);
    await wantStrings('messages');
    expect(asked).to.deep.equal(['kk main', 'kk messages']);
    expect(help()).to.equal('Басқа браузерден немесе басқа құрылғыдан ашып көріңіз.');
    expect(play()).to.equal('Тыңдау');
  });

  it('come along with the next language', async () => {
    await useLocale('ru');
    expect(asked).to.have.members(['ru main', 'ru messages']);
    expect(help()).to.match(/^Попробуйте/u);
    await useLocale('kk');
    expect(help()).to.match(/^Басқа/u);
  });

  it('are asked for in the language that is on its way', async () => {
    const [loaded] = [useLocale('fr'), useLocale('tr')];
    await wantStrings('body');
    await loaded;
    expect(textSize()).to.equal('Metin boyutu');
  });

  it('are not missed in English', async () => {
    await useLocale('en');
    await wantStrings('body');
    expect(asked).to.deep.equal([]);
    expect(help()).to.match(/^Try/u);
  });

  it('are asked for again when they are lost once', async () => {
    unlucky.add('es messages');
    await useLocale('es');
    expect(asked.filter((it) => it === 'es messages').length).to.equal(2);
    expect(help()).to.match(/^Pruebe|^Prueba/u);
  });

  it('leave the rest alone when they are lost', async () => {
    await useLocale('de');
    await wantStrings('body');
    expect(play()).to.equal('Anhören');
    expect(textSize()).to.equal('Text size');
    expect(help()).to.match(/^Versuchen/u);
  });
});
