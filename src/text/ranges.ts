/** Offsets of an article to places in the page, and back. Nothing is kept. */
import type { Article, Block, Piece } from './article.js';
import { flatParent } from './flat-tree.js';
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

/** The place of a point of the page, or of the nearest text after it; `null` where there is none. */
export function placeOf({ root, blocks }: Article, node: Node, offset: number): Place | null {
  const child = node.childNodes[offset];
  const target = path(child ?? node);
  if (!target.includes(root)) return null;
  const isPast = !child && node.nodeType === 1 && offset > 0;
  const reaches = (piece: Piece | undefined) =>
    piece && !isBefore(path(piece.node), target, isPast);

  // Halving the blocks, so that few of them are read; one without text says nothing.
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    let middle = (low + high) >> 1;
    while (middle > low && blocks[middle]?.pieces.length === 0) middle--;
    if (reaches(blocks[middle]?.pieces.at(-1))) high = middle;
    else low = ((low + high) >> 1) + 1;
  }
  const piece = blocks[low]?.pieces.find(reaches);
  if (!piece) return null;
  const isHere = piece.node === node && isText(node);
  return { block: low, offset: isHere ? Math.min(piece.start + offset, piece.end) : piece.start };
}

/** Whether a node comes before another in the flat tree; of two that hold each other, `nested` says. */
function isBefore(node: readonly Node[], other: readonly Node[], nested: boolean): boolean {
  const at = other.findIndex((step, depth) => step !== node[depth]);
  const [mine, theirs] = [node[at], other[at]];
  if (!mine || !theirs) return nested;
  return (mine.compareDocumentPosition(theirs) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** From the top of the flat tree down to a node. */
function path(node: Node): Node[] {
  const steps: Node[] = [];
  for (let at: Node | null = node; at; at = flatParent(at)) steps.push(at);
  return steps.reverse();
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/** Of a piece's text node, which may have become shorter. */
function offsetIn(piece: Piece, node: Text, at: number): number {
  const inside = Math.min(Math.max(at, piece.start), piece.end) - piece.start;
  return Math.min(piece.offset + inside, node.length);
}
