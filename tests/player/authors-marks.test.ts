import { expect } from '@open-wc/testing';
import { lexiconFrom } from '../../src/text/lexicon.js';
import { all, litWords, loadAll, others, reading, ssml } from './heard.js';

const sub = (alias: string, text: string, tag = 'span'): string =>
  ssml({ sub: { alias } }, text, tag);
const as = (way: string, text: string, format = ''): string =>
  ssml({ 'say-as': { 'interpret-as': way, format } }, text);

/** What the console was told while something was done, each line once. */
async function told(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => void lines.push(line);
  await act().finally(() => (console.warn = warn));
  return lines;
}

describe('marks of authors, one in another and cut in two', () => {
  before(loadAll);

  it('parts what is spelled from the words in it', async () => {
    const html = `<p>The <b data-aloud="spell">XB ${sub('inner', 'CD')} EF</b> end.</p>`;
    expect(await all(html, {}, 'en')).to.deep.equal(['The X B inner E F end.']);
  });

  it('lets the outer hold, and lights the words in it', async () => {
    const html = `<p>The ${sub('outer words', `a ${sub('inner', 'b')} c`)} end.</p>`;
    const { player, engine } = await reading(html, {}, 'en');
    expect(engine.texts).to.deep.equal(['The outer words end.']);
    expect(litWords(player, engine)).to.deep.equal(['The', 'a', 'a', 'end']);
  });

  it('tells a link within an alias before that', async () => {
    const html = `<p>At ${sub('United Nations', '<b>U</b>N <a href="/">org</a>')} today.</p>`;
    expect(await all(html, { verbosity: 'links' }, 'en')).to.deep.equal([
      'At link: United Nations today.',
    ]);
  });

  it('says an alias of several sentences once, however long they are', async () => {
    const long = 'A long sentence stands here. '.repeat(12);
    expect(await all(`<p>One. ${sub('In short', long)} after. Two.</p>`, {}, 'en')).to.deep.equal([
      'One.',
      'In short after.',
      'Two.',
    ]);
  });

  it('says an alias of a long sentence once, and none of what it stands for', async () => {
    const long = 'one two three, '.repeat(100);
    expect(await all(`<p>So ${sub('in short', long)} it is.</p>`, {}, 'en')).to.deep.equal([
      'So in short it is.',
    ]);
    expect(await all(sub('In short', long, 'p'), {}, 'en')).to.deep.equal(['In short']);
  });

  it('is not silent within an alias', async () => {
    const pause = ssml({ break: { time: '1s' } }, '');
    const html = `<p>So ${sub('alias', `one ${pause} two`)} ends.</p>`;
    expect(await all(html, {}, 'en')).to.deep.equal(['So alias ends.']);
  });

  it('passes over an alias of several paragraphs, and tells why once', async () => {
    const html = `<div data-ssml='{"sub":{"alias":"X"}}'><p>One. Two.</p><p>Three.</p></div>`;
    const lines = await told(async () => {
      expect(await all(html, {}, 'en')).to.deep.equal(['One.', 'Two.', 'Three.']);
    });
    expect(lines).to.deep.equal([
      'Aloud: data-ssml is not used: it is on an element that holds several paragraphs',
    ]);
  });

  it('lights the word, and not the one before it, where a mark begins with a quote', async () => {
    const { player, engine } = await reading(`<p>See ${sub('you', '(U)')} here.</p>`, {}, 'en');
    expect(litWords(player, engine)).to.deep.equal(['See', 'U', 'here']);
  });

  it('says what stands for signs, and lights them', async () => {
    const stars = sub('four of five', '★★★★☆');
    const { player, engine } = await reading(`<p>Rated ${stars} by № 1.</p>`, {}, 'en');
    expect(litWords(player, engine).slice(0, 5)).to.deep.equal([
      'Rated',
      '★★★★☆',
      '★★★★☆',
      '★★★★☆',
      'by',
    ]);
    expect(await all(`<p>${stars}</p>`, {}, 'en')).to.deep.equal(['four of five']);
  });

  it('says an alias of a picture, a formula, a label, an Arabic word', async () => {
    const alias = `data-ssml='{"sub":{"alias":"why"}}'`;
    const html = `<p>See <img alt="a chart" ${alias}> and <math alttext="y" ${alias}><mi>y</mi></math>,
      <b aria-label="label" ${alias}>z</b>.</p>`;
    expect(await all(html, {}, 'en')).to.deep.equal(['See why and why, why.']);
    const arabic = `<p dir="rtl">قال ${sub('منظمة الصحة', 'م.ص.ع')} اليوم.</p>`;
    const { player, engine } = await reading(arabic, {}, 'ar');
    expect(litWords(player, engine)).to.deep.equal(['قال', 'م.ص.ع', 'م.ص.ع', 'اليوم']);
  });

  it('hands over a pronunciation beside the alias, for engines that can do with it', async () => {
    const both = ssml({ sub: { alias: 'pee can' }, phoneme: { ph: 'pɪˈkɑːn' } }, 'pecan');
    const lexicon = lexiconFrom({ en: { tomato: { alias: 'to may to', phoneme: 'təˈmeɪtoʊ' } } });
    const { engine } = await reading(`<p>A ${both}, tomato.</p>`, { lexicon: () => lexicon }, 'en');
    expect(engine.last?.text).to.equal('A pee can, to may to.');
    expect(engine.last?.phonemes).to.deep.equal([
      { start: 2, end: 9, ph: 'pɪˈkɑːn', alphabet: 'ipa' },
      { start: 11, end: 20, ph: 'təˈmeɪtoʊ', alphabet: 'ipa' },
    ]);
  });

  it('takes a break without anything for a medium one', async () => {
    const html = `<p>One ${ssml({ break: {} }, '')} two.</p>`;
    const { engine, clock } = await reading(html, {}, 'en');
    engine.start();
    engine.end();
    clock.tick(499);
    expect(engine.texts).to.deep.equal(['One']);
    clock.tick(1);
    expect(engine.texts).to.deep.equal(['One', 'two.']);
  });
});

