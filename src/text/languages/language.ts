/**
 * What a language adds to the rules that all share. Words are separated by spaces and stand
 * without their last dot («т.д» for «т.д.» and «т. д.»); a small one also counts with a capital.
 */
export interface Language {
  /** The sentence goes on after it, unless a word of `starters` follows: «проф.», "Inc.". */
  readonly before?: string;
  /** The sentence goes on only before a number: «сағ. 9.00», "No. 5". */
  readonly number?: string;
  /** May end a sentence, and does before a capital: «т.б.», "p.m.". */
  readonly ending?: string;
  /** After a year or century; ends the sentence once it has a `verb`: «родился в 1945 г.». */
  readonly date?: string;
  /** Words with a capital only where a sentence begins. */
  readonly starters?: string;
  /** Tells, with the word behind it, that what stands before a `date` has a verb. */
  readonly verb?: RegExp;
  /** An `ending` with what goes on after it, without the dot: "p.m Monday", «долл США». */
  readonly goesOn?: RegExp;
  /** Who says what stood in quotes before, where no dash shows it: “Why?” Ann asked. */
  readonly says?: RegExp;
  /** A small letter after ! or ? goes on: «Неге? деп сұрады». */
  readonly smallGoesOn?: boolean;
}
