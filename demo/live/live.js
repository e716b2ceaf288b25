/* A page that thinks nothing of readers: each second it makes its whole article anew. */

const STORIES = {
  ferry: {
    title: 'The ferry is late',
    lead: 'The first boat to the island has not left the harbour.',
    reports: [
      'Fog lies over the sound. From the pier nobody sees the lighthouse, which is half a mile away.',
      'The harbour office says that the engine is warm and the crew is on board.',
      'Forty people wait in the hall. Somebody has brought a kettle, and somebody else a guitar.',
      'The fog is lifting in the west. The horn of the lighthouse has stopped.',
      'The boat has left. It is expected on the island in an hour and ten minutes.',
    ],
  },
  market: {
    title: 'The market opens early',
    lead: 'Stalls are going up in the square two hours before time.',
    reports: [
      'The bakers came first, with bread that was still warm.',
      'A cart of melons has turned over on the bridge. Nobody is hurt, and melons are cheap today.',
      'The clock of the town hall strikes seven, and most of the bread is gone.',
    ],
  },
};

/** How many seconds pass between two reports. */
const PACE = 10;

const view = document.querySelector('#view');
let opened = Date.now();

const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });

const current = () => STORIES[location.hash.slice(1)] ?? STORIES.ferry;

function render() {
  const { title, lead, reports } = current();
  const seconds = Math.floor((Date.now() - opened) / 1000);
  const article = document.createElement('article');
  article.id = 'story';
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  const time = paragraph(`It is ${new Date().toLocaleTimeString('en')}.`);
  const come = reports.slice(0, 1 + Math.floor(seconds / PACE));
  article.append(heading, time, paragraph(lead), ...come.map(paragraph));
  view.replaceChildren(article);
}

/** The site's own links lead through the history, without a new page. */
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-story]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.hash);
  turn();
});
addEventListener('popstate', turn);

function turn() {
  opened = Date.now();
  render();
}

render();
setInterval(render, 1000);
