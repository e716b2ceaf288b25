/** Offsets of an article to places in the page, and back. Nothing is kept. */
import type { Article, Block, Piece } from './article.js';
import { isElement, isText, path } from './flat-tree.js';
import type { Place } from './measure.js';

/**
 * The range of `[start, end)` of a block's text, clamped to it; `null` when there is nothing there,
 * or what was there has left the document. A range cannot leave its tree: of text that runs on
 * from a shadow tree into a slot, it has the beginning.
 */
export function rangeOf(block: Block, start: number, end: number): Range | null {
  const pieces = block.pieces.filter((piece) => piece.end > start && piece.start < end);
  const first = pieces[0];
  const tree = first?.node.getRootNode();
  const last = pieces.findLast(({ node }) => node.getRootNode() === tree);
  if (!first?.node.isConnected || !last) return null;
  const range = first.node.ownerDocument.createRange();
  if (isText(first.node)) range.setStart(first.node, offsetIn(first, first.node, start));
  else range.setStartBefore(first.node);
  if (isText(last.node)) range.setEnd(last.node, offsetIn(last, last.node, end));
  else range.setEndAfter(last.node);
  return range;
}

/** Of a piece's text node, which may have become shorter. */
function offsetIn(piece: Piece, node: Text, at: number): number {
  const inside = Math.min(Math.max(at, piece.start), piece.end) - piece.start;
  return Math.min(piece.offset + inside, node.length);
}

/** The place of a point of the page, or of the nearest text after it; `null` where there is none. */
export function placeOf({ root, blocks }: Article, node: Node, offset: number): Place | null {
  const child = node.childNodes[offset];
  const target = path(child ?? node);
  if (!target.includes(root)) return null;
  const isPast = !child && isElement(node) && offset > 0;
  const reaches = (piece: Piece) => !isBefore(path(piece.node), target, isPast);
  const block = firstWhere(blocks, ({ pieces }) => pieces.slice(-1).some(reaches));
  const piece = block?.pieces.find(reaches);
  if (!block || !piece) return null;
  const inside = piece.node === node && isText(node) ? offset : 0;
  return { block: block.index, offset: Math.min(piece.start + inside, piece.end) };
}

/**
 * The first block that `reaches`, as all after it do. It halves them, so that few are read; of one
 * without text nothing is known.
 */
export function firstWhere(
  blocks: readonly Block[],
  reaches: (block: Block) => boolean,
): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at > low && blocks[at]?.pieces.length === 0) at--;
    const block = blocks[at];
    if (block && reaches(block)) high = at;
    else low = middle + 1;
  }
  return blocks[low];
}

/** Whether a node comes before another in the flat tree; of two that hold each other, `nested` says. */
function isBefore(node: readonly Node[], other: readonly Node[], nested: boolean): boolean {
  const at = other.findIndex((step, depth) => step !== node[depth]);
  const [mine, theirs] = [node[at], other[at]];
  if (!mine || !theirs) return nested;
  return (mine.compareDocumentPosition(theirs) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