describe('say-as', () => {
  before(loadAll);

  for (const [lang, html, said] of [
    ['en', as('time', '8:05 pm'), '8 oh 5 pm'],
    ['en', as('time', '12:30 a.m.'), '12:30 am'],
    ['en', as('time', '0:01:45'), '0:01:45'],
    ['en', as('date', '20240504', 'yyyymmdd'), 'May 4th, 2024'],
    ['ru', as('time', '8:05 pm'), 'двадцать ноль пять'],
    ['ru', as('date', '05.04.24'), 'пятое апреля двадцать четвёртого года'],
    ['kk', as('date', '05.04.24'), 'жиырма төртінші жылғы бесінші сәуір'],
    ['kk', `${as('date', '05.04.2024')}-де`, 'екі мың жиырма төртінші жылғы бесінші сәуірде'],
    ['kk', `${as('ordinal', '3')}-ші сынып`, 'үшінші сынып'],
    ['ru', `${as('ordinal', '3')}-й класс`, 'третий класс'],
    ['en', as('characters', '👍🏽👩‍🚀'), '👍🏽 👩‍🚀'],
  ] as const) {
    it(`says ${said}`, async () => {
      expect(await all(`<p>${html} x</p>`, {}, lang)).to.deep.equal([`${said} x`]);
    });
  }

  for (const [alias, suffixes, said] of [
    ['Алматы', ['ға', 'ны', 'да', 'дан'], 'Алматыға Алматыны Алматыда Алматыдан'],
    ['аға тілші', ['ге', 'нің'], 'аға тілшіге аға тілшінің'],
    ['банк', ['ке', 'тің', 'пен'], 'банкке банктің банкпен'],
    ['су', ['ға', 'ды', 'да'], 'суға суды суда'],
    ['ай-ти', ['ге', 'ді'], 'ай-тиге ай-тиді'],
    ['Ұлттық банкі', ['ге', 'нің'], 'Ұлттық банкіне Ұлттық банкінің'],
  ] as const) {
    it(`joins Kazakh cases to «${alias}»`, async () => {
      const html = suffixes.map((suffix) => `${sub(alias, 'АБВ')}-${suffix}`).join(' ');
      expect(await all(`<p>${html}</p>`)).to.deep.equal([said]);
    });
  }
});

