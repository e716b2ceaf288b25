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
  changes(): string[];
  word(charIndex: number): void;
  finish(): void;
}

declare const host: HostWitness;

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

/** Resolves when so many sentences have been said, and of the last one a word is lit. */
export async function heard(count: number): Promise<Heard> {
  const texts = (name: string) =>
    [...(CSS.highlights.get(name) ?? [])].map((range: AbstractRange) =>
      (range as Range).toString(),
    );
  const isLit = () =>
    texts('aloud-sentence').join() === host.said.at(-1) && texts('aloud-word').length > 0;
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

/** Resolves when the listening settings are open, or not. */
export async function panelIs(isOpen: boolean): Promise<void> {
  const panel = () =>
    document
      .querySelector('aloud-reader')
      ?.shadowRoot?.querySelector('aloud-controls')
      ?.shadowRoot?.querySelector('[part=settings]:popover-open');
  while (Boolean(panel()) !== isOpen) await new Promise((resolve) => setTimeout(resolve, 20));
}
