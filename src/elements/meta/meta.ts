import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import * as dates from '../../locale/dates.js';
import { direction } from '../../locale/direction.js';
import * as words from '../../locale/meta-strings.js';
import { localePending, orAfter } from '../../locale/ready.js';
import { duration, language, pluralForm } from '../../locale/strings.js';
import { readerAround } from '../../view/article-finder.js';
import { AloudElement } from '../base.js';
import { text } from '../reader/attributes.js';
import type { Estimate } from './estimate.js';
import { timeIcon, viewsIcon, type Icon } from './icons.js';
import type { Midnight } from './midnight.js';
import { styles } from './styles.js';
import { countOf, isLater, linkOf, momentOf, secondsOf, textOf, type Moment } from './values.js';

const ITEMS = ['category', 'published', 'modified', 'views', 'reading-time', 'author'] as const;
type Item = (typeof ITEMS)[number];

/** Stands for a reading time that is not known yet, in width: seconds. */
const TYPICAL = 120;

/** Longest wait for the table of the language's dates, in ms. */
const PATIENCE = 1000;

/**
 * What a news site writes under a headline: category, when published and updated, views, reading
 * time, author. What has no value, or none that can be shown, is left out.
 *
 * Days are relative («Today, 08:48») and become true again at midnight. The reading time is measured
 * from the article where none is given.
 *
 * @csspart list - The list of all that is shown.
 * @csspart item - Each item of it.
 * @csspart category - The category, a link if it leads somewhere.
 * @csspart published - When it was published, a `time`.
 * @csspart modified - When it was updated, a `time`.
 * @csspart views - How often it was opened, a `data`.
 * @csspart reading-time - How long it takes to read, a `time`.
 * @csspart author - Who wrote it.
 * @csspart icon - The pictures before views and reading time.
 * @cssproperty [--aloud-meta-gap=1.5em] - Between two items; the bullet stands in its middle.
 * @cssstate empty - There is nothing to show.
 */
export class AloudMeta extends AloudElement {
  static override readonly tag = 'aloud-meta';
  static override readonly styles = styles;

  /** What the article is filed under. */
  @property({ converter: text }) category = '';

  /** Where the category leads: `http:`, `https:` or relative. With any other it is plain text. */
  @property({ attribute: 'category-href', converter: text }) categoryHref = '';

  /** When it was published: ISO 8601, a date or a date and a time. */
  @property({ converter: text }) published = '';

  /** When it was changed, in the same form; shown if that was later. */
  @property({ converter: text }) modified = '';

  /** How often it was opened, 0 or more. */
  @property({ converter: { fromAttribute: countOf } }) views: number | null = null;

  /** Minutes, or an ISO 8601 duration (`PT2M`). Without it, it is measured from the article. */
  @property({ attribute: 'reading-time', converter: text }) readingTime = '';

  /** Who wrote it. */
  @property({ converter: text }) author = '';

  /** IANA zone in which times are told, and meant if they have no offset. By default the reader's. */
  @property({ attribute: 'time-zone', converter: text }) timeZone = '';

  /**
   * What is shown, and in which order: any of `category published modified views reading-time
   * author`. By default all, in this order.
   */
  @property({ converter: text }) show = '';

  /** The `id` of the article, or of its reader, to measure. By default that of the reader around. */
  @property({ converter: text }) for = '';

  /** The article, or its reader, to measure. It wins over `for`. */
  @property({ attribute: false }) target: Element | null = null;

  /** Measured, in seconds; `null` if there is nothing to be measured, `undefined` if not yet. */
  @state() private measured: number | null | undefined;

