/** Shows the article that the address names: `article.html?id=chess`. */
const ARTICLES = ['orchard', 'chess', 'bus', 'rain'];

const id = new URLSearchParams(location.search).get('id') ?? '';
const card = document.querySelector('aloud-card');
card.setAttribute('src', `${ARTICLES.includes(id) ? id : ARTICLES[0]}.json`);
card.addEventListener('aloud-load', () => {
  document.title = `${card.data.headline} – ${document.title}`;
});
