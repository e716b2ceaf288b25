/** What a site could count: every quarter of an article, once. Nothing leaves the page. */
const log = document.querySelector('#log');

document.querySelector('#inline').addEventListener('aloud-progress', ({ milestone }) => {
  if (milestone === null) return;
  const item = document.createElement('li');
  item.textContent = `${milestone} % of the long article`;
  log.append(item);
});
