/** What a person, and what the host, would notice of a page. Run in the page, by `page.evaluate`. */

export interface Heard {
  readonly said: readonly string[];
  /** What is lit as a word. */
  readonly words: readonly string[];
}

export interface Left {
  readonly faults: readonly string[];
  /** What is no longer as the host had it: members of built-in objects, and globals. */
  readonly changes: readonly string[];
  readonly article: string;
  readonly readers: number;
}

interface HostWitness {
  readonly faults: string[];
  readonly said: string[];
  readonly cancels: number;
  /** Of a frame. */
  readonly told?: Heard & Left & { readonly origin: string };
  /** Whether the page was loaded before anybody asked to see it. */
  readonly isPrerendered: boolean;
  /** Whether the browser has kept the page as it was left. */
  readonly isBack?: boolean;
  /** Elements that the page's server has sent. */
  readonly sent: readonly Element[];
  changes(): string[];
  word(charIndex: number): void;
  finish(): void;
}

declare const host: HostWitness;

export const CONTROLS = ['aloud-reader', 'aloud-controls'] as const;
export const PANEL = '[part=settings]:popover-open';
export const SHORTCUTS = 'aloud-reader >>> aloud-controls >>> [part=settings] .buttons button';
export const PLAY = 'aloud-reader >>> aloud-controls >>> [part~=play-button]';
export const STOP = 'aloud-reader >>> aloud-controls >>> [part~=stop-button]';
export const SETTINGS = 'aloud-reader >>> aloud-controls >>> [part~=settings-button]';

/** Resolves with the first button, its name and its size, when it is there. */
export async function ready() {
  const find = () =>
    document
      .querySelector('aloud-reader')
      ?.shadowRoot?.querySelector('aloud-controls')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~=play-button]');
  while (!find()?.textContent?.trim()) {
    if (host.faults.length > 0) throw new Error(host.faults.join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const button = find();
  const { width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
  return { name: button?.textContent?.trim() ?? '', isLarge: width >= 43 && height >= 43 };
}

/** Resolves when so many sentences have been said, and a word is lit of the last one, which may be the rest of one. */
export async function heard(count: number): Promise<Heard> {
  const texts = (name: string) =>
    [...(CSS.highlights.get(name) ?? [])].map((range: AbstractRange) =>
      (range as Range).toString(),
    );
  const isLit = () =>
    texts('aloud-sentence')
      .join()
      .endsWith(host.said.at(-1) ?? '?') && texts('aloud-word').length > 0;
  while (host.said.length < count || !isLit()) {
    if (host.faults.length > 0) throw new Error(host.faults.join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { said: host.said, words: texts('aloud-word') };
}

/** Resolves when what the page has asked the network for has come, and has been run. */
export async function quiet() {
  await new Promise((resolve) => {
    const isLoaded = () => document.readyState === 'complete';
    if (isLoaded()) resolve(null);
    else addEventListener('load', resolve, { once: true });
  });
  const { owner = '' } = document.querySelector('aloud-reader')?.dataset ?? {};
  return { owner, hasRoot: Boolean(document.querySelector('aloud-reader')?.shadowRoot) };
}

/** What the frame of the page has told. */
export async function toldByFrame() {
  while (!host.told) await new Promise((resolve) => setTimeout(resolve, 20));
  return host.told;
}

/** Somebody else's lights, as text. */
export const othersLit = () => ({
  search: [...(CSS.highlights.get('search') ?? [])].map(String),
  names: [...CSS.highlights.keys()].sort(),
});

/** The voice comes to the end of its sentence. */
export const finish = (): void => host.finish();

/** What the host is left with. */
export const left = (): Left & { readonly cancels: number } => ({
  faults: host.faults,
  changes: host.changes(),
  article: document.querySelector('article')?.outerHTML.replace(/ xmlns="[^"]*"/u, '') ?? '',
  cancels: host.cancels,
  readers: document.querySelectorAll('aloud-reader').length,
});

/** Resolves when something in the controls is there: an open panel, an open dialog. */
export async function isOpen(selector: string): Promise<void> {
  const found = () =>
    document
      .querySelector('aloud-reader')
      ?.shadowRoot?.querySelector('aloud-controls')
      ?.shadowRoot?.querySelector(selector);
  while (!found()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A press by the page itself. */
export const openSettings = (): void =>
  document
    .querySelector('aloud-reader')
    ?.shadowRoot?.querySelector('aloud-controls')
    ?.shadowRoot?.querySelector<HTMLElement>('[part~=settings-button]')
    ?.click();

/** Resolves when the framework has taken the page over: what it has made of what its server sent. */
export async function takenOver() {
  const more = () => document.querySelector<HTMLElement>('#more');
  const count = () => Number(more()?.textContent);
  while (count() === 0) {
    more()?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const before = count();
  more()?.click();
  while (count() === before) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    lost: host.sent.filter((element) => !element.isConnected).map((element) => element.localName),
    status: document.querySelector('aloud-reader')?.status,
    rate: document.querySelector('aloud-reader')?.player.rate,
  };
}

/** Where the page is, how it came there, and where its reading is. */
export const whereabouts = () => {
  const { player } = document.querySelector('aloud-reader') ?? {};
  const { block, sentence } = player ?? {};
  return {
    path: location.pathname,
    isBack: host.isBack ?? null,
    isPrerendered: host.isPrerendered,
    said: host.said,
    status: player?.status ?? null,
    sentence: block && sentence ? block.text.slice(sentence.start, sentence.end) : '',
  };
};

export const goBack = (): void => {
  setTimeout(() => history.back());
};

/** Whether all of it is within the window. */
export const isInWindow = (steps: readonly string[]): boolean => {
  let root: ParentNode = document;
  let found: Element | null = null;
  for (const step of steps) {
    found = root.querySelector(step);
    root = found?.shadowRoot ?? document;
  }
  const { top, left, right, bottom } = found?.getBoundingClientRect() ?? new DOMRect(-1);
  return top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight && right > left;
};

/** What of ours is seen, by its part: controls, and what floats. */
export function shown(): string[] {
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ]);
  const isOurs = (element: Element) => element.getRootNode() instanceof ShadowRoot;
  const isControl = (element: Element) =>
    element.matches('button, select, input, dialog, [popover]') ||
    ['fixed', 'sticky'].includes(getComputedStyle(element).position);
  return inside(document)
    .filter((element) => isOurs(element) && isControl(element) && element.checkVisibility())
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => element.getAttribute('part') ?? element.localName);
}

/** The page lies the other way, and says so in another language. */
export async function turn(lang: string, dir: string) {
  const { documentElement } = document;
  documentElement.dir = dir;
  documentElement.lang = lang;
  const toolbar = () =>
    document
      .querySelector('aloud-reader')
      ?.shadowRoot?.querySelector('aloud-controls')
      ?.shadowRoot?.querySelector<HTMLElement>('[part=toolbar]');
  while (toolbar()?.lang !== lang) await new Promise((resolve) => setTimeout(resolve, 20));
  return toolbar()?.dir;
}
