/** Shows the article that the address names: `article.html?id=chess`. */
const ARTICLES = ['orchard', 'chess', 'bus', 'orchestra', 'rain'];

const id = new URLSearchParams(location.search).get('id') ?? '';
const name = ARTICLES.includes(id) ? id : ARTICLES[0];

const card = document.querySelector('aloud-card');
/** A page without its article has a heading still: the paper's name. */
const fallback = document.createElement('h1');
fallback.textContent = document.title;
card.addEventListener('aloud-loaderror', () => {
  if (!card.data) card.before(fallback);
});

card.addEventListener('aloud-load', () => {
  fallback.remove();
  document.title = `${card.data.headline} – ${document.title}`;
});
card.setAttribute('src', `${name}.json`);

for (const edition of document.querySelectorAll('.languages a')) edition.search = `?id=${name}`;
