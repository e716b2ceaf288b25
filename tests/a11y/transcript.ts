/** What a person hears of a page by a screen reader, step by step, as text that is kept. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { allIn, FlatCopy, LIVE, textOf } from './flat-copy.js';

/** What a screen reader tells of when the focus comes into it. */
const AROUND = '[role=toolbar], [role=dialog], [role=group], dialog, article';

/** More than any page of these tests has. */
const MOST = 200;

/** What this one says of everything, and those of people of nothing like it, or only when asked. */
const CHATTER =
  /, orientated horizontally|, (?:max|min) value [\d.]+|, has popup listbox|(?<=combobox.*), not expanded|, level 1(?=, position)|, position \d+, set size \d+/gu;

interface Told {
  readonly node: Node;
  readonly phrase: string;
}

export class Transcript {
  readonly #lines: string[] = [];
  #focused: Element | null = null;
  /** Of it, last. */
  #said: string | undefined;
  #live: ReadonlyMap<Element, string>;

  /** @param page What is on the page. */
  constructor(private readonly page: Element) {
    this.#live = this.#regions();
  }

  /** All of it from top to bottom, as somebody hears it who reads on and on. */
  async readAll(what: string, within: Element = this.page): Promise<void> {
    const told = await tell(within);
    const phrases = told.map(({ phrase }) => phrase).filter((phrase) => !isFrame(phrase));
    this.#add(what, phrases);
  }

  /** Somebody does something: what is announced then, and on what the focus is. */
  async step(what: string, act: () => unknown): Promise<void> {
    await act();
    const announced = this.#announced();
    this.#add(what, [...(await this.#focusTold()), ...announced]);
  }

  /** Compares it to the one that is kept in `transcripts/`; see CONTRIBUTING.md. */
  async matches(name: string): Promise<void> {
    const text = `${this.#lines.join('\n').trimEnd()}\n`;
    const kept: unknown = await executeServerCommand('transcript', { name, text });
    expect(text).to.equal(kept);
  }

  #add(what: string, phrases: readonly string[]): void {
    const heard = phrases.length > 0 ? phrases : ['(silence)'];
    this.#lines.push(`— ${what}`, ...heard.map((phrase) => `  ${phrase}`), '');
  }

  async #focusTold(): Promise<string[]> {
    const focused = deepestFocus();
    const before = this.#focused;
    this.#focused = focused;
    if (!focused || focused === document.body) return before ? ['(the focus is lost)'] : [];
    const path = pathOf(focused);
    const old = before ? pathOf(before) : [];
    const around = path.filter((node) => node.matches(AROUND) && !old.includes(node));
    const elements = [...around.reverse().filter((node) => node !== focused), focused];
    const phrases = await tellEach(this.page, elements);
    const isSaid = focused === before && phrases.at(-1) === this.#said;
    this.#said = phrases.at(-1);
    return isSaid ? [] : phrases;
  }

  #announced(): string[] {
    const before = this.#live;
    this.#live = this.#regions();
    return [...this.#live]
      .filter(([region, text]) => text && before.get(region) !== text)
      .map(([, text]) => `politely: ${text}`);
  }

  #regions(): ReadonlyMap<Element, string> {
    const all = allIn(this.page, LIVE).filter((region) => region.ariaLive !== 'off');
    return new Map(all.map((region) => [region, textOf(region)]));
  }
}

const isEnd = (phrase: string): boolean => phrase.startsWith('end of ');

/** What a text is in is heard by its pause or not at all; what is chosen in a list, with the list. */
const FRAMES = /^(?:end of .*|option, .*|paragraph|listitem|term|definition|time)$/u;
const isFrame = (phrase: string): boolean => FRAMES.test(phrase);

/** Once through, from the top: then the virtual screen reader begins again. */
async function tell(within: Element): Promise<Told[]> {
  return withCopy(within, read);
}

/** What is said of a few elements. */
async function tellEach(page: Element, elements: readonly Element[]): Promise<string[]> {
  return withCopy(page, async (copy) => {
    const told = await read(copy);
    return elements.flatMap((element) => {
      const node = copy.of(element);
      return told.find((one) => one.node === node && !isEnd(one.phrase))?.phrase ?? [];
    });
  });
}

async function withCopy<T>(page: Element, act: (copy: FlatCopy) => Promise<T>): Promise<T> {
  const copy = new FlatCopy(page);
  document.body.append(copy.root);
  try {
    return await act(copy);
  } finally {
    copy.root.remove();
  }
}

async function read(copy: FlatCopy): Promise<Told[]> {
  const told: Told[] = [];
  await virtual.start({ container: copy.root });
  for (let i = 0; i < MOST; i++) {
    if (i > 0) await virtual.next();
    const node = virtual.activeNode;
    const phrase = (await virtual.lastSpokenPhrase()).replaceAll(CHATTER, '');
    const isAgain = told.some((one) => one.node === node && one.phrase === phrase);
    if (!node || isAgain) break;
    told.push({ node, phrase });
  }
  await virtual.stop();
  return told;
}

/** An element and all around it, as they are rendered. */
function pathOf(element: Element): Element[] {
  const up = element.assignedSlot ?? element.parentNode;
  const around = up instanceof ShadowRoot ? up.host : up;
  return [element, ...(around instanceof Element ? pathOf(around) : [])];
}
