import { expect, fixture } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import { lexiconFrom } from '../../src/text/lexicon.js';
import { readArticle } from '../../src/text/read-article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { all, litWords, loadAll, reading, ssml } from './heard.js';
import { lit, open } from './stage.js';

describe('what authors say of the text', () => {
  before(loadAll);

  it('says an alias, and lights the written word', async () => {
    const sub = ssml({ sub: { alias: 'Біріккен Ұлттар Ұйымы' } }, 'БҰҰ');
    const { player, engine } = await reading(`<p>Бас хатшы ${sub} атынан сөйледі.</p>`);
    expect(engine.texts).to.deep.equal(['Бас хатшы Біріккен Ұлттар Ұйымы атынан сөйледі.']);
    expect(litWords(player, engine)).to.deep.equal([
      'Бас',
      'хатшы',
      'БҰҰ',
      'БҰҰ',
      'БҰҰ',
      'атынан',
      'сөйледі',
    ]);
  });

  it('joins a Kazakh suffix to the alias', async () => {
    const sub = ssml({ sub: { alias: 'Біріккен Ұлттар Ұйымы' } }, 'БҰҰ');
    expect(await all(`<p>${sub}-ға, ${sub}-ның, ${sub}-да.</p>`)).to.deep.equal([
      'Біріккен Ұлттар Ұйымына, Біріккен Ұлттар Ұйымының, Біріккен Ұлттар Ұйымында.',
    ]);
  });

  it('spells, each letter in its word', async () => {
    const { player, engine } = await reading(
      '<p>Бұл <b data-aloud="spell">СНГ 24</b> еді.</p>',
      {},
      'ru',
    );
    expect(engine.texts).to.deep.equal(['Бұл эс эн гэ 2 4 еді.']);
    expect(litWords(player, engine)).to.deep.equal(['Бұл', 'СНГ', 'СНГ', 'СНГ', '24', '24', 'еді']);
    expect(await all('<p>The <b data-aloud="spell">WHA</b> met.</p>', {}, 'en')).to.deep.equal([
      'The W H A, met.',
    ]);
  });

  for (const [lang, way, written, said] of [
    ['kk', 'cardinal', '2024', 'екі мың жиырма төрт'],
    ['kk', 'ordinal', '5', 'бесінші'],
    ['kk', 'digits', '2024', '2 0 2 4'],
    ['kk', 'date', '05/04/2024', 'екі мың жиырма төртінші жылғы бесінші сәуір'],
    ['kk', 'time', '9:05', 'тоғыз нөл бес'],
    ['kk', 'telephone', '+7 701 123-45-06', 'плюс 7, 701, 123, 45, 0 6'],
    ['kk', 'unit', 'км', 'километр'],
    ['kk', 'characters', 'AB-1', 'A B дефис 1'],
    ['ru', 'cardinal', 'XIV', 'четырнадцать'],
    ['ru', 'ordinal', '21', 'двадцать первый'],
    ['ru', 'date', '05.04.2024', 'пятое апреля две тысячи двадцать четвёртого года'],
    ['ru', 'characters', 'с', 'эс'],
    ['en', 'ordinal', '3', '3rd'],
    ['en', 'cardinal', '1,500', '1500'],
    ['en', 'telephone', '727 250', '7 2 7, 2 5 0'],
    ['en', 'time', '8:05', '8 oh 5'],
  ] as const) {
    it(`says ${written} as ${way} (${lang})`, async () => {
      const html = `<p>${ssml({ 'say-as': { 'interpret-as': way } }, written)}</p>`;
      expect(await all(html, {}, lang)).to.deep.equal([said]);
    });
  }

  it('reads a date in the order that the author names', async () => {
    const as = { 'say-as': { 'interpret-as': 'date', format: 'mdy' } };
    expect(await all(`<p>${ssml(as, '05/04/2024')}</p>`, {}, 'en')).to.deep.equal([
      'May 4th, 2024',
    ]);
  });

  it('is silent where the author wants it, within a sentence and behind it', async () => {
    const { player, engine, clock } = await reading(
      `<p>Бір, ${ssml({ break: { time: '700ms' } }, '')} екі. ${ssml({ break: { strength: 'strong' } }, '')}Үш.</p>`,
    );
    engine.start();
    engine.end();
    expect(engine.texts).to.deep.equal(['Бір,']);
    clock.tick(699);
    expect(engine.texts).to.deep.equal(['Бір,']);
    clock.tick(1);
    expect(engine.texts).to.deep.equal(['Бір,', 'екі.']);
    engine.start();
    expect(lit(player)).to.equal('екі');
    engine.end();
    clock.tick(799);
    expect(engine.texts).to.have.length(2);
    clock.tick(1);
    expect(engine.last?.text).to.equal('Үш.');
  });

  it('goes on behind a silence that was paused in', async () => {
    const { player, engine, clock } = await reading(
      `<p>Бір, ${ssml({ break: { time: '700ms' } }, '')} екі.</p>`,
    );
    engine.start();
    engine.end();
    clock.tick(100);
    player.pause();
    clock.tick(5000);
    expect(engine.texts).to.deep.equal(['Бір,']);
    player.play();
    expect(engine.texts).to.deep.equal(['Бір,', 'екі.']);
  });

  it('goes on behind a silence in which the article was edited', async () => {
    const pause = ssml({ break: { time: '700ms' } }, '');
    const { player, engine, clock } = await reading(`<p>Бір, ${pause} екі үш.</p><p>Соңы.</p>`);
    engine.start();
    engine.end();
    const root = player.article?.root as HTMLElement;
    root.prepend(document.createElement('p'));
    root.querySelector('p')?.append('Жаңа абзац келді енді.');
    player.article = readArticle(root);
    root.querySelectorAll('p')[1]?.prepend('Міне, ');
    player.article = readArticle(root);
    clock.tick(700);
    expect(engine.texts).to.deep.equal(['Бір,', 'екі үш.']);
  });

  it('hands pronunciations to engines, and says what is written', async () => {
    const word = ssml({ phoneme: { ph: 'pɪˈkɑːn', alphabet: 'ipa' } }, 'pecan');
    const { engine } = await reading(`<p>I say ${word}.</p>`, {}, 'en');
    expect(engine.last?.text).to.equal('I say pecan.');
    expect(engine.last?.phonemes).to.deep.equal([
      { start: 6, end: 11, ph: 'pɪˈkɑːn', alphabet: 'ipa' },
    ]);
  });

  for (const bad of [
    'not json',
    '[]',
    'null',
    '{"__proto__":{"sub":{"alias":"X"}}}',
    '{"sub":{"alias":{"a":1}}}',
    '{"sub":"X"}',
    '{"say-as":{"interpret-as":"constructor"}}',
    '{"say-as":{"interpret-as":"date"}}',
    '{"break":{"time":"-1s"}}',
    `{"sub":{"alias":"${'x'.repeat(1_000_000)}"}}`,
    `${'['.repeat(1500)}${']'.repeat(1500)}`,
  ]) {
    it(`says what is written where it is told ${bad.slice(0, 40)}`, async () => {
      const root = await fixture('<article lang="kk"><p>Жай <b>сөз</b> осы.</p></article>');
      root.querySelector('b')?.setAttribute('data-ssml', bad);
      const engine = new FakeEngine(voice('kk'));
      const player = new Player({ engine, clock: new FakeClock() });
      open.push(player);
      player.article = readArticle(root);
      player.play();
      expect(engine.texts).to.deep.equal(['Жай сөз осы.']);
    });
  }

  it('never takes what is said for markup', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const root = await fixture('<article lang="en"><p>A <b>word</b>.</p></article>');
    root.querySelector('b')?.setAttribute('data-ssml', JSON.stringify({ sub: { alias: evil } }));
    const before = root.innerHTML;
    const engine = new FakeEngine(voice('en'));
    const player = new Player({ engine, clock: new FakeClock() });
    open.push(player);
    player.article = readArticle(root);
    player.play();
    expect(engine.texts).to.deep.equal([`A ${evil}.`]);
    expect(root.innerHTML).to.equal(before);
  });

  it('understands several attributes', async () => {
    expect(
      await all(
        '<p><b data-ssml-sub-alias="Қазақстан">ҚР</b> <b data-ssml-say-as="digits">25</b></p>',
      ),
    ).to.deep.equal(['Қазақстан 2 5']);
  });

  it('reads what a rule would pass over, and nothing that is hidden', async () => {
    const html = `<pre data-aloud="read">бір</pre><p data-aloud="skip">екі</p>
      <figcaption data-aloud="read">үш</figcaption><p hidden data-aloud="read">төрт</p>
      <p><button data-aloud="read">бес</button><span aria-hidden="true" data-aloud="read">алты</span></p>`;
    expect(await all(html)).to.deep.equal(['бір', 'үш', 'алты']);
  });

  it('says the words of a lexicon, and lights what is written', async () => {
    const lexicon = lexiconFrom({
      kk: { БҰҰ: 'Біріккен Ұлттар Ұйымы' },
      en: { AI: 'artificial intelligence' },
    });
    const { player, engine } = await reading('<p>БҰҰ-ға AI 5 км.</p>', { lexicon: () => lexicon });
    expect(engine.texts).to.deep.equal(['Біріккен Ұлттар Ұйымына AI 5 километр.']);
    expect(litWords(player, engine)).to.deep.equal(['БҰҰ-ға', 'БҰҰ-ға', 'БҰҰ-ға', 'AI', '5', 'км']);
  });

  it('leaves the words around it to the rules', async () => {
    const sub = ssml({ sub: { alias: 'Қазақстан Республикасы' } }, 'ҚР');
    expect(await all(`<p>2024 ж. ${sub} Президенті 5 км жүрді.</p>`)).to.deep.equal([
      'екі мың жиырма төртінші жылы Қазақстан Республикасы Президенті 5 километр жүрді.',
    ]);
  });
});