describe('verbosity, as it is heard', () => {
  before(loadAll);

  const notes = `<p>A fact<a href="#f1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>,
    another<sup><a href="#f2">[2]</a></sup>, and <a href="#f3"><sup>3</sup></a>.</p>`;
  for (const [lang, said] of [
    ['en', 'A fact footnote 1, another footnote [2], and footnote 3.'],
    ['ru', 'A fact сноска 1, another сноска [2], and сноска 3.'],
    ['kk', 'A fact ескертпе 1, another ескертпе [2], and ескертпе 3.'],
  ] as const) {
    it(`tells the mark of a footnote once (${lang})`, async () => {
      expect(await all(notes, { verbosity: 'footnotes links' }, lang)).to.deep.equal([said]);
    });
  }

  it('tells no link in which nothing is read', async () => {
    const html = `<h2>Head<a href="#head"></a> <a href="#x">↩</a></h2><p>See <a href="/">it</a>.</p>`;
    expect(await all(html, { verbosity: 'links' }, 'en')).to.deep.equal([
      'Head ↩',
      'See link: it.',
    ]);
  });

  const lists = `<ul><li>Apple<ul><li>Red</li><li>Green</li></ul></li><li>Pear</li></ul>
    <ol type="a" start="26"><li>One</li><li>Two</li></ol>`;
  for (const [lang, said] of [
    ['en', ['List with 2 items.', 'End of list.']],
    ['ru', ['Список: два пункта.', 'Конец списка.']],
    ['kk', ['екі тармақты тізім.', 'Тізімнің соңы.']],
  ] as const) {
    it(`tells where a list in a list begins and ends, and items by letters (${lang})`, async () => {
      const [list, end] = said;
      expect(await all(lists, { verbosity: 'lists' }, lang)).to.deep.equal([
        `${list} Apple`,
        `${list} Red`,
        `Green. ${end}`,
        'Pear',
        `${list} Z: One`,
        'AA: Two',
      ]);
    });
  }

  for (const [lang, table, quote, end] of [
    ['en', 'Table with 2 columns and 2 rows.', 'Quote:', 'End of quote.'],
    ['ru', 'Таблица: два столбца, две строки.', 'Цитата:', 'Конец цитаты.'],
    ['kk', 'Кесте: екі баған, екі жол.', 'Дәйексөз:', 'Дәйексөздің соңы.'],
  ] as const) {
    it(`tells tables, and quotations in each other (${lang})`, async () => {
      const html = `<table><tr><th>A</th><th>B</th></tr><tr><th>C</th><td>x</td></tr></table>
        <blockquote><p>Is it?</p><blockquote>Inner</blockquote></blockquote>`;
      const heard = await all(html, { verbosity: 'tables quotes' }, lang);
      expect(heard[0]).to.equal(`${table} A`);
      expect(heard[3]).to.match(/^C, B: x\. /u);
      expect(heard.slice(4)).to.deep.equal([`${quote} Is it?`, `${quote} Inner. ${end} ${end}`]);
    });
  }

  for (const lang of others) {
    it(`tells everything in ${lang} too`, async () => {
      const html = `<ol><li>a<ul><li>b</li></ul></li></ol><table><tr><th>c</th></tr></table>
        <blockquote>d</blockquote><p><a href="/">e</a><sup>[1]</sup></p>`;
      const verbosity = 'lists tables quotes links footnotes';
      const heard = await all(html, { verbosity }, lang);
      expect(heard).to.have.length(5);
      for (const said of heard.slice(0, 4)) expect(said).to.match(/^.{2,60}[:：.。]\s?[abcd]/u);
      for (const said of heard.slice(1, 4)) expect(said).to.match(/[bcd][.。] .{4,40}[.。]$/u);
      expect(heard[4]).to.match(/^\S.{1,12}[:：] ?e \S+ \[1\]$/u);
    });
  }

  it('says headers as they are where they stand, without their buttons and notes', async () => {
    const lexicon = lexiconFrom({ kk: { ҚР: 'Қазақстан' } });
    const html = `<table><tr><th>Жер, 5 км <button>▲ реттеу</button><sup>[1]</sup></th><th>ҚР-да</th></tr>
      <tr><td>а</td><td>ә</td></tr></table>`;
    const heard = await all(html, { verbosity: 'tables', lexicon: () => lexicon });
    expect(heard.slice(2)).to.deep.equal(['Жер, 5 километр: а', 'Қазақстанда: ә. Кестенің соңы.']);
  });

  it('tells nothing of a table that is there for the looks of it', async () => {
    const html = '<table role="presentation"><tr><th>a</th><td>b</td></tr></table>';
    expect(await all(html, { verbosity: 'tables' }, 'en')).to.deep.equal(['a', 'b']);
  });
});
