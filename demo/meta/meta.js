/* Relative to today, so that the gallery shows every form on every day. */
function moment(ago) {
  const [days, time] = ago.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  const date = new Date();
  date.setDate(date.getDate() - Number(days));
  date.setHours(hours, minutes, 0, 0);
  return date.toISOString();
}

for (const meta of document.querySelectorAll('aloud-meta')) {
  const { ago, modified } = meta.dataset;
  if (ago) meta.setAttribute('published', moment(ago));
  if (modified) meta.setAttribute('modified', moment(modified));
}

const chosen = new URLSearchParams(location.search).get('ui-lang');
if (chosen) {
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === 'ar' ? 'rtl' : 'ltr';
}

await import('/embed.js?elements=meta');
