import { expect, fixture } from '@open-wc/testing';
import { readingTime } from '../../src/text/reading-time.js';

const ENGLISH = 238;

async function article(html: string): Promise<HTMLElement> {
  return fixture(`<article>${html}</article>`);
}

/** In English words. */
async function words(html: string): Promise<number> {
  return Math.round((readingTime(await article(html), 'en') / 60) * ENGLISH * 1000) / 1000;
}

const seconds = async (html: string, lang = 'en') => readingTime(await article(html), lang);

const repeat = (word: string, times: number) => `${word} `.repeat(times);

describe('readingTime', () => {
  it('counts words, not marks or tags', async () => {
    expect(await words('<p>One two, three – four… “five”!</p>')).to.equal(5);
    expect(await words('<p>in<b>side</b> one<br>two</p><p>three</p>four')).to.equal(5);
    expect(await words('')).to.equal(0);
    expect(await words('<p> – … </p>')).to.equal(0);
  });

  it('counts what the eye reads and the voice does not: captions and code', async () => {
    expect(await words('<figure><figcaption>A small caption</figcaption></figure>')).to.equal(3);
    expect(await words('<p>See:</p><pre><code>const a = call(b,c);</code></pre>')).to.equal(6);
    expect(await words('<table><caption>Two words</caption></table>')).to.equal(2);
    expect(await words('<pre hidden>not this</pre>')).to.equal(0);
  });

  it('does not count what nobody reads', async () => {
    const none = '<nav>A b</nav><button>C</button><p hidden>D</p><style>e{}</style>';
    const ours = '<aloud-meta>F g</aloud-meta><aloud-controls>H</aloud-controls>';
    expect(await words(`${none}${ours}<p>one</p>`)).to.equal(1);
  });

  it('goes through slots and shadow roots', async () => {
    const root = await article('<div id="host"><span>two three</span></div>');
    const shadow = root.querySelector('#host')!.attachShadow({ mode: 'open' });
    const [one, slot] = [document.createElement('p'), document.createElement('slot')];
    one.textContent = 'one';
    shadow.append(one, slot);
    expect(Math.round((readingTime(root, 'en') / 60) * ENGLISH)).to.equal(3);
  });

  it('has a speed for each language', async () => {
    const text = `<p>${repeat('сөз', 166)}</p>`;
    for (const lang of ['kk', 'kk-KZ', 'ky', 'uz', 'tr', 'KK']) {
      expect(await seconds(text, lang), lang).to.be.closeTo(60, 0.001);
    }
    expect(await seconds(`<p>${repeat('слово', 184)}</p>`, 'ru')).to.be.closeTo(60, 0.001);
    expect(await seconds(`<p>${repeat('слово', 184)}</p>`, ''), 'unknown').to.be.closeTo(60, 0.001);
    expect(await seconds(`<p>${repeat('w', 184)}</p>`, 'constructor')).to.be.closeTo(60, 0.001);
  });

  it('counts characters of Chinese and Japanese, and the words among them', async () => {
    expect(await seconds(`<p>${'字'.repeat(255)}</p>`, 'zh-Hans')).to.be.closeTo(60, 0.001);
    expect(await seconds(`<p>${'かな字'.repeat(119)}</p>`, 'ja')).to.be.closeTo(60, 0.001);
    const mixed = await seconds(`<p>${'字'.repeat(255)}Aloud${'字'.repeat(255)}</p>`, 'zh');
    expect(mixed).to.be.closeTo(120 + 60 / 184, 0.001);
  });

  it('gives the first picture 12 seconds, and each that follows one less, down to 3', async () => {
    const image = '<img alt="" width="640" height="480" />';
    const times = await Promise.all([1, 2, 3, 10, 12].map((n) => seconds(image.repeat(n))));
    expect(times.join()).to.equal('12,23,33,75,81');
    expect(await seconds('<img alt="" width="1" height="1" />'), 'a counter').to.equal(0);
    expect(await seconds('<img alt="" />'), 'of no size').to.equal(12);
  });

  it('takes the seed of a short Kazakh story for two minutes', async () => {
    const time = await seconds(`<p>${repeat('ынтымақтастық', 240)}</p>`, 'kk');
    expect(Math.ceil(time / 60)).to.equal(2);
  });

  it('walks 200,000 words at once, and a text without spaces too', async () => {
    const long = await article(`<p>${repeat('мақала', 400)}</p>`.repeat(500));
    const one = await article(`<p>${'a'.repeat(1_000_000)}${'字'.repeat(100_000)}</p>`);
    expect(readingTime(one, 'en')).to.be.above(0);
    expect(readingTime(long, 'kk')).to.be.closeTo((200_000 / 166) * 60, 0.001);
  });
});
