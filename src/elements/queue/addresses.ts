import { pageAddress } from '../../view/memory/address.js';
import type { AloudCard } from '../card/card.js';
import type { AloudReader } from '../reader/reader.js';

/* Which article a reader reads, as a queue names it. */

/** Whose event it is; `null` from a closed shadow root, where nobody can be reached. */
export function tellerOf(event: Event): AloudReader | null {
  const [teller] = event.composedPath();
  return teller instanceof Element && isReader(teller) ? teller : null;
}

/** Those in shadow roots of others, which a search of the page does not find. */
const met = new Set<WeakRef<AloudReader>>();

/** A reader that has told something of itself, wherever it stands. */
export function meet(reader: AloudReader): void {
  for (const known of met) {
    const one = known.deref();
    if (one === reader) return;
    if (!one) met.delete(known);
  }
  met.add(new WeakRef(reader));
}

/** All that open shadow roots hold: a long way, for when somebody is to be found. */
export function meetAll(root: Document | ShadowRoot = document): void {
  for (const element of root.querySelectorAll('*')) {
    if (isReader(element)) meet(element);
    else if (element.shadowRoot) meetAll(element.shadowRoot);
  }
}

/** All readers of the page, in its order: those of cards too. At last what was met elsewhere. */
export function readersOn(page: Document): AloudReader[] {
  const found = page.querySelectorAll('aloud-reader, aloud-card');
  const readers = [...found].flatMap((element) => {
    return isReader(element) ? element : (element.shadowRoot?.querySelector('aloud-reader') ?? []);
  });
  const others = [...met].flatMap((known) => known.deref() ?? []);
  return [...new Set([...readers, ...others.filter((one) => one.isConnected)])];
}

const isReader = (element: Element): element is AloudReader => element.localName === 'aloud-reader';
const isCard = (element: Element | null): element is AloudCard =>
  element?.localName === 'aloud-card';

/** What of a list a reader reads. */
export function readBy<T extends { url: string }>(
  reader: AloudReader,
  items: readonly T[],
): T | null {
  const own = new Set(addressesOf(reader));
  return items.find(({ url }) => own.has(plain(url))) ?? null;
}

/** The reader that reads what is at an address. */
export const readerOf = (url: string): AloudReader | undefined =>
  readersOn(document).find((reader) => readBy(reader, [{ url }]));

/** The page's own address, or the one by which somebody was led here. */
export const isThisPage = (url: string): boolean => pages().includes(plain(url));

/** Its card's own, the page's with a name of the article, and, for the first reader, the page's. */
function addressesOf(reader: AloudReader): string[] {
  const card = cardOf(reader);
  if (card?.layout === 'teaser') return [];
  const names = [reader.for, reader.id, reader.articleElement?.id, card?.id].filter(Boolean);
  const all = pages();
  // A name is encoded in an address, as every letter that is not Latin.
  const own = all.flatMap((page) => names.map((name) => plain(`${page}#${name}`)));
  const first = readersOn(document).find((one) => cardOf(one)?.layout !== 'teaser');
  const url = card?.data?.url;
  return [...own, ...(reader === first ? all : []), ...(url ? [plain(url)] : [])];
}

/** From what address a redirect has led to this page. */
let ledFrom = { page: '', url: '' };

export function comeBy(url: string): void {
  ledFrom = { page: withoutHash(location.href), url };
}

/** The address of the page, its canonical one, and the one that has led here. */
export function pages(): string[] {
  const { page, url } = ledFrom;
  const all = [
    location.href,
    pageAddress().href,
    ...(page === withoutHash(location.href) ? [url] : []),
  ];
  return all.map(withoutHash);
}

export const withoutHash = (address: string): string => plain(address).split('#')[0] ?? '';

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
