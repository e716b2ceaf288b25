import { directionOf } from '../../locale/direction.js';
import { countOf, linkOf, textOf } from '../meta/values.js';
import { decoded } from './characters.js';

/** The picture of an article. */
export interface ArticlePicture {
  readonly url: string;
  readonly alternativeText: string;
  readonly caption: string;
  /** In CSS pixels; `null` where it is not told. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What a card shows of an article: plain text, checked addresses, `''` and `null` for what is not known. */
export interface ArticleData {
  readonly headline: string;
  readonly section: string;
  readonly sectionUrl: string;
  /** ISO 8601, as in the source. */
  readonly datePublished: string;
  readonly dateModified: string;
  readonly author: string;
  readonly picture: ArticlePicture | null;
  readonly views: number | null;
  /** ISO 8601 duration. */
  readonly timeRequired: string;
  /** The lead. */
  readonly description: string;
  readonly paragraphs: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  /** Which way its language is written; `auto` where that is not told: then each text says itself. */
  readonly dir: 'ltr' | 'rtl' | 'auto';
  readonly url: string;
  readonly isFree: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** Characters. A card shows a headline, not a book in one. */
const SHORT = 500;
/** A lead, a caption, an alternative text: one paragraph. */
const PARAGRAPH = 5_000;
const LONG = 2_000_000;
/** Every paragraph is an element: what is beyond them goes into the last. */
const PARAGRAPHS = 2_000;
/** How many things are looked at in search of the article, however deep or many they are. */
const NODES = 5_000;

/**
 * The article among what JSON says in schema.org's words: an object, or any depth of arrays,
 * `@graph` and `mainEntity`. Whatever it is, nothing is thrown; what has the wrong type is left out.
 *
 * @param page The address of the page: relative addresses start there, and of several articles the
 *   one that is about it is taken.
 * @returns `null` where there is no article.
 */
export function articleIn(value: unknown, page: string): ArticleData | null {
  const nodes = nodesIn(value);
  const articles = nodes.filter(isArticle);
  const about = (part: Part) => articles.find((node) => isAbout(node, page, part));
  const article = about(whole) ?? about(path) ?? articles[0] ?? untyped(value);
  if (!article) return null;
  const data = new Reader(nodes, page).article(article);
  return data.headline || data.description || data.paragraphs.length > 0 ? data : null;
}

/** All objects there are, outermost first. */
function nodesIn(value: unknown): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < NODES; at++) {
    const item = queue[at];
    if (Array.isArray(item)) queue.push(...(item.slice(0, NODES - queue.length) as unknown[]));
    else if (isNode(item)) {
      found.push(item);
      queue.push(get(item, '@graph'), get(item, 'mainEntity'), get(item, 'mainEntityOfPage'));
    }
  }
  return found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Own properties only: `__proto__` and its like in hostile data lead nowhere. */
const get = (node: Node, name: string): unknown =>
  Object.hasOwn(node, name) ? node[name] : undefined;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : [value];

/** NewsArticle, BlogPosting and their like, also as an address; a JobPosting is no text to read. */
const isArticle = (node: Node): boolean =>
  listOf(get(node, '@type')).some((type) =>
    /(?:Article|Report|(?:^|[^b])Posting)$/.test(textOf(type)),
  );

/** An object that is given alone needs no type; one that says what else it is, is that. */
const untyped = (value: unknown): Node | undefined =>
  isNode(value) && !Array.isArray(value) && get(value, '@type') === undefined ? value : undefined;

function isAbout(node: Node, page: string, part: Part): boolean {
  const about = [get(node, 'url'), get(node, '@id'), get(node, 'mainEntityOfPage')].flatMap(
    (value) => (isNode(value) ? [get(value, '@id'), get(value, 'url')] : [value]),
  );
  return about.some(
    (address) =>
      textOf(address) && addressOf(textOf(address), page, part) === addressOf(page, page, part),
  );
}

/** What of an address is compared. */
type Part = (url: URL) => string;
const path: Part = ({ host, pathname }) => host + pathname.replace(/\/$/, '');
/** Pages may be told apart by a query, or only be counted by one. */
const whole: Part = (url) => path(url) + url.search;

function addressOf(address: string, base: string, part: Part): string | null {
  try {
    return part(new URL(address, base));
  } catch {
    return null;
  }
}

/** Reads an article's properties; what is only named by its `@id` is looked up among the nodes. */
class Reader {
  readonly #known = new Map<string, Node>();

  constructor(
    nodes: readonly Node[],
    private readonly page: string,
  ) {
    for (const node of nodes) {
      const id = textOf(get(node, '@id'));
      if (id && Object.keys(node).length > 1) this.#known.set(id, node);
    }
  }

