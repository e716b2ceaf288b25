import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { failed } from '../../locale/strings.js';
import { AloudElement } from '../base.js';
import { oneOf, text } from '../reader/attributes.js';
import type { AloudReader } from '../reader/reader.js';
import * as around from './around.js';
import type { ArticleData } from './article-data.js';
import { Feed } from './feed.js';
import { linkLead } from './lead-link.js';
import type * as Parts from './parts.js';
import { styles } from './styles.js';

const LAYOUTS = ['full', 'teaser'] as const;
const PROGRESS = ['inline', 'sticky'] as const;
type Layout = (typeof LAYOUTS)[number];
type Content = TemplateResult | typeof nothing;

/** Stands where text will be. */
const bone = html`<div class="bone"></div>`;

/**
 * An article with all that belongs to it: category, time, headline, lead, views, reading time,
 * picture, text, and the reader that reads it aloud.
 *
 * The parts are the page's own elements in the slots, or come as data: `article`, `src`, or
 * `from="json-ld"`. A slot that is filled wins over the data. Data are text: markup in them is shown
 * as it is written.
 *
 * @slot meta - Facts about the article, an `<aloud-meta>`: instead of those that the data say.
 * @slot headline - The headline, a heading.
 * @slot lead - What comes before the text.
 * @slot picture - A `figure` or an `img`.
 * @slot - The text.
 * @event {AloudLoadEvent} aloud-load - The data have come and are shown.
 * @event {AloudLoadErrorEvent} aloud-loaderror - The data did not come, or are no article.
 * @csspart article - The whole article.
 * @csspart meta - Each of the two strips of facts, an `<aloud-meta>`.
 * @csspart headline - The headline of the data.
 * @csspart link - The link of a teaser.
 * @csspart lead - The lead of the data.
 * @csspart picture - The picture of the data, a `figure`.
 * @csspart body - The text.
 * @csspart reader - The `<aloud-reader>`.
 * @csspart progress - The `<aloud-progress>`.
 * @csspart listen-button - The button of a teaser, until it is pressed.
 * @csspart later-button - In a teaser, where the page has an `<aloud-queue>`: puts its article there.
 * @csspart message - What is said when data are missing.
 * @csspart retry-button - Loads the data again.
 * @cssproperty [--aloud-card-gap=1rem] - Between the parts.
 * @cssproperty [--aloud-card-strip-size=1.75rem] - The least height of a strip of facts.
 * @cssproperty [--aloud-card-controls-size] - Kept for the controls until they are there; by default as they wrap.
 * @cssproperty [--aloud-card-ratio=16 / 9] - The picture's shape, where its own size is not told.
 * @cssproperty [--aloud-card-radius=0.75em] - The corners of the picture.
 * @cssstate loading - Waiting for the data.
 * @cssstate failed - The data did not come, or are no article.
 * @cssstate offline - They did not come, for want of a connection; they will when there is one.
 * @cssstate empty - There is no article in them.
 */
export class AloudCard extends AloudElement {
  static override readonly tag = 'aloud-card';
  static override readonly styles = styles;

  /** Address of a JSON file with the article, in schema.org's words. */
  @property({ converter: text }) src = '';

  /** `json-ld`: the article that the page tells search engines of. */
  @property({ converter: text }) from = '';

  /** `full`, or `teaser`: one of a list, with a link to the article. */
  @property({ converter: oneOf(LAYOUTS) }) layout: Layout = 'full';

  /** Level of the data's headline, 1 to 6. By default 1, in a teaser 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 0;

  /** IANA zone in which times are told. By default the reader's. */
  @property({ attribute: 'time-zone', converter: text }) timeZone = '';

  /** Names the article for the memory of the place, see `<aloud-reader>`; by default by its address. */
  @property({ attribute: 'storage-key', converter: text }) storageKey = '';

  /** Remembers no place. A teaser never does. */
  @property({ type: Boolean, attribute: 'no-memory' }) noMemory = false;

  /** Shows no strips of facts. */
  @property({ type: Boolean, attribute: 'no-meta' }) noMeta = false;

  /** Where the progress is: `inline` under the controls, or `sticky` at the top. */
  @property({ converter: oneOf(PROGRESS) }) progress: 'inline' | 'sticky' = 'inline';

  /** Shows no progress. */
  @property({ type: Boolean, attribute: 'no-progress' }) noProgress = false;

  /** Has no reader. */
  @property({ type: Boolean, attribute: 'no-listen' }) noListen = false;

  @state() private isListening = false;
  /** Address of a picture that did not come. */
  @state() private lostPicture = '';

  readonly #feed = new Feed(this);
  #article: unknown = null;

