/** Puts what is written into words, and remembers where each character of them was written. */

/** A text on its way from what is written to what is said. */
export interface Draft {
  readonly text: string;
  /** Where each character, and the end, was written. Never falls. */
  readonly written: readonly number[];
}

/** What stands next to a match, as far as {@link REACH}. */
export interface Near {
  readonly before: string;
  readonly after: string;
}

/**
 * What is said for each part of a match; `null` leaves it as it is. A part that comes back as it
 * was keeps its places; anything else is said where that part begins.
 */
export type Say = (parts: readonly string[], near: Near) => readonly string[] | null;

export interface Rule {
  /** Its groups lie side by side and are all of the match. */
  readonly pattern: RegExp;
  readonly say: Say;
}

/** No rule looks further, so that time stays linear. */
const REACH = 48;

const WORDLIKE = /^[\p{L}\p{N}]/u;
/** A match never begins inside a word, a decimal, a date, an address. */
const INSIDE = /[\p{L}\p{M}\p{N}_@]$|[\p{L}\p{N}][.,:/]$/u;

/**
 * A rule for what matches `parts` one after the other, and is not followed by a letter or digit.
 *
 * @param parts Sources of regular expressions, without lookbehind (Safari 16.3) or groups that
 *   capture. What is lit as a word of its own is a part of its own.
 */
export function rule(parts: readonly string[], say: Say): Rule {
  const source = parts.map((part) => `(${part})`).join('');
  return { pattern: new RegExp(`${source}(?![\\p{L}\\p{M}\\p{N}])`, 'gu'), say };
}

/** Each rule reads what those before it have made. */
export function rewrite(draft: Draft, rules: readonly Rule[]): Draft {
  return rules.reduce(apply, draft);
}

function apply(draft: Draft, { pattern, say }: Rule): Draft {
  const pen = new Pen(draft);
  for (const match of draft.text.matchAll(pattern)) {
    const [all, ...parts] = match;
    const near = nearby(draft.text, match.index, match.index + all.length);
    if (WORDLIKE.test(all) && INSIDE.test(near.before)) continue;
    const said = say(parts, near);
    if (said) pen.write(match.index, parts, said);
  }
  return pen.finish();
}

function nearby(text: string, start: number, end: number): Near {
  return {
    before: text.slice(Math.max(0, start - REACH), start),
    after: text.slice(end, end + REACH),
  };
}

/** Copies a draft, but for what is said otherwise. */
class Pen {
  private text = '';
  private readonly written: number[] = [];
  /** So much of the draft is done. */
  private at = 0;

  constructor(private readonly draft: Draft) {}

  write(start: number, parts: readonly string[], said: readonly string[]): void {
    this.copy(start);
    parts.forEach((part, i) => {
      const words = said[i] ?? '';
      if (words === part) this.copy(this.at + part.length);
      else this.say(words, part.length);
    });
  }

  finish(): Draft {
    if (this.at === 0) return this.draft;
    this.copy(this.draft.text.length);
    return { text: this.text, written: [...this.written, ...this.draft.written.slice(this.at)] };
  }

  private say(words: string, length: number): void {
    const from = this.draft.written[this.at] ?? 0;
    for (let i = 0; i < words.length; i++) this.written.push(from);
    this.text += words;
    this.at += length;
  }

  private copy(until: number): void {
    this.text += this.draft.text.slice(this.at, until);
    for (; this.at < until; this.at++) this.written.push(this.draft.written[this.at] ?? 0);
  }
}
