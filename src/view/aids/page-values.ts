import { isElement, pushChildren } from '../../text/flat-tree.js';
import { boxOf, zoomOf } from '../zoom.js';
import { NO_AIDS } from './aids.js';
import type { AidsRoom } from './aids-room.js';
import { lineHeight } from './lines.js';

/** What a page gives its text, where an aid would change it. */
export interface PageValues {
  /** Line height in percent of the text size. */
  readonly line: number;
  /** Characters that a line has room for, in this window. */
  readonly measure: number;
}

/** Whatever is chosen. Of the first paragraph, or where there is none, of the body. */
export function pageValues(host: HTMLElement, root: ShadowRoot, room: AidsRoom): PageValues {
  let values = { line: 0, measure: 0 };
  const { line, measure } = NO_AIDS;
  room.without({ line, measure }, () => (values = measured(host, root)));
  return values;
}

function measured(host: HTMLElement, root: ShadowRoot): PageValues {
  const text = firstParagraph(root) ?? host;
  const [zoom, own] = [zoomOf(text), zoomOf(host)];
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  return {
    line: (lineHeight(text) / zoom / size) * 100,
    measure: boxOf(text).width / (zoom / own) / (characterOf(root) || Infinity),
  };
}

function firstParagraph(root: ShadowRoot): Element | null {
  const left: unknown[] = [root.querySelector('slot')];
  for (
    let node = left.pop() as Node | null;
    node;
    node = (left.pop() as Node | undefined) ?? null
  ) {
    if (!isElement(node)) continue;
    if (node.localName === 'p' && boxOf(node).width > 0) return node;
    pushChildren(left, node);
  }
  return null;
}

/** The width that CSS calls `ch`, in the body's own font, which the length of a line is told in. */
function characterOf(root: ShadowRoot): number {
  const probe = document.createElement('div');
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', inlineSize: '10ch' });
  root.append(probe);
  const { width } = boxOf(probe);
  probe.remove();
  return width / 10;
}
