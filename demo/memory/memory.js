/* Stores a place as an earlier visit would have, and then loads the library. */
const asked = new URLSearchParams(location.search);

const chosen = asked.get('ui-lang');
if (chosen) {
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === 'ar' ? 'rtl' : 'ltr';
  document.querySelector('#story').lang = 'kk';
  document.querySelector('#story').dir = 'ltr';
}

const exact = 'Сол күндері балалар шам жарығында өздері кезектесіп оқыған.';
const here = {
  exact,
  prefix: 'Былтыр ақпанда жарық үш күн сөнді. ',
  suffix: ' Ең кіші оқушы алты жаста еді, ол бір бетті жиырма минутта',
};
const nowhere = { exact: 'Мұндай сөйлем мұнда болған емес.', prefix: 'Жоқ. ', suffix: ' Жоқ.' };

const stopped = asked.get('stopped') ?? (chosen && 'reading');
if (stopped) {
  const quote = {
    ...(stopped === 'nowhere' ? nowhere : here),
    fraction: 0.7,
    hash: '',
  };
  const way = stopped === 'listening' ? 'listening' : 'reading';
  const place = { key: 'demo-memory', quote, way, at: Date.now() };
  localStorage.setItem('aloud:places', JSON.stringify([place]));
}

const story = document.querySelector('#story');
if (asked.has('edited')) {
  for (const text of ['Бұл абзац кейін қосылды.', 'Мынау да жаңа, бұрын болмаған.']) {
    story.prepend(Object.assign(document.createElement('p'), { textContent: text }));
  }
  const paragraph = [...story.children].find(({ textContent }) => textContent.includes('ақпанда'));
  paragraph.textContent =
    'Былтыр ақпанда жарық үш күн сөнді. Балалар ол күндері шырақ жағып, кезекпен оқыды. Ең кіші оқушы алты жаста еді, ол бір бетті жиырма минутта оқып шықты.';
}
if (asked.has('off')) document.querySelector('aloud-reader').setAttribute('no-memory', '');

await import('/embed.js');
await customElements.whenDefined('aloud-reader');
document.querySelector('#forget').addEventListener('click', () => {
  customElements.get('aloud-reader').forgetAll();
});
