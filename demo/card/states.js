// This page shows what a visitor sees when things go wrong, so it makes them go wrong.
const real = globalThis.fetch;

const answers = {
  'slow.json': () => new Promise(() => undefined),
  'unreachable.json': () => new Response('', { status: 503 }),
  'large.json': () => new Response(new Uint8Array(6_000_000)),
  'broken.json': () => new Response('{"headline": "It ends in the mid'),
  'other.json': () => Response.json({ '@type': 'Recipe', name: 'Soup' }),
  'offline.json': async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
    throw new TypeError('offline');
  },
};

globalThis.fetch = (input, options) => {
  const name = String(input).split('/').at(-1) ?? '';
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return answer ? Promise.resolve().then(answer) : real(input, options);
};

const story = {
  headline: 'Ferries sail by moonlight again',
  articleSection: 'Harbour',
  datePublished: '2025-09-12T21:15:00+02:00',
  dateModified: '2025-09-13T08:02:00+02:00',
  author: ['Ines Moor', 'Piet Dahl'],
  interactionStatistic: { interactionType: 'WatchAction', userInteractionCount: 15204 },
  description: 'After eleven years the night line to the island is back, with room for bicycles.',
  articleBody:
    'The first boat left at nine in the evening with forty passengers.\n\nThe captain turned off the deck lights for the last mile, so that everybody could see the stars.',
  inLanguage: 'en',
  url: '/card/',
};

const picture = {
  url: '/assets/observatory.svg',
  width: 1200,
  height: 675,
  alternateName: 'A dome under the stars.',
  caption: 'The stars over the island, as a passenger drew them.',
};

const articles = {
  plain: story,
  paid: { ...story, image: picture, isAccessibleForFree: 'False' },
  lost: { ...story, image: { ...picture, url: '/assets/nowhere.svg' } },
  short: {
    headline: 'Only a headline, and a long one at that, of a story that is yet to be written',
  },
  hostile: {
    headline: '<img src=x onerror=alert(1)> and <b>bold</b>',
    articleSection: '<script>alert(1)</script>',
    sectionUrl: 'javascript:alert(1)',
    description: '"><svg onload=alert(1)>',
    articleBody: '<p onclick="alert(1)">One</p>\n<iframe src="javascript:alert(1)"></iframe>',
    url: 'javascript:alert(1)',
  },
  arabic: {
    headline: 'LED مصابيح جديدة تضيء طريق المدرسة',
    articleSection: 'الحي',
    datePublished: '2025-02-11',
    author: 'سلمى يوسف',
    image: picture,
    description: 'ركّب أهالي الحي ستين مصباحًا بأيديهم خلال أسبوع واحد.',
    articleBody: 'انتهى العمل مساء الخميس.\n\nقالت مديرة المدرسة إن الأطفال صاروا يمشون مطمئنين.',
    inLanguage: 'ar',
    url: '/card/',
  },
};

addEventListener('DOMContentLoaded', async () => {
  await customElements.whenDefined('aloud-card');
  for (const card of document.querySelectorAll('[data-article]')) {
    card.article = articles[card.dataset.article];
  }
  const kept = document.getElementById('kept');
  kept.addEventListener('aloud-load', () => (kept.src = '/card/unreachable.json'), { once: true });
});
