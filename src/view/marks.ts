/** The two things that are lit on the page. */
export type Mark = 'sentence' | 'word';

/** Something that lights ranges of the page without changing it. */
export interface Painter {
  /** `null` puts the mark out. */
  paint(mark: Mark, range: Range | null): void;
  /** Lays down ahead of time what lighting `text`, or other text of its tree, wants. */
  dress?(text: Node): void;
  /** Puts both out. */
  clear(): void;
  /** Puts both out, and takes back whatever was laid down. */
  release(): void;
}
