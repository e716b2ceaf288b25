/* What a site has of its own: two shortcuts, one of which it takes from the reader. */
const search = document.querySelector('#search');
const told = document.querySelector('#told');

document.addEventListener('keydown', (event) => {
  if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    event.preventDefault();
    search.focus();
  }
  if (event.key === 'j') {
    event.preventDefault();
    told.textContent = 'J is the page’s own.';
  }
});
