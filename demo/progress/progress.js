/** What a site could count: every quarter of an article, once. Nothing leaves the page. */
const log = document.querySelector('#log');

for (const bar of document.querySelectorAll('aloud-progress[id]')) {
  bar.addEventListener('aloud-progress', ({ milestone }) => {
    if (milestone === null) return;
    const item = document.createElement('li');
    item.textContent = `${milestone} % of #${bar.for}`;
    log.append(item);
  });
}
