import '/embed.js';
import '../../src/elements/body/define.js';

/** What can be chosen in the panel, by links of the page: for looking at one aid after another. */
const chosen = new URL(location.href).searchParams.get('aids');
if (chosen) localStorage.setItem('aloud:aids', chosen);
if (chosen === '') localStorage.removeItem('aloud:aids');

const log = document.querySelector('#log');
document.addEventListener('aloud-aidschange', ({ aids }) => {
  log.textContent = JSON.stringify(aids);
});
