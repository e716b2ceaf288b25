import { pageAddress } from '../../view/memory/address.js';
import type { AloudCard } from '../card/card.js';
import type { AloudReader } from '../reader/reader.js';

/* Which article a reader reads, as a queue names it. */

/** All readers of the page, in its order: those of cards too. */
export function readersOn(page: Document): AloudReader[] {
  const found = page.querySelectorAll('aloud-reader, aloud-card');
  return [...found].flatMap((element) => {
    return isReader(element) ? element : (element.shadowRoot?.querySelector('aloud-reader') ?? []);
  });
}

const isReader = (element: Element): element is AloudReader => element.localName === 'aloud-reader';
const isCard = (element: Element | null): element is AloudCard =>
  element?.localName === 'aloud-card';

/** Whether a reader reads what is at an address. */
export const reads = (reader: AloudReader, url: string): boolean =>
  addressesOf(reader).includes(plain(url));

/** Its card's own, the page's with a name of the article, and, for the first reader, the page's. */
function addressesOf(reader: AloudReader): string[] {
  const card = cardOf(reader);
  if (card?.layout === 'teaser') return [];
  const names = [reader.for, reader.id, reader.articleElement?.id, card?.id].filter(Boolean);
  const own = pages().flatMap((page) => names.map((name) => `${page}#${name}`));
  const first = readersOn(document).find((one) => cardOf(one)?.layout !== 'teaser');
  const url = card?.data?.url;
  return [...own, ...(reader === first ? pages() : []), ...(url ? [plain(url)] : [])];
}

/** The address of the page, and its canonical one. */
const pages = (): string[] =>
  [location.href, pageAddress().href].map((address) => plain(address).split('#')[0] ?? '');

/** The full address. Parameters that say where somebody comes from are no part of it. */
export function plain(address: string): string {
  const url = new URL(address, document.baseURI);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|(?:fb|g|y)clid$)/u.test(name)) url.searchParams.delete(name);
  if (url.hash === '') url.hash = ''; // a bare «#»
  return url.href;
}

/** The card in whose shadow root a reader stands. */
function cardOf(reader: AloudReader): AloudCard | null {
  const root = reader.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  return isCard(host) ? host : null;
}

/** The link by which a teaser leads to its article. */
export function linkOf(card: AloudCard): HTMLAnchorElement | null {
  const slotted = card.querySelector(':scope > [slot=headline]');
  const link = slotted?.closest('a') ?? slotted?.querySelector('a');
  return link ?? card.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=link]') ?? null;
}

/** Its address, its text, and the language of that. */
export function itemOf(link: HTMLAnchorElement): { url: string; title: string; lang: string } {
  const around = link.closest<HTMLElement>('[lang]');
  const root = link.getRootNode();
  const outer = root instanceof ShadowRoot ? root.host.closest<HTMLElement>('[lang]') : null;
  return { url: link.href, title: link.textContent, lang: (around ?? outer)?.lang ?? '' };
}
