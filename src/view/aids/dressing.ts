import { NO_AIDS, type Aids } from './aids.js';
import { sameAids } from './limits.js';
import type * as sheet from './sheet.js';
import { shownIn } from '../zoom.js';

/** What writes the rules. */
export type AidRules = Pick<typeof sheet, 'hostSheet' | 'textSheet'>;

type Scope = Node & DocumentOrShadowRoot;

/** What a tree wears: one sheet, for the text of every body that has text in it. */
interface Wear {
  readonly sheet: CSSStyleSheet;
  /** Selectors of that text, each as often as bodies want it. */
  readonly tops: string[];
}

const wears = new Map<Scope, Wear>();

/**
 * Lays the rules of the aids over the text of one body: in the tree that holds the text, since rules
 * reach no further, and in the body's own shadow root. Nothing is written to an element, and where
 * all aids are off no sheet is left.
 */
export class Dressing {
  #worn: { readonly scope: Scope; readonly top: string }[] = [];
  #own: CSSStyleSheet | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly rules: AidRules,
  ) {}

  /** Of all bodies of a page the same: the sheets are shared. */
  wear(aids: Aids): void {
    this.#takeOff(aids);
    const isOn = !sameAids(aids, NO_AIDS) && this.host.isConnected;
    if (isOn) this.#worn = textsOf(this.host).filter(({ scope }) => 'adoptedStyleSheets' in scope);
    for (const { scope, top } of this.#worn) this.#put(scope, top, aids);
    this.#dressHost(isOn ? aids : null);
  }

  #takeOff(aids: Aids): void {
    for (const { scope, top } of this.#worn) this.#drop(scope, top, aids);
    this.#worn = [];
  }

  #put(scope: Scope, top: string, aids: Aids): void {
    let wear = wears.get(scope);
    if (!wear) {
      wear = { sheet: fresh(scope), tops: [] };
      wears.set(scope, wear);
      addStyles(scope, wear.sheet);
    }
    wear.tops.push(top);
    this.#write(wear, aids);
  }

  #drop(scope: Scope, top: string, aids: Aids): void {
    const wear = wears.get(scope);
    if (!wear) return;
    wear.tops.splice(wear.tops.indexOf(top), 1);
    if (wear.tops.length > 0) return this.#write(wear, aids);
    wears.delete(scope);
    removeStyles(scope, wear.sheet);
  }

  #write({ sheet, tops }: Wear, aids: Aids): void {
    sheet.replaceSync(this.rules.textSheet(aids, [...new Set(tops)]));
  }

  #dressHost(aids: Aids | null): void {
    const root = this.host.shadowRoot;
    if (!root || !('adoptedStyleSheets' in root)) return;
    if (this.#own) removeStyles(root, this.#own);
    this.#own = aids ? fresh(this.host) : null;
    if (!aids || !this.#own) return;
    this.#own.replaceSync(
      this.rules.hostSheet(isInBody(this.host) ? { ...aids, size: 100 } : aids),
    );
    addStyles(root, this.#own);
  }
}

/** Text in a body in a body is to grow once. */
function isInBody(host: Element): boolean {
  let at = shownIn(host);
  while (at && at.nodeName !== host.nodeName) at = shownIn(at);
  return at !== null;
}

/** Once, however often it is asked for. */
export function addStyles(scope: DocumentOrShadowRoot, sheet: CSSStyleSheet | undefined): void {
  const sheets = scope.adoptedStyleSheets;
  if (sheet && !sheets.includes(sheet)) scope.adoptedStyleSheets = [...sheets, sheet];
}

function removeStyles(scope: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
}

/**
 * Where the text of a body is. Its own children; and, where a slot stands in it, as in a card's
 * shadow root, what is put into that slot: the children of the element around, in another tree.
 */
function textsOf(host: Element): { scope: Scope; top: string }[] {
  const own = { scope: host.getRootNode() as Scope, top: `${host.localName}:not([no-aids])>*` };
  return [own, ...slotted(host)];
}

function slotted(element: Element): { scope: Scope; top: string }[] {
  return [...element.querySelectorAll('slot')].flatMap((slot) => {
    const root = slot.getRootNode();
    if (!(root instanceof ShadowRoot)) return [];
    const { host } = root;
    const child = slot.name ? `[slot=${CSS.escape(slot.name)}]` : ':not([slot])';
    return [
      { scope: host.getRootNode() as Scope, top: `${host.localName}>${child}` },
      ...slotted(host),
    ];
  });
}

/** A sheet of one window is no use in another. */
function fresh(node: Node): CSSStyleSheet {
  const page = node.nodeType === Node.DOCUMENT_NODE ? (node as Document) : node.ownerDocument;
  const view = page?.defaultView ?? window;
  return new view.CSSStyleSheet();
}
