/**
 * The one-tag bundle: registers the elements and speaks the page's language. Options may stand in
 * the script's own address: `embed.js?target=article` puts a reader before the article, without a
 * tag in the page; every attribute of the reader may stand there too (`rate=1.5&hotkeys`), `ui-lang` is
 * the language of its controls. A page that has a card, or another element beside the reader, fetches
 * them then; `elements` fetches them where only a shadow root has one.
 */
import './elements/reader/define.js';
import './elements/controls/define.js';
import { defineOnDemand } from './elements/on-demand.js';
import { placeReader } from './elements/reader/place.js';
import { AloudReader } from './elements/reader/reader.js';
import { followPage } from './locale/load.js';

const options = new URL(import.meta.url).searchParams;
const target = options.get('target');

if (target) placeReader(target, options);
/**
 * Where another copy of the library was first, its elements are used and its locale counts. The class
 * is not asked for by its name: a page that wraps `define` has registered one of its own over ours.
 */
const Defined = customElements.get(AloudReader.tag);
if (Defined === AloudReader || Defined?.prototype instanceof AloudReader)
  followPage(options.get('ui-lang') ?? '');
defineOnDemand(options.has('elements'), () => import('./define.js'));