  constructor() {
    super();
    linkLead(this, this.#link);
  }

  /** What is shown of the data; `null` while there are none. */
  get data(): ArticleData | null {
    return this.#feed.data;
  }

  /**
   * An article in schema.org's words (`headline`, `articleBody`, `datePublished`, `image` …), or
   * anything that holds one. What is no article is told by `aloud-loaderror`.
   */
  @property({ attribute: false })
  get article(): unknown {
    return this.#article;
  }

  set article(article: unknown) {
    this.#article = article;
    if (article === null || article === undefined) void this.#feed.reload();
    else void this.#feed.take(article);
  }

  /** The reader at work; `null` where there is none, or none yet. */
  get reader(): AloudReader | null {
    return this.shadowRoot?.querySelector('aloud-reader') ?? null;
  }

  /**
   * Loads `src`, or reads the page's data or `article`, again. What is shown stays until the new data
   * are there. Settles when they are, or when they are known not to come.
   */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('slotchange', this.#slotted);
  }

  /** What the page puts in later is laid out, read and named as what was there. */
  readonly #slotted = (): void => this.requestUpdate();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = changed.has('src') || changed.has('from');
    if (isNew && (this.#feed.isAsked || this.hasUpdated)) void this.reload();
    const { isLoading, problem } = this.#feed;
    this.toggleState('loading', isLoading);
    this.toggleState('failed', problem !== null);
    this.toggleState('offline', problem === 'offline');
    this.toggleState('empty', problem === 'empty');
  }

  /** The page's own parts are laid out at once; only words of ours wait for the locale. */
  protected override get needsLocale(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const isFull = this.layout === 'full';
    const parts = isFull ? this.#full() : this.#teaser();
    return html`${this.#hasNothing ? around.emptySlots : this.#frame(parts)}
    ${around.messageBox(this.#messageText(), this.reader?.status !== 'speaking')}`;
  }

  /** Where not even the words for it have come, there are some that always have. */
  #messageText(): Content {
    const { parts, problem } = this.#feed;
    if (parts) return parts.message(this.#feed, () => void parts.retry(this, this.#link));
    return problem === null ? nothing : html`<p>${failed()}</p>`;
  }

  /** Neither data nor parts of the page's own: then there is nothing to lay out or to read. */
  get #hasNothing(): boolean {
    const { data, isLoading, problem } = this.#feed;
    return !data && (!isLoading || problem !== null) && isEmpty(this);
  }

  #frame(parts: TemplateResult): TemplateResult {
    return around.frame(parts, this.layout, this.#feed.isWaiting, this.data?.lang ?? '');
  }

  #full(): TemplateResult {
    return html`${this.#above()} ${this.#headline()} ${this.#below()} ${this.#lead()}
    ${this.#reader()} ${this.#progress()} ${this.#picture()} ${this.#body()}`;
  }

  #teaser(): TemplateResult {
    return html`${this.#above()} ${this.#headline()} ${this.#lead()} ${this.#listen()}
    ${this.#picture()}`;
  }

  /** What only data can say keeps its line from the first paint on. */
  #above(): TemplateResult {
    const { data, isAsked } = this.#feed;
    const isTold = data ? data.section || data.datePublished : isAsked;
    return html`<slot name="meta">${isTold ? this.#meta('category published') : nothing}</slot>`;
  }

  #below(): TemplateResult | typeof nothing {
    const isTold = this.querySelector(':scope > [slot=meta]') !== null;
    return isTold ? nothing : this.#meta('modified views reading-time author');
  }

  #meta(show: string): TemplateResult | typeof nothing {
    if (this.noMeta) return nothing;
    return around.strip(this.data ?? {}, show, this.timeZone);
  }

  #headline(): TemplateResult {
    const content = this.#fromData((parts, data) =>
      parts.headline(data, this.layout, this.headingLevel),
    );
    return html`<slot name="headline" id="headline">${content}</slot>`;
  }

  #lead(): TemplateResult {
    const content = this.#fromData((parts, data) => parts.lead(data, this.layout));
    return html`<slot name="lead" id="lead">${content}</slot>`;
  }

  #picture(): TemplateResult {
    const content = this.#fromData((parts, data) =>
      parts.picture(data, this.layout, this.lostPicture, (url) => (this.lostPicture = url)),
    );
    return html`<slot name="picture">${content}</slot>`;
  }

  #body(): TemplateResult {
    const content = this.#fromData((parts, data) => parts.body(data));
    return html`<div part="body"><slot>${content}</slot></div>`;
  }

  /** What fills a slot that the page has not filled. */
  #fromData(part: (parts: typeof Parts, data: ArticleData) => Content): Content {
    const { data, parts, isWaiting } = this.#feed;
    if (data && parts) return part(parts, data);
    return isWaiting ? bone : nothing;
  }

  #reader(): TemplateResult | typeof nothing {
    if (this.noListen) return nothing;
    const key = this.storageKey || (this.data?.url ?? '');
    return around.reader(key, this.noMemory || this.layout === 'teaser', this.#isBare);
  }

  #progress(): TemplateResult | typeof nothing {
    return this.noProgress || this.noListen ? nothing : around.progress(this.progress);
  }

  /** A list of many costs little: a teaser has its reader from the first press on. */
  #listen(): TemplateResult | typeof nothing {
    if (this.noListen) return nothing;
    if (this.isListening) return this.#reader();
    return around.listenButton(this.#title, this.#isBare, this.#begin);
  }

  /** Nothing is there to be read yet. */
  get #isBare(): boolean {
    return this.#feed.isWaiting && this.childElementCount === 0;
  }

  get #title(): string {
    const slotted = this.querySelector(':scope > [slot=headline]')?.textContent.trim();
    return slotted || (this.data?.headline ?? '');
  }

  /** All within the press: some browsers speak in it only. */
  readonly #begin = async (): Promise<void> => {
    this.isListening = true;
    await this.updateComplete;
    const { reader } = this;
    reader?.play();
    await reader?.updateComplete;
    reader?.focus();
  };

  /** Where all of a teaser leads. */
  readonly #link = (): HTMLElement | null => {
    if (this.layout !== 'teaser') return null;
    const slotted = this.querySelector(':scope > [slot=headline]');
    return (slotted ?? this.renderRoot).querySelector('a') ?? slotted?.closest('a') ?? null;
  };
}

const isEmpty = (host: Element): boolean =>
  host.childElementCount === 0 && !host.textContent?.trim();

declare global {
  interface HTMLElementTagNameMap {
    'aloud-card': AloudCard;
  }
}
