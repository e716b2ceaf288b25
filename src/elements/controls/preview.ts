import type { PlayerLike } from '../../player/lazy-player.js';
import { primary } from '../../player/listener-settings.js';
import type { Voice } from '../../speech/engine.js';
import type { Article, Block } from '../../text/article.js';
import { PageEngine } from '../../view/page-engine.js';
import { PageVoice } from '../../view/page.js';

/** Enough to know a voice by, in characters. */
const LONGEST = 80;
/** How many blocks are searched for words in a language: no press may take long. */
const SEARCHED = 200;

/** Whether a few words can be had without moving the reading: by the platform's voices. */
export const canPreview = ({ engine, recorded }: Voice): boolean =>
  engine === 'platform' && !recorded;

/** Says a few words of the article by a voice, while nothing else speaks on the page. */
export class Preview {
  readonly #engine = new PageEngine();
  readonly #page = new PageVoice(
    () => this,
    () => this.stop(),
  );

  /** Pauses what is read. */
  say(player: PlayerLike, voice: Voice, lang: string): void {
    const text = player.article && sampleOf(player.article, lang, player.languages[0] ?? '');
    if (!text) return;
    player.pause();
    this.#page.connect();
    this.#page.claim();
    const { rate, pitch, volume } = player;
    this.#engine.speak({ text, lang, voice, rate, pitch, volume }, 1);
  }

  stop(): void {
    this.#page.disconnect();
    this.#engine.cancel();
  }
}

/** The first words of the article in a language; `''` for none. */
function sampleOf({ blocks }: Article, lang: string, mainLang: string): string {
  const isOf = (runLang: string): boolean => primary(runLang || mainLang) === primary(lang);
  for (const block of blocks.slice(0, SEARCHED)) {
    const words = wordsOf(block, isOf);
    if (words) return words;
  }
  return '';
}

function wordsOf({ runs, text }: Block, isOf: (lang: string) => boolean): string {
  const texts = runs
    .filter((run) => isOf(run.lang))
    .map(({ start, end }) => text.slice(start, end).trim());
  const found = texts.find((words) => /\p{L}{2}/u.test(words)) ?? '';
  if (found.length <= LONGEST) return found;
  const cut = found.slice(0, LONGEST);
  return cut.slice(0, cut.lastIndexOf(' ')) || cut; // not in the midst of a word, where words are apart
}
