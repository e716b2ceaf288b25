import { isShownIn } from '../text/flat-tree.js';
import { MARKING } from '../text/marking.js';

/** Attributes that change what is read. */
const ATTRIBUTES = [
  ...MARKING,
  'lang',
  'hidden',
  'inert',
  'aria-hidden',
  'aria-label',
  'alt',
  'open',
  'slot',
];

/** Changes are gathered for so long, ms: a framework's render or a stream comes in many pieces. */
const GATHERING = 100;

/**
 * Notices that an article has changed, or has left the page (a framework replaced it). What stands in
 * slots of the article is watched where it is; text inside nested shadow roots is read but not
 * watched.
 */
export class ArticleWatch {
  readonly #observer = new MutationObserver((records) => this.#look(records));
  #root: Element | null = null;
  /** Whose children stand in slots of the article. */
  #hosts: readonly Element[] = [];
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Called once for many changes. */
  constructor(private readonly changed: () => void) {}

  /** Whether anything has changed since `watch()`, up to this very moment. */
  get stale(): boolean {
    this.#look(this.#observer.takeRecords());
    return this.#stale;
  }

  watch(root: Element): void {
    this.stop();
    this.#root = root;
    this.#hosts = slotHosts(root);
    const tree = { childList: true, subtree: true };
    const all = { ...tree, characterData: true, attributeFilter: ATTRIBUTES };
    this.#observer.observe(root.getRootNode(), tree);
    for (const element of [root, ...this.#hosts]) this.#observer.observe(element, all);
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#root = null;
    this.#hosts = [];
    this.#stale = false;
  }

  #look(records: readonly MutationRecord[]): void {
    if (this.#stale || !this.#root || !this.#concerns(records, this.#root)) return;
    this.#stale = true;
    this.#timer = setTimeout(this.changed, GATHERING);
  }

  #concerns(records: readonly MutationRecord[], root: Element): boolean {
    if (!root.isConnected) return true;
    return records.some((record) => root.contains(record.target) || this.#isInSlot(record, root));
  }

  /** What has been taken out of a slot is shown nowhere any more: its host still tells of it. */
  #isInSlot({ target, attributeName }: MutationRecord, root: Element): boolean {
    if (this.#hosts.length === 0) return false;
    const holder = attributeName === 'slot' ? target.parentNode : target;
    return this.#hosts.some((host) => host === holder) || isShownIn(target, root);
  }
}

/** The hosts of the shadow roots whose slots stand in an element, from the inside out. */
function slotHosts(element: Element): Element[] {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host && element.querySelector('slot') ? [host, ...slotHosts(host)] : [];
}