  article(node: Node): ArticleData {
    const text = (name: string): string => this.text(get(node, name));
    const paragraphs = paragraphsOf(get(node, 'articleBody'));
    const description = this.#description(node);
    const lang = this.#lang(get(node, 'inLanguage'));
    return {
      headline: text('headline') || text('name'),
      section: text('articleSection'),
      sectionUrl: this.link(get(node, 'sectionUrl')),
      datePublished: text('datePublished'),
      dateModified: text('dateModified'),
      author: this.#names(get(node, 'author')),
      picture: this.#picture(get(node, 'image')) ?? this.#picture(get(node, 'thumbnailUrl')),
      views: this.#views(get(node, 'interactionStatistic')),
      timeRequired: text('timeRequired'),
      description: begins(paragraphs[0] ?? '', description) ? '' : description,
      paragraphs,
      lang,
      dir: lang ? directionOf(lang) : 'auto',
      url: this.#address(node),
      isFree: !isFalse(get(node, 'isAccessibleForFree')),
    };
  }

  /** The first of what may be several, or an object around it. */
  text(value: unknown, limit = SHORT): string {
    const [first] = listOf(value);
    if (typeof first === 'number') return String(first);
    return cut(decoded(textOf(isNode(first) ? get(first, '@value') : first)), limit);
  }

  link(value: unknown): string {
    const [first] = listOf(value);
    const href = linkOf(isNode(first) ? get(first, '@id') : first, this.page);
    return withoutCredentials(href, this.page);
  }

  /** Many articles have none of their own: that of the page they are on stands for it. */
  #description(node: Node): string {
    const page = this.#look(get(node, 'mainEntityOfPage') ?? get(node, 'isPartOf'));
    const told = get(node, 'description') ?? (isNode(page) ? get(page, 'description') : '');
    return this.text(told, PARAGRAPH);
  }

  #address(node: Node): string {
    const page = this.link(get(node, 'url')) || this.link(get(node, 'mainEntityOfPage'));
    const id = textOf(get(node, '@id'));
    return page || (/^https?:[^#]+$/.test(id) ? this.link(id) : '');
  }

  #look(value: unknown): unknown {
    return isNode(value) ? (this.#known.get(textOf(get(value, '@id'))) ?? value) : value;
  }

  #names(value: unknown): string {
    const names = listOf(value).map((one) => {
      const author = this.#look(one);
      return this.text(isNode(author) ? get(author, 'name') : author);
    });
    return cut(names.filter(Boolean).join(', '), SHORT);
  }

  #picture(value: unknown): ArticlePicture | null {
    for (const one of listOf(value)) {
      const image = this.#look(one);
      const node = isNode(image) ? image : { url: image };
      const url = this.link(get(node, 'url')) || this.link(get(node, 'contentUrl'));
      if (!url) continue;
      const text = (name: string): string => this.text(get(node, name), PARAGRAPH);
      return {
        url,
        alternativeText: text('alternateName') || text('description'),
        caption: text('caption'),
        width: sizeOf(get(node, 'width')),
        height: sizeOf(get(node, 'height')),
      };
    }
    return null;
  }

  /** How often it was read or seen; comments and likes are counted there too. */
  #views(value: unknown): number | null {
    const counters = listOf(value).filter(isNode);
    const seen = counters.find((counter) => {
      const kind = get(counter, 'interactionType');
      return /(?:Read|View|Watch)Action$/.test(textOf(isNode(kind) ? get(kind, '@type') : kind));
    });
    const count = seen && get(seen, 'userInteractionCount');
    return countOf(typeof count === 'string' ? count.replace(/[,\s]/g, '') : count);
  }

  #lang(value: unknown): string {
    const [first] = listOf(value);
    const tag = isNode(first) ? this.text(get(first, 'alternateName')) : this.text(first);
    try {
      return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? '';
    } catch {
      return '';
    }
  }
}

function paragraphsOf(body: unknown): readonly string[] {
  const lines = cut(decoded(listOf(body).map(textOf).join('\n')), LONG)
    .split(/[\n\r\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const rest = lines.splice(PARAGRAPHS - 1).join('\n');
  return rest ? [...lines, rest] : lines;
}

/** Whether a lead is only the beginning of the text, cut off or not. */
function begins(text: string, lead: string): boolean {
  const beginning = lead.replace(/\s*(?:…|\.{3}|\[…\]|\[\.{3}\])$/, '');
  return beginning !== '' && text.startsWith(beginning);
}

/** Without half a character at its end. */
const cut = (text: string, limit: number): string =>
  text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');

/** `false`, `'False'`, `'https://schema.org/False'`. */
const isFalse = (value: unknown): boolean =>
  value === false || /(?:^|\/)false$/i.test(textOf(value));

/** Pixels: `1200`, `'1200'`, `'1200px'`, or schema.org's QuantitativeValue. */
function sizeOf(value: unknown): number | null {
  const told = isNode(value) ? get(value, 'value') : value;
  const size = typeof told === 'number' ? told : parseFloat(textOf(told));
  return size >= 1 && size <= 100_000 ? Math.round(size) : null;
}

function withoutCredentials(href: string, base: string): string {
  if (!href.includes('@')) return href;
  const url = new URL(href, base);
  url.username = '';
  url.password = '';
  return url.href;
}
