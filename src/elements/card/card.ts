import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import * as words from '../../locale/card-strings.js';
import { localePending } from '../../locale/ready.js';
import { language, play } from '../../locale/strings.js';
import { AloudElement } from '../base.js';
import { playIcon } from '../icons.js';
import { oneOf, text } from '../reader/attributes.js';
import type { AloudReader } from '../reader/reader.js';
import type { ArticleData } from './article-data.js';
import { AloudLoadErrorEvent, AloudLoadEvent, type LoadErrorCode } from './events.js';
import type * as Sources from './load.js';
import { figure, heading, unknown } from './parts.js';
import { styles } from './styles.js';

const LAYOUTS = ['full', 'teaser'] as const;
type MaybePromise<Value> = Value | Promise<Value>;
const PROGRESS = ['inline', 'sticky'] as const;
type Layout = (typeof LAYOUTS)[number];

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
 * @csspart message - What is said when data are missing.
 * @csspart retry-button - Loads the data again.
 * @cssproperty [--aloud-card-gap=1rem] - Between the parts.
 * @cssproperty [--aloud-card-strip-size=1.75rem] - The least height of a strip of facts.
 * @cssproperty [--aloud-card-controls-size] - Kept for the controls until they are there; by default as they wrap.
 * @cssproperty [--aloud-card-ratio=16 / 9] - The picture's shape, where its own size is not told.
 * @cssproperty [--aloud-card-radius=0.75em] - The corners of the picture.
 * @cssstate loading - Waiting for the data.
 * @cssstate failed - The data did not come, or are no article.
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

  /** Names the article for the memory of the place, see `<aloud-reader>`. */
  @property({ attribute: 'storage-key', converter: text }) storageKey = '';

  /** Remembers no place. */
  @property({ type: Boolean, attribute: 'no-memory' }) noMemory = false;

  /** Shows no strips of facts. */
  @property({ type: Boolean, attribute: 'no-meta' }) noMeta = false;

  /** Where the progress is: `inline` under the controls, or `sticky` at the top. */
  @property({ converter: oneOf(PROGRESS) }) progress: 'inline' | 'sticky' = 'inline';

  /** Shows no progress. */
  @property({ type: Boolean, attribute: 'no-progress' }) noProgress = false;

  /** Has no reader. */
  @property({ type: Boolean, attribute: 'no-listen' }) noListen = false;

  @state() private shown: ArticleData | null = null;
  @state() private problem: LoadErrorCode | null = null;
  @state() private isLoading = false;
  @state() private isListening = false;

  #loading = new AbortController();

  /** What is shown of the data; `null` while there are none. */
  get data(): ArticleData | null {
    return this.shown;
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
    if (article === null || article === undefined) this.#show(null);
    else void this.#load(({ fromValue }) => fromValue(article, this.baseURI));
  }

  #article: unknown = null;

  /** The reader at work; `null` where there is none, or none yet. */
  get reader(): AloudReader | null {
    return this.shadowRoot?.querySelector('aloud-reader') ?? null;
  }

  /** Loads `src`, or reads the page's data, again. What is shown stays until the new data are there. */
  async reload(): Promise<void> {
    await this.#load(async ({ fromFile, fromPage }, signal) => {
      if (this.src) return fromFile(this.src, this.baseURI, signal);
      await parsed(this.ownerDocument);
      return fromPage(this.ownerDocument);
    });
  }

  /** What comes last counts, whatever is asked for meanwhile. */
  async #load(
    get: (from: typeof Sources, signal: AbortSignal) => MaybePromise<ArticleData>,
  ): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.isLoading = true;
    try {
      const data = await get(await import('./load.js'), signal);
      if (!signal.aborted) this.#take(data);
    } catch (error) {
      if (!signal.aborted) this.#fail(codeOf(error));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('src') || changed.has('from')) && this.#isAsked) void this.reload();
    this.toggleState('loading', this.isLoading);
    this.toggleState('failed', this.problem !== null);
  }

  /** The page's own parts are laid out at once; only words of ours wait for the locale. */
  protected override get needsLocale(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    if (this.#hasNothing) return this.#message();
    return this.layout === 'teaser' ? this.#teaser() : this.#full();
  }

  get #isAsked(): boolean {
    return this.src !== '' || this.from.toLowerCase() === 'json-ld';
  }

  /** Neither data nor parts of the page's own: then there is nothing to lay out or to read. */
  get #hasNothing(): boolean {
    return !this.shown && !this.isLoading && this.childElementCount === 0;
  }

  #full(): TemplateResult {
    const lang = this.shown?.lang || nothing;
    return html`<article part="article" class="full" id="article" lang=${lang}>
        ${this.#above()} ${this.#headline()} ${this.#below()} ${this.#lead()} ${this.#reader()}
        ${this.#progress()} ${this.#picture()}
        <div part="body"><slot>${this.#body()}</slot></div>
      </article>
      ${this.#message()}`;
  }

  #teaser(): TemplateResult {
    const lang = this.shown?.lang || nothing;
    return html`<article part="article" class="teaser" id="article" lang=${lang}>
        ${this.#above()} ${this.#headline()} ${this.#lead()} ${this.#listen()} ${this.#picture()}
      </article>
      ${this.#message()}`;
  }

  /** What only data can say keeps its line from the first paint on. */
  #above(): TemplateResult {
    const hasData = this.shown !== null || this.#isAsked;
    return html`<slot name="meta">${hasData ? this.#meta('category published') : nothing}</slot>`;
  }

  #below(): TemplateResult | typeof nothing {
    const isTold = this.querySelector(':scope > [slot=meta]') !== null;
    return isTold ? nothing : this.#meta('modified views reading-time author');
  }

  #meta(show: string): TemplateResult | typeof nothing {
    if (this.noMeta) return nothing;
    const data = this.shown ?? unknown;
    return html`<aloud-meta
      part="meta"
      show=${show}
      for="article"
      .category=${data.section}
      .categoryHref=${data.sectionUrl}
      .published=${data.datePublished}
      .modified=${data.dateModified}
      .views=${data.views}
      .readingTime=${data.timeRequired}
      .author=${data.author}
      .timeZone=${this.timeZone}
    ></aloud-meta>`;
  }

  #headline(): TemplateResult {
    const { headline, url } = this.shown ?? unknown;
    const isLink = this.layout === 'teaser' && url !== '';
    const content = isLink ? html`<a part="link" href=${url}>${headline}</a>` : headline;
    return html`<slot name="headline">${headline ? this.#heading(content) : this.#bone()}</slot>`;
  }

  #heading(content: TemplateResult | string): TemplateResult {
    return heading(this.headingLevel || (this.layout === 'teaser' ? 2 : 1), content);
  }

  #lead(): TemplateResult {
    const { description: told, paragraphs } = this.shown ?? unknown;
    const description = this.layout === 'teaser' ? told || (paragraphs[0] ?? '') : told;
    const lead = description ? html`<p part="lead" dir="auto">${description}</p>` : this.#bone();
    return html`<slot name="lead">${lead}</slot>`;
  }

  #picture(): TemplateResult {
    const picture = this.shown?.picture;
    return html`<slot name="picture"
      >${picture ? figure(picture, this.layout === 'full') : nothing}</slot
    >`;
  }

  #body(): TemplateResult | readonly TemplateResult[] | typeof nothing {
    const data = this.shown;
    if (!data) return this.#bone();
    const note = html`<p class="note" data-aloud="skip" lang=${language()} dir="auto">
      ${words.forSubscribers()}
    </p>`;
    return html`${data.paragraphs.map((line) => html`<p dir="auto">${line}</p>`)}
    ${data.isFree ? nothing : note}`;
  }

  /** Stands where text will be. */
  #bone(): TemplateResult | typeof nothing {
    return this.isLoading && !this.shown ? html`<div class="bone"></div>` : nothing;
  }

  #reader(): TemplateResult | typeof nothing {
    if (this.noListen) return nothing;
    return html`<aloud-reader
      part="reader"
      id="reader"
      for="article"
      .storageKey=${this.storageKey}
      .noMemory=${this.noMemory}
    ></aloud-reader>`;
  }

  #progress(): TemplateResult | typeof nothing {
    if (this.noProgress || this.noListen) return nothing;
    return html`<aloud-progress
      part="progress"
      for="reader"
      position=${this.progress}
    ></aloud-progress>`;
  }

  /** A list of many costs little: a teaser has its reader from the first press on. */
  #listen(): TemplateResult | typeof nothing {
    if (this.noListen) return nothing;
    if (this.isListening) return this.#reader();
    const isQuiet = localePending() !== null;
    return html`<div class="listen">
      <button
        type="button"
        part="listen-button"
        class=${isQuiet ? 'quiet' : ''}
        lang=${language()}
        aria-label=${words.listenTo(this.#title)}
        @click=${this.#begin}
      >
        ${playIcon()} <span>${play()}</span>
      </button>
    </div>`;
  }

  get #title(): string {
    const slotted = this.querySelector(':scope > [slot=headline]')?.textContent.trim();
    return slotted || (this.shown?.headline ?? '');
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

  #message(): TemplateResult {
    return html`<div part="message" role="status" lang=${language()} dir="auto">
      ${this.#messageText()}
    </div>`;
  }

  #messageText(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (this.isLoading && !this.shown) return html`<p class="heard">${words.loadingArticle()}</p>`;
    if (problem === null) return nothing;
    const what = this.shown ? words.notRefreshed() : words.loadProblem(problem);
    return html`<p>${what}</p>
      ${
        this.#isAsked
          ? html`<button
              type="button"
              part="retry-button"
              aria-disabled=${this.isLoading ? 'true' : nothing}
              @click=${() => this.isLoading || void this.reload()}
            >
              ${words.retry()}
            </button>`
          : nothing
      }`;
  }

  #take(data: ArticleData): void {
    this.#show(data);
    void this.updateComplete.then(() => this.dispatchEvent(new AloudLoadEvent()));
  }

  #show(data: ArticleData | null): void {
    this.#loading.abort();
    this.shown = data;
    this.problem = null;
    this.isLoading = false;
  }

  #fail(code: LoadErrorCode): void {
    this.problem = code;
    this.isLoading = false;
    this.dispatchEvent(new AloudLoadErrorEvent(code));
  }

  readonly #online = (): void => {
    if (this.problem === 'offline') void this.reload();
  };
}

/** The page has been read to its end, with all the data in it. */
function parsed(page: Document): Promise<unknown> | null {
  if (page.readyState !== 'loading') return null;
  return new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve));
}

/** What fails beside the loading itself is the fetching of its code. */
const codeOf = (error: unknown): LoadErrorCode =>
  error instanceof Error && 'code' in error
    ? (error.code as LoadErrorCode)
    : navigator.onLine
      ? 'http'
      : 'offline';

declare global {
  interface HTMLElementTagNameMap {
    'aloud-card': AloudCard;
  }
}