describe('verbosity', () => {
  before(loadAll);

  const table = `<table><caption>Қалалар</caption><thead><tr><th>Қала</th><th>Саны</th></tr></thead>
    <tr><th scope="row">Алматы</th><td>2</td></tr></table>`;

  it('tells the headers of a cell', async () => {
    expect(await all(table, { verbosity: 'tables' })).to.deep.equal([
      'Кесте: екі баған, екі жол. Қала',
      'Саны',
      'Алматы',
      'Алматы, Саны: 2. Кестенің соңы.',
    ]);
    expect(await all(table)).to.deep.equal(['Қала', 'Саны', 'Алматы', '2']);
  });

  it('lights the cell while its headers are told', async () => {
    const { player, engine } = await reading(
      '<table><tr><th>Қала</th><td>Алматы қаласы</td></tr></table>',
      { verbosity: 'tables' },
    );
    engine.start();
    engine.end();
    expect(engine.last?.text).to.equal('Қала: Алматы қаласы. Кестенің соңы.');
    expect(litWords(player, engine)).to.deep.equal([
      'Алматы',
      'Алматы',
      'қаласы',
      'қаласы',
      'қаласы',
    ]);
  });

  it('tells lists, quotations, links and notes in the language of the text', async () => {
    const html = `<ol start="3"><li>Apple</li><li>Pear</li></ol>
      <blockquote><p>To be.</p><p>Or not.</p></blockquote>
      <p>See <a href="/">this page</a><sup><a href="#n1">[1]</a></sup>.</p>`;
    expect(await all(html, { verbosity: 'lists quotes links footnotes' }, 'en')).to.deep.equal([
      'List with 2 items. 3: Apple',
      '4: Pear',
      'Quote: To be.',
      'Or not. End of quote.',
      'See link: this page footnote [1].',
    ]);
    expect(await all('<blockquote>Сөз.</blockquote>', { verbosity: 'quotes' }, 'ru')).to.deep.equal(
      ['Цитата: Сөз. Конец цитаты.'],
    );
  });

  it('leaves pictures out, or captions and code in', async () => {
    const html = '<p>Мәтін <img alt="сурет"></p><figcaption>Атау</figcaption><pre>код</pre>';
    expect(await all(html)).to.deep.equal(['Мәтін сурет']);
    expect(await all(html, { verbosity: 'no-alt captions code zebra' })).to.deep.equal([
      'Мәтін',
      'Атау',
      'код',
    ]);
  });

  it('adds nothing to the text of the article', async () => {
    const plain = readArticle(await fixture(`<article lang="kk">${table}</article>`));
    const told = readArticle(await fixture(`<article lang="kk">${table}</article>`), {
      verbosity: 'tables',
    });
    expect(told.blocks.map(({ text }) => text)).to.deep.equal(plain.blocks.map(({ text }) => text));
  });
});