  #midnight: Midnight | null = null;
  #estimate: Promise<Estimate | null> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#wake();
    if (this.hasUpdated) this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#midnight?.delete(this);
    void this.#estimate?.then((estimate) => this.isConnected || estimate?.stop());
  }

  /** A month in figures that becomes a word would move what follows it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      await localePending();
      await orAfter(PATIENCE, dates.loadDates(language()));
    }
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('timeZone') && this.isConnected) this.#midnight?.add(this);
    const isAsked = ['for', 'target', 'show', 'readingTime'] as const;
    if (isAsked.some((name) => changed.has(name))) this.#measure();
    void dates.loadDates(language()).then((isNew) => isNew && this.requestUpdate());
  }

  protected override render(): TemplateResult | typeof nothing {
    const items = this.#order.map((item) => this.#item(item)).filter((item) => item !== null);
    this.toggleState('empty', items.length === 0);
    if (items.length === 0) return nothing;
    return html`<div class="cut"><div part="list" role="list">${items}</div></div>`;
  }

  get #order(): readonly Item[] {
    const wanted = textOf(this.show).toLowerCase().split(/\s+/u);
    const order = [...new Set(wanted)].filter(isItem);
    return order.length > 0 ? order : ITEMS;
  }

  #item(item: Item): TemplateResult | null {
    switch (item) {
      case 'category':
        return this.#category();
      case 'published':
        return this.#published();
      case 'modified':
        return this.#modified();
      case 'views':
        return this.#views();
      case 'reading-time':
        return this.#readingTime();
      case 'author':
        return this.#author();
    }
  }

  #category(): TemplateResult | null {
    const category = textOf(this.category);
    if (!category) return null;
    const href = linkOf(this.categoryHref, this.baseURI);
    return named(
      words.categoryName(),
      href
        ? html`<a part="category" href=${href} dir="auto">${category}</a>`
        : html`<span part="category" dir="auto">${category}</span>`,
    );
  }

  #published(): TemplateResult | null {
    const moment = this.#moment(this.published);
    return (
      moment &&
      named(
        words.publishedName(),
        this.#time('published', moment, (date) => date),
      )
    );
  }

  #modified(): TemplateResult | null {
    const moment = this.#moment(this.modified);
    const published = this.#moment(this.published);
    if (!moment || (published && !isLater(moment, published))) return null;
    return html`<div part="item" role="listitem">
      ${this.#time('modified', moment, words.updated)}
    </div>`;
  }

  /** What watches the clock is fetched after what is shown. */
  async #wake(): Promise<void> {
    const module = await import('./midnight.js').catch(() => null); // offline: the day stays
    this.#midnight = module?.midnight ?? null;
    if (this.isConnected) this.#midnight?.add(this);
  }

  #moment(iso: string): Moment | null {
    return momentOf(iso, this.timeZone);
  }

  #time(part: string, moment: Moment, phrase: (date: string) => string): TemplateResult {
    const { date, hasTime, iso } = moment;
    const [now, zone] = [new Date(Date.now()), this.timeZone];
    const relative = hasTime ? dates.newsDate(date, now, zone) : dates.newsDay(date, now, zone);
    const full = hasTime ? dates.fullDate(date, zone) : dates.fullDay(date);
    return html`<time
      part=${part}
      datetime=${iso}
      title=${full}
      lang=${language()}
      dir=${direction()}
      >${phrase(relative)}</time
    >`;
  }

  /** What is short for the eye is exact for the ear. */
  #views(): TemplateResult | null {
    const count = countOf(this.views);
    if (count === null) return null;
    const [short, exact] = [dates.compactNumber(count), dates.formatNumber(count)];
    const shown = words.views(short, dates.pluralOf(count));
    if (short === exact) return stat(viewsIcon, data(count, shown));
    const heard = words.views(exact, pluralForm(count));
    return stat(
      viewsIcon,
      html`${data(count, shown, heard)}<span class="heard" lang=${language()}>${heard}</span>`,
    );
  }

  #readingTime(): TemplateResult | null {
    const seconds = secondsOf(this.readingTime) ?? (this.#isMeasured ? this.measured : null);
    if (seconds === null || seconds === 0) return null;
    const minutes = Math.ceil((seconds ?? TYPICAL) / 60);
    const phrase = words.readingTime(duration(minutes * 60));
    return stat(
      timeIcon,
      html`<time part="reading-time" datetime="PT${minutes}M" lang=${language()} dir=${direction()}
        >${phrase}</time
      >`,
      seconds === undefined ? 'pending' : '',
    );
  }

  #author(): TemplateResult | null {
    const author = textOf(this.author);
    if (!author) return null;
    return named(words.authorName(), html`<span part="author" dir="auto">${author}</span>`);
  }

  /** Whether the reading time comes from an article: none is given, and there is one. */
  get #isMeasured(): boolean {
    if (secondsOf(this.readingTime) !== null || !this.#order.includes('reading-time')) return false;
    return this.target !== null || this.for !== '' || readerAround(this) !== null;
  }

  #measure(): void {
    if (!this.#estimate && !this.#isMeasured) return;
    this.#estimate ??= this.#load();
    void this.#estimate.then((estimate) => {
      if (!estimate) this.measured = null;
      else if (this.isConnected && this.#isMeasured) estimate.start();
      else estimate.stop();
    });
  }

  /** `null` offline: the rest is there, and the next time it may come. */
  async #load(): Promise<Estimate | null> {
    const module = await import('./estimate.js').catch(() => null);
    if (!module) return (this.#estimate = null);
    return new module.Estimate(this, (seconds) => (this.measured = seconds));
  }
}

const isItem = (name: string): name is Item => (ITEMS as readonly string[]).includes(name);

/** An item whose name is plain to the eye, and heard. */
const named = (name: string, value: TemplateResult): TemplateResult =>
  html`<div part="item" role="listitem">
    <span class="heard" lang=${language()}>${name}</span>${value}
  </div>`;

const stat = (icon: Icon, value: TemplateResult, kind = ''): TemplateResult =>
  html`<div part="item" role="listitem" class="stat ${kind}">
    <svg part="icon" viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>${value}
  </div>`;

const data = (value: number, shown: string, exact?: string): TemplateResult =>
  html`<data
    part="views"
    value=${value}
    title=${exact ?? nothing}
    aria-hidden=${exact ? 'true' : nothing}
    lang=${language()}
    dir=${direction()}
    >${shown}</data
  >`;

declare global {
  interface HTMLElementTagNameMap {
    'aloud-meta': AloudMeta;
  }
}
