/**
 * What a language adds to the rules that all share. Words are separated by spaces, without their
 * last dot («т.д» stands for «т.д.» and «т. д.»); a word in lower case also stands for itself
 * with a capital.
 */
export interface Language {
  /** The sentence goes on after it, unless a word of `starters` follows: «проф.», "Inc.". */
  readonly before: string;
  /** The sentence goes on only before a number: «тел. 87172», "No. 5". */
  readonly beforeNumber: string;
  /** May end a sentence, and does before a capital: «т.б.», "p.m.". */
  readonly ending: string;
  /** After a year or a century; ends the sentence once that has a verb: «в 2024 г.». */
  readonly date?: string;
  /** Tells a verb in what stands before a `date`. */
  readonly verb?: RegExp;
  /** Words that have a capital only where a sentence begins. */
  readonly starters: string;
  /** What follows an `ending` that does not end: "5 p.m. Monday". */
  readonly afterEnding?: RegExp;
  /** Who said the quotation that ends with ! or ?, where a dash does not tell: "Why?" Ann asked. */
  readonly attribution?: RegExp;
  /** «Неге? деп сұрады»: a small letter after ! or ? goes on. */
  readonly smallGoesOn?: boolean;
}
