import { expect, fixture } from '@open-wc/testing';
import type { Article, Block } from '../../src/text/article.js';
import { readArticle, type ReadOptions } from '../../src/text/read-article.js';

async function article(html: string, options?: ReadOptions): Promise<Article> {
  return readArticle(await fixture(`<article lang="kk">${html}</article>`), options);
}

/** What a listener hears of each block; spaces as they are shown. */
function heard({ blocks }: Article): string[] {
  return blocks.map(shown).filter(Boolean);
}

function shown({ text }: Block): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}

async function read(html: string, options?: ReadOptions): Promise<string[]> {
  return heard(await article(html, options));
}

function attach(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  const template = document.createElement('template');
  template.innerHTML = html;
  root.append(template.content);
  return root;
}

function runsOf(block: Block | undefined): string[] {
  return block?.runs.map(({ start, end, lang }) => `${lang}:${block.text.slice(start, end)}`) ?? [];
}

describe('readArticle', () => {
  describe('a long article', () => {
    const long = Array.from({ length: 200 }, (_, i) => `<p>Бірінші ${i}. Екінші ${i}.</p>`).join(
      '',
    );

    it('is the same from end to end, however often it is read', async () => {
      const { blocks } = await article(long);
      const once = blocks.map(({ text, sentences }) => [text, sentences.length]);
      expect(once[199]).to.deep.equal(['Бірінші 199. Екінші 199.', 2]);
      expect(blocks.map(({ text, sentences }) => [text, sentences.length])).to.deep.equal(once);
    });

    it('keeps what is near the voice, and lets go of what is far behind it', async () => {
      const { blocks } = await article(long);
      const [first] = blocks[0]!.sentences;
      for (const block of blocks.slice(1, 60)) expect(block.sentences).to.have.length(2);
      expect(blocks[0]!.sentences[0]).to.equal(first);
      for (const block of blocks.slice(60)) expect(block.sentences).to.have.length(2);
      expect(blocks[0]!.sentences[0]).not.to.equal(first);
      expect(blocks[0]!.sentences[0]).to.deep.include({ start: first!.start, end: first!.end });
    });
  });

  describe('blocks', () => {
    it('reads everything that is written, in order', async () => {
      const { blocks } = await article(`
        <header><h1>Бас тақырып</h1><p>Жаңалықтар</p></header>
        <section>
          <h2>Бөлім</h2>
          <p>Бірінші <a href="/">сілтеме</a> мен <em>екпін</em>.</p>
          <ul><li>Бір</li><li>Екі<ol><li>Үш</li></ol></li></ul>
          <dl><dt>Термин</dt><dd>Анықтама</dd></dl>
          <blockquote><p>Дәйексөз</p></blockquote>
          <table><caption>Атауы</caption><thead><tr><th>Қала</th><th>Саны</th></tr></thead>
          <tbody><tr><td>Алматы</td><td>2</td></tr></tbody></table>
        </section>
        <address>Мекенжай</address><footer>Соңы</footer>`);
      expect(blocks.map((block) => [block.kind, shown(block)])).to.deep.equal([
        ['heading', 'Бас тақырып'],
        ['paragraph', 'Жаңалықтар'],
        ['heading', 'Бөлім'],
        ['paragraph', 'Бірінші сілтеме мен екпін.'],
        ['list-item', 'Бір'],
        ['list-item', 'Екі'],
        ['list-item', 'Үш'],
        ['list-item', 'Термин'],
        ['list-item', 'Анықтама'],
        ['quote', 'Дәйексөз'],
        ['cell', 'Қала'],
        ['cell', 'Саны'],
        ['cell', 'Алматы'],
        ['cell', '2'],
        ['paragraph', 'Мекенжай'],
        ['paragraph', 'Соңы'],
      ]);
      expect(blocks.map(({ index }) => index)).to.deep.equal([...blocks.keys()]);
    });

    it('makes blocks of text beside blocks', async () => {
      expect(
        await read('бір<p>екі</p>үш <b>төрт</b><div>бес<div>алты</div>жеті</div>'),
      ).to.deep.equal(['бір', 'екі', 'үш төрт', 'бес', 'алты', 'жеті']);
    });

    it('goes on in an inline element that holds blocks', async () => {
      const { blocks } = await article(
        '<i lang="ru">раз<p>два</p>три</i> төрт <i lang="ru">пять</i>',
      );
      expect(blocks.map(shown)).to.deep.equal(['раз', 'два', 'три төрт пять']);
      expect(blocks.map(runsOf)).to.deep.equal([
        ['ru:раз'],
        ['ru:два'],
        ['ru:три ', 'kk:төрт ', 'ru:пять'],
      ]);
    });

    it('never glues words at the edge of a block', async () => {
      expect(await read('<ul><li>бір<li>екі</ul><td>үш')).to.deep.equal(['бір', 'екі', 'үш']);
      expect(await read('бір<hr>екі')).to.deep.equal(['бір', 'екі']);
      expect(await read('бір<pre>code</pre>екі')).to.deep.equal(['бір', 'екі']);
    });

    it('never glues words around what is left out between them', async () => {
      const boxes = ['<table data-aloud="skip"><td>х</td></table>', '<ul aria-hidden="true"></ul>'];
      const inLine = [
        '<video></video>',
        '<button>х</button>',
        '<input>',
        '<img alt="">',
        '<svg></svg>',
      ];
      for (const box of [...boxes, ...inLine]) {
        const [text = ''] = await read(`<div>бір${box}екі</div>`);
        expect(text.replace(/\s/u, ' '), box).to.equal('бір екі');
      }
    });

    it('never splits a word at an inline element', async () => {
      expect(await read('<p><b>Қаз</b>ақ<i><u>ст</u></i><wbr>ан<!-- -->да</p>')).to.deep.equal([
        'Қазақстанда',
      ]);
      expect(await read('<p>сөз<span hidden>х</span>дер<x-a>ге</x-a></p>')).to.deep.equal([
        'сөздерге',
      ]);
    });

    it('breaks at br', async () => {
      const { blocks } = await article('<p>Бір жол<br>Екі жол<br/>Үш</p>');
      expect(blocks[0]?.text).to.equal('Бір жол\nЕкі жол\nҮш');
      expect(blocks[0]?.sentences).to.have.length(3);
    });

    it('keeps apart what only styles make a block', async () => {
      const one = await read(
        '<p><span style="display:block">Бір</span><x-line style="display:flex">екі</x-line>үш</p>',
      );
      expect(one).to.deep.equal(['Бір\nекі\nүш']);
      const two = await read(
        '<p>Мына <a style="display:inline-flex"><i>екі</i><i>сөз</i></a> бір сөйлемде' +
          '<span style="position:absolute">(сілтеме)</span>.</p>',
      );
      expect(two).to.deep.equal(['Мына екі сөз бір сөйлемде (сілтеме).']);
    });

    it('reads a drop cap as the first letter of its word', async () => {
      expect(await read('<p><span style="float:left">С</span>енат</p>')).to.deep.equal(['Сенат']);
    });

    it('maps white space one to one and keeps hard spaces', async () => {
      const { blocks } = await article('<p>\n  10\u00A0000\t\n адам\u202F! </p>');
      expect(blocks[0]?.text).to.equal('   10\u00A0000   адам\u202F! ');
    });

    it('breaks a poem, not the source, at line feeds', async () => {
      expect(await read('<p style="white-space:pre-line">Бір\nекі</p>')).to.deep.equal([
        'Бір\nекі',
      ]);
      expect(await read('<p style="white-space:pre">Бір\nекі</p>')).to.deep.equal(['Бір екі']);
      expect(await read('<p>Бір\nекі</p>')).to.deep.equal(['Бір екі']);
    });

    it('gives every character its place in the page', async () => {
      const { blocks } = await article('<p>Бір <b>екі</b><br><img alt="сурет"> үш</p>');
      const [block] = blocks;
      for (const { start, end, node, offset } of block?.pieces ?? []) {
        if (!(node instanceof Text)) continue;
        expect(block?.text.slice(start, end)).to.equal(
          node.data.slice(offset, offset + end - start),
        );
      }
      const names = block?.pieces.map(({ node }) => node.nodeName.toLowerCase());
      expect(names).to.deep.equal(['#text', '#text', 'br', 'img', '#text']);
    });
  });

  describe('what is skipped', () => {
    const nothing = {
      style: '<style>p { color: red }</style>',
      script: '<script type="text/plain">let a;</script>',
      template: '<template><p>a</p></template>',
      noscript: '<noscript>a</noscript>',
      navigation: '<nav><a href="/">Басты бет</a></nav><div role="navigation">a</div>',
      button: '<button>Бөлісу</button><span role="button">a</span>',
      controls:
        '<input value="a"><textarea>a</textarea><select><option>a</select><output>a</output>' +
        '<progress>a</progress><meter>a</meter><datalist><option>a</option></datalist>',
      'closed dialog': '<dialog>a</dialog>',
      embedded:
        '<object>a</object><canvas>a</canvas><audio>a</audio><video>a</video><iframe srcdoc="a"></iframe>',
      hidden: '<p hidden>a</p><p hidden="until-found">a</p>',
      inert: '<p inert>a</p>',
      'aria-hidden': '<p aria-hidden="true">a</p>',
      'display: none': '<p style="display:none">a</p><div style="display:none"><p>a</p></div>',
      'visibility: hidden': '<p style="visibility:hidden">a <b>b</b></p>',
      'content-visibility: hidden': '<div style="content-visibility:hidden"><p>a</p></div>',
      code: '<pre><code>a = 1</code></pre>',
      captions: '<figure><figcaption>a</figcaption></figure>',
      'our controls': '<aloud-controls>a</aloud-controls>',
      marked: '<p data-aloud="skip">a</p>',
      'pictures without words': '<img><img alt=""><svg><text>a</text></svg>',
      'empty blocks': '<p></p><p> \n&nbsp;</p><ul><li></ul>',
    };
    for (const [name, html] of Object.entries(nothing)) {
      it(`reads nothing of: ${name}`, async () => {
        expect(await read(`<p>бір</p>${html}<p>екі</p>`)).to.deep.equal(['бір', 'екі']);
      });
    }

    it('reads a hidden block once it is shown', async () => {
      const { root, blocks } = await article('<p><b style="display:none">Қойынды.</b> </p>');
      expect(blocks[0]?.sentences).to.deep.equal([]);
      root.querySelector('b')?.removeAttribute('style');
      expect(blocks[0]?.text.trim()).to.equal('Қойынды.');
      expect(blocks[0]?.sentences.length).to.equal(1);
    });

    it('reads only the summary of closed details', async () => {
      const html = 'алды<summary>Қысқаша</summary>мәтін<p>толық</p>';
      expect(await read(`<details>${html}</details>`)).to.deep.equal(['Қысқаша']);
      expect(await read(`<details open>${html}</details>`)).to.deep.equal([
        'алды',
        'Қысқаша',
        'мәтін',
        'толық',
      ]);
    });

    it('reads an open dialog, inline code, and what can be edited', async () => {
      expect(await read('<dialog open style="position:static">a</dialog>')).to.deep.equal(['a']);
      expect(await read('<p contenteditable>Бұл <code>npm</code> сөзі.</p>')).to.deep.equal([
        'Бұл npm сөзі.',
      ]);
    });

    it('reads what is shown again inside what is not visible', async () => {
      const html =
        '<p style="visibility:hidden">a <b style="visibility:visible">бір</b> b</p><p>екі</p>';
      expect(await read(html)).to.deep.equal(['бір', 'екі']);
    });

    it('leaves out note marks and reads other raised text', async () => {
      const marks = [
        '<sup>[1]</sup>',
        '<sup> (2) </sup>',
        '<sup>*</sup>',
        '<sup>[дереккөз көрсетілмеген]</sup>',
        '<sup><a href="#fn1">1</a></sup>',
        '<a href="#fn1"><sup>1</sup></a>',
        '<sup><a href="/page#cite_note-1"><span>[</span>1<span>]</span></a></sup>',
        '<a class="footnote-ref" href="#a">1</a>',
        '<a role="doc-noteref" href="#a">1</a>',
      ];
      for (const mark of marks) {
        expect(await read(`<p>сөз${mark}, тағы</p>`), mark).to.deep.equal(['сөз, тағы']);
      }
      expect(await read('<p>10<sup>2</sup> м<sup>2</sup>, 5<sup>ші</sup></p>')).to.deep.equal([
        '102 м2, 5ші',
      ]);
      expect(await read('<p><a href="#b">Аумағы 5 м<sup>2</sup></a></p>')).to.deep.equal([
        'Аумағы 5 м2',
      ]);
    });

    it('skips what the host says, and ignores a selector that is none', async () => {
      const html = '<p class="ad">жарнама</p><p>мәтін <i class="ad">жарнама</i></p>';
      expect(await read(html, { skip: '.ad, .note' })).to.deep.equal(['мәтін']);
      expect(await read(html, { skip: '..!' })).to.deep.equal(['жарнама', 'мәтін жарнама']);
    });

    it('reads the root itself whatever it is', async () => {
      const root = await fixture('<nav data-aloud="skip">Бір</nav>');
      expect(heard(readArticle(root))).to.deep.equal(['Бір']);
    });
  });

  describe('what is said', () => {
    it('says the words of a picture', async () => {
      const { blocks } = await article(
        `<figure><img alt="Астана
          кеші"></figure>
        <a href="/"><img alt="a" aria-label="Алматы"></a>
        <p><svg aria-label="Белгі"><title>a</title></svg></p>
        <p><svg><title>Сызба</title><text>a</text></svg></p>
        <div role="img" aria-label="Карта">a<p>b</p></div>`,
      );
      expect(blocks.map((block) => [block.kind, shown(block)])).to.deep.equal([
        ['graphic', 'Астана кеші'],
        ['graphic', 'Алматы'],
        ['graphic', 'Белгі'],
        ['graphic', 'Сызба'],
        ['graphic', 'Карта'],
      ]);
    });

    it('sets it apart from the words around it', async () => {
      const { blocks } = await article(
        '<p>Міне<img alt="жүрек">сөз <img alt="гүл">, «<span role="img" aria-label="ай">🌙</span>»</p>' +
          '<p><img alt="Бір"><img alt="Екі"></p>',
      );
      expect(blocks.map((block) => block.text)).to.deep.equal([
        'Міне жүрек сөз гүл, «ай»',
        'Бір\nЕкі',
      ]);
      expect(blocks[0]?.kind).to.equal('paragraph');
      expect(blocks[1]?.sentences).to.have.length(2);
    });

    it('reads the base of ruby, quotes, abbreviations and formulas', async () => {
      expect(await read('<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字</ruby></p>')).to.deep.equal(
        ['漢字'],
      );
      expect(await read('<p><q>Иә</q>, <abbr title="a">т.б.</abbr></p>')).to.deep.equal([
        'Иә, т.б.',
      ]);
      expect(await read('<p><math alttext="икс квадрат"><mi>x</mi></math> тең</p>')).to.deep.equal([
        'икс квадрат тең',
      ]);
      const math =
        '<math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation>x</annotation></semantics></math>';
      expect(await read(`<p>Мұнда ${math} болсын</p>`)).to.deep.equal(['Мұнда x=2 болсын']);
    });
  });

  describe('languages', () => {
    it('takes the nearest lang, through shadow hosts, in canonical case', async () => {
      const host = await fixture('<div lang="ZH_hans"></div>');
      const root = attach(host, '<p>漢字</p><p lang="">x</p><p xml:lang="ru">да</p>');
      expect(readArticle(host).lang).to.equal('zh-Hans');
      expect(readArticle(root.firstElementChild ?? host).lang).to.equal('zh-Hans');
      expect(readArticle(host).blocks.flatMap(runsOf)).to.deep.equal([
        'zh-Hans:漢字',
        ':x',
        'ru:да',
      ]);
    });

    it('falls back to the option only where the page says nothing', async () => {
      const unknown = await fixture('<p lang="">Мәтін</p>');
      expect(readArticle(unknown, { lang: 'kk_kz' }).lang).to.equal('kk-KZ');
      expect(readArticle(unknown, { lang: 'kk' }).blocks.flatMap(runsOf)).to.deep.equal([
        'kk:Мәтін',
      ]);
      expect(readArticle(unknown, { lang: 'not a tag' }).lang).to.equal('');
      expect((await article('<p>Мәтін</p>', { lang: 'en' })).lang).to.equal('kk');
    });

    it('takes the country’s code for the language, and und for none', async () => {
      const slip = await fixture(
        '<article lang="kz-Cyrl"><p>Бір.</p><p lang="KZ">Екі.</p></article>',
      );
      expect(readArticle(slip).lang).to.equal('kk-Cyrl');
      expect(readArticle(slip).blocks.flatMap(runsOf)).to.deep.equal(['kk-Cyrl:Бір.', 'kk:Екі.']);
      const unknown = await fixture('<article lang="und"><p>Бір.</p></article>');
      expect(readArticle(unknown, { lang: 'kk' }).blocks.flatMap(runsOf)).to.deep.equal([
        'kk:Бір.',
      ]);
      expect(readArticle(await fixture('<p lang="und-Cyrl">Бір.</p>')).lang).to.equal('');
    });

    it('cuts a sentence by language, marks with their words', async () => {
      const { blocks } = await article(
        '<p>Ол «<i lang="en">Hello world</i>» деді. <b lang="ru">Он ушёл.</b> <b lang="ru">Совсем</b>. Сосын қайтты.</p>',
      );
      expect(runsOf(blocks[0])).to.deep.equal([
        'kk:Ол ',
        'en:«Hello world» ',
        'kk:деді. ',
        'ru:Он ушёл. Совсем. ',
        'kk:Сосын қайтты.',
      ]);
      const said = blocks[0]?.sentences.map(({ runs }) =>
        runs.map(({ start, end, lang }) => `${lang}:${blocks[0]?.text.slice(start, end) ?? ''}`),
      );
      expect(said).to.deep.equal([
        ['kk:Ол ', 'en:«Hello world» ', 'kk:деді.'],
        ['ru:Он ушёл.'],
        ['ru:Совсем.'],
        ['kk:Сосын қайтты.'],
      ]);
    });

    it('gives a quote mark alone no voice of its own', async () => {
      const { blocks } = await article('<p>Бір. "<i lang="en">Two.</i>" Үш.</p>');
      const langs = blocks[0]?.sentences.map(({ runs }) => runs.map(({ lang }) => lang).join());
      expect(langs).to.not.include('kk,en');
      expect(langs).to.include('en');
    });

    it('covers the text with runs, and sentences with theirs', async () => {
      const { blocks } = await article(
        '<p> Бір <i lang="en">two</i>, <i lang="ru">три</i>!<br> Төрт. </p>',
      );
      for (const { text, runs, sentences } of blocks) {
        expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).to.equal(text);
        for (const sentence of sentences) {
          expect(sentence.runs[0]?.start).to.equal(sentence.start);
          expect(sentence.runs.at(-1)?.end).to.equal(sentence.end);
        }
      }
    });

    it('finds the words of a sentence in the languages of its runs', async () => {
      const { blocks } = await article(
        '<p>Сенат төрағасы <i lang="en">Open data</i> туралы айтты.</p>',
      );
      const { text, sentences } = blocks[0] as Block;
      expect(sentences[0]?.words.map(({ start, end }) => text.slice(start, end))).to.deep.equal(
        'Сенат төрағасы Open data туралы айтты'.split(' '),
      );
    });
  });

  describe('the flat tree', () => {
    it('reads shadow roots in place of light children, and slots filled', async () => {
      const root = await fixture(
        '<article><x-card>Мәтін<b slot="title">Тақы</b><i>!</i><u slot="none">a</u></x-card>соңы</article>',
      );
      attach(
        root.querySelector('x-card') as Element,
        '<style>a</style><h2><slot name="title">a</slot>рып</h2><p><slot></slot></p><p><slot name="b">Әдепкі</slot></p>',
      );
      const { blocks } = readArticle(root);
      expect(blocks.map(shown)).to.deep.equal(['Тақырып', 'Мәтін!', 'Әдепкі', 'соңы']);
    });

    it('fills slots through two roots', async () => {
      const outer = await fixture('<x-outer>Бір <b>екі</b></x-outer>');
      const root = attach(outer, '<x-inner><slot></slot> үш</x-inner>');
      attach(root.firstElementChild as Element, '<p>алды <slot></slot></p>');
      expect(heard(readArticle(outer))).to.deep.equal(['алды Бір екі үш']);
    });

    it('reads the article that our own reader holds, and not its controls', async () => {
      const root = await fixture(
        '<div><aloud-reader><p>Бір</p><aloud-progress>a</aloud-progress></aloud-reader><p>Екі</p></div>',
      );
      attach(
        root.firstElementChild as Element,
        '<aloud-controls>Ойнату</aloud-controls><slot></slot>',
      );
      expect(heard(readArticle(root))).to.deep.equal(['Бір', 'Екі']);
    });

    it('does not read through a slot that is not shown', async () => {
      const host = await fixture('<x-tabs>Бір</x-tabs>');
      attach(host, '<div style="display:none"><slot></slot></div><p>Екі</p>');
      expect(heard(readArticle(host))).to.deep.equal(['Екі']);
    });
  });

  describe('manners', () => {
    it('reads an article outside a document', () => {
      const root = document.createElement('article');
      root.innerHTML = '<p>Бір <x-a>екі</x-a></p><p hidden>a</p>';
      expect(heard(readArticle(root))).to.deep.equal(['Бір екі']);
      const parsed = new DOMParser().parseFromString('<p>Бір<br>екі</p>', 'text/html');
      expect(heard(readArticle(parsed.documentElement))).to.deep.equal(['Бір\nекі']);
    });

    it('takes whatever it is given', async () => {
      const root = await fixture('<div></div>');
      expect(readArticle(root)).to.include({ length: 0, lang: readArticle(root).lang });
      expect(readArticle(root).blocks).to.deep.equal([]);
      root.append('\uD800 жалғыз \uDC00', document.createComment('a'));
      expect(heard(readArticle(root))).to.deep.equal(['\uD800 жалғыз \uDC00']);
      const xml = new DOMParser().parseFromString(
        '<a><![CDATA[бір]]> <b>екі</b><?x y?></a>',
        'text/xml',
      );
      expect(heard(readArticle(xml.documentElement))).to.deep.equal(['бір екі']);
    });

    it('changes nothing in the page', async () => {
      const root = await fixture('<article><p>Бір <b>екі</b>.</p><img alt="үш"></article>');
      const before = root.outerHTML;
      const observer = new MutationObserver(() => undefined);
      observer.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      for (const { sentences } of readArticle(root).blocks) {
        for (const { words, runs } of sentences) expect(words.length + runs.length).to.be.above(0);
      }
      expect(observer.takeRecords()).to.deep.equal([]);
      expect(root.outerHTML).to.equal(before);
    });

    it('asks for no style before a block is read, and then for those of that block only', async () => {
      const root = await fixture('<article><p>Бір <b>екі</b></p><p>Үш <i>төрт</i></p></article>');
      const original = window.getComputedStyle.bind(window);
      const asked = new Set<string>();
      window.getComputedStyle = (element, pseudo) => {
        asked.add(element.localName);
        return original(element, pseudo);
      };
      try {
        const { blocks, length } = readArticle(root);
        expect(length).to.equal(14);
        expect([...asked]).to.deep.equal([]);
        expect(blocks[1]?.sentences).to.have.length(1);
        expect(blocks[1]?.text).to.equal('Үш төрт');
        expect([...asked])
          .to.include('i')
          .and.not.include('b');
        asked.clear();
        expect(blocks[1]?.text).to.equal('Үш төрт');
        expect(asked.size).to.equal(0);
      } finally {
        window.getComputedStyle = original;
      }
    });

    it('goes as deep and as wide as the page', () => {
      const deep = document.createElement('div');
      let at: Element = deep;
      for (let level = 0; level < 10_000; level++) {
        at.append('а');
        at = at.appendChild(document.createElement(level % 2 ? 'div' : 'x-a'));
      }
      expect(readArticle(deep).length).to.equal(10_000);
      expect(readArticle(deep).blocks.at(-1)?.text).to.equal('аа');

      const wide = document.createElement('div');
      for (let n = 0; n < 100_000; n++) wide.appendChild(document.createElement('b')).append('а');
      expect(readArticle(wide).length).to.equal(100_000);
    });

    it('visits each element of a long article once', async () => {
      const root = await fixture('<article></article>');
      const paragraph = `<p>${'бір <a href="/">екі</a> '.repeat(50)}</p>`;
      root.innerHTML = paragraph.repeat(2_000);
      let visits = 0;
      const original = Object.getOwnPropertyDescriptor(Element.prototype, 'matches');
      Object.defineProperty(Element.prototype, 'matches', {
        configurable: true,
        writable: true,
        value(this: Element, selector: string): boolean {
          visits += 1;
          return (original?.value as Element['matches']).call(this, selector);
        },
      });
      try {
        expect(readArticle(root).blocks).to.have.length(2_000);
      } finally {
        Object.defineProperty(Element.prototype, 'matches', original ?? {});
      }
      expect(visits).to.be.at.most(2_000 * 51);
    });
  });
});
