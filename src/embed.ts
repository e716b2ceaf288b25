/**
 * The one-tag bundle: registers the elements and speaks the page's language. Options may stand in
 * the script's own address: `embed.js?target=article` puts a reader before the article, without a
 * tag in the page; `rate`, `pitch`, `volume`, `voice`, `skip`, `no-highlight` and `no-follow` are
 * its attributes, `ui-lang` the language of its controls.
 */
import './define.js';
import { placeReader } from './elements/reader/place.js';
import { AloudReader } from './elements/reader/reader.js';
import { localeFor, useLocale } from './locale/load.js';

const options = new URL(import.meta.url).searchParams;
const target = options.get('target');

/** Where another copy of the library was first, its elements are used and its locale counts. */
if (customElements.get(AloudReader.tag) === AloudReader) {
  const place = document.querySelector(AloudReader.tag);
  void useLocale(localeFor(options.get('ui-lang') ?? '', place));
}
if (target) placeReader(target, options);
