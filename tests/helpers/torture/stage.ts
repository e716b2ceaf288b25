/** A reading under watch: every invariant is looked at while it happens. Needs no DOM. */
import { Player } from '../../../src/player/player.js';
import type { SpeechEngine, SpeechEvent, Token, Utterance } from '../../../src/speech/engine.js';
import { WebSpeechEngine } from '../../../src/speech/web-speech.js';
import { article } from '../article.js';
import { Platform } from '../profiles/platform.js';
import { SPEECH_DISPATCHER } from '../profiles/voices.js';
import { VirtualClock } from '../profiles/virtual-clock.js';
import { ACTS, TEXTS, type Schedule } from './schedule.js';

/** Longer than any wait of ours for one utterance, its second attempt and its silence. */
const LONGEST_SILENCE = 90_000;
/** Characters that last longer than it takes until somebody looks. */
const LOOKED_AT = 10;
const QUIET = ['idle', 'paused', 'ended', 'unavailable'];

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

interface Place {
  readonly block: number;
  readonly sentence: number;
  readonly word: number;
}

export class Stage {
  readonly clock = new VirtualClock();
  readonly platform: Platform;
  readonly engine: WebSpeechEngine;
  readonly player: Player;
  /**
   * How much may be said from now on that does not follow from what was said: one where another
   * place was asked for; the parts of a sentence, where the article was edited in its middle.
   */
  #leaps = 1;
  #told = 'idle';
  #listeners = 0;
  #live: { readonly utterance: Utterance; readonly token: Token; hasEnded: boolean } | null = null;
  #place: Place | null = null;
  #quietSince = 0;
  #isUnsettled: boolean;
  /** How often each text was asked for. */
  readonly #asked = new Map<string, number>();
  readonly #faults: unknown[] = [];

  constructor({ traits, fates, lasts, isUnsettled }: Schedule) {
    this.platform = new Platform(this.clock, { ...traits, voices: SPEECH_DISPATCHER });
    this.platform.fates = lasts ? fates : [...fates, {}];
    this.#isUnsettled = isUnsettled;
    const { synthesis, Utterance } = this.platform.platform;
    this.engine = new WebSpeechEngine({ synthesis, Utterance, clock: this.clock, languages: [] });
    this.player = new Player({ engine: this.#watched(this.engine), clock: this.clock });
    this.player.addEventListener('statuschange', () => (this.#told = this.player.status));
    for (const type of ['wordchange', 'sentencechange'] as const) {
      this.player.addEventListener(type, () => this.#try(() => this.#follow()));
    }
    this.player.article = article(TEXTS[0] ?? [], { root: {} as Element });
  }

  act(name: string, wait: number): void {
    const act = ACTS[name];
    if (act?.leaps || this.player.status === 'ended') {
      this.#leaps = Math.max(this.#leaps, act?.leaps || 1);
      this.#place = null;
    }
    act?.run(this);
    this.look();
    this.#pass(wait);
  }

  /** The process stands still: that is no silence of ours. */
  suspend(ms: number): void {
    this.clock.sleep(ms);
    this.#quietSince += ms;
  }

  /** What must hold at every moment. */
  look(): void {
    const { player, platform, clock } = this;
    const [fault] = [...this.#faults, ...clock.thrown];
    if (fault) throw fault as Error;
    const { status } = player;
    must(this.#told === status, `told: ${this.#told}, is: ${status}`);
    must(platform.ours <= 1, 'two utterances of ours at once');
    const isQuiet = QUIET.includes(status);
    must(!isQuiet || !platform.sounding, `sounds while ${status}`);
    must(status !== 'speaking' || player.sentence !== null, 'speaks nothing');
    must(status !== 'unavailable' || player.error !== null, 'unavailable without a word');
    if (isQuiet || platform.sounding) this.#quietSince = clock.now();
    const silence = clock.now() - this.#quietSince;
    must(silence <= LONGEST_SILENCE, `${status} without a sound for ${silence} ms`);
    const { fraction, timeLeft } = player.position;
    must(fraction >= 0 && fraction <= 1 && timeLeft >= 0, 'position out of bounds');
  }

  /** Nobody does anything any more: it comes to a rest, and leaves nothing behind. */
  finish(): void {
    for (let i = 0; i < 600 && !QUIET.includes(this.player.status); i++) this.#pass(1000);
    must(QUIET.includes(this.player.status), `never rests: ${this.player.status}`);
    this.#languages();
    this.#once();
    this.player.dispose();
    must(this.#listeners === 0, 'a listener of the engine is left');
    this.engine.dispose();
    this.clock.tick(60_000);
    must(this.clock.pending === 0, `${this.clock.pending} timers left`);
    must(this.platform.listeners === 0, 'a listener of the platform is left');
    must(this.platform.ours === 0 || !this.platform.sounding, 'sounds after its end');
    must(this.platform.calls.pause === 0, 'native pause');
    this.look();
  }

  #pass(ms: number): void {
    const end = this.clock.now() + ms;
    while (this.clock.now() < end) {
      this.clock.tick(Math.min(500, end - this.clock.now()));
      this.look();
    }
  }

  /** Stands between the Player and its engine. */
  #watched(engine: SpeechEngine): SpeechEngine {
    const neverSettles = this.#isUnsettled;
    return {
      name: engine.name,
      get supported() {
        return engine.supported !== false;
      },
      get settled() {
        return engine.settled !== false && !neverSettles;
      },
      prepare: () => engine.prepare?.(),
      voices: (lang) => engine.voices(lang),
      unlock: () => engine.unlock?.(),
      cancel: () => engine.cancel(),
      speak: (utterance, token) => {
        this.#try(() => this.#check(utterance));
        const { text } = utterance;
        this.#asked.set(text, (this.#asked.get(text) ?? 0) + 1);
        this.#try(() => must(token !== this.#live?.token, 'a token twice'));
        this.#live = { utterance, token, hasEnded: false };
        engine.speak(utterance, token);
      },
      subscribe: (listener) => this.#subscribe(engine, listener),
    };
  }

  #subscribe(engine: SpeechEngine, listener: (event: SpeechEvent) => void): () => void {
    this.#listeners += 1;
    const leave = engine.subscribe((event) => {
      const live = this.#live;
      if (event.type === 'end' && live?.token === event.token) live.hasEnded = true;
      listener(event);
      // An engine of a site's own may say of the one before that it has ended, or failed.
      if (event.type === 'start') {
        listener({ type: 'end', token: event.token - 1 });
        listener({ type: 'error', token: event.token - 1, code: 'synthesis-failed' });
      }
    });
    return () => {
      this.#listeners -= 1;
      leave();
    };
  }

  /** What is said follows what was said, or what was cut off, or what was asked for. */
  #check({ passage, lang, voice }: Utterance): void {
    const last = this.#live;
    must(voice.lang.split('-')[0] === lang, `${voice.lang} reads ${lang}`);
    const before = last?.utterance.passage;
    const isLeap = this.#leaps > 0;
    this.#leaps = Math.max(0, this.#leaps - 1);
    if (isLeap || !before || !passage) return;
    const from = { block: before.block, at: last.hasEnded ? before.end : before.start };
    const isAhead =
      passage.block > from.block || (passage.block === from.block && passage.start >= from.at);
    must(isAhead, last.hasEnded ? 'said twice' : 'goes back behind what was cut off');
    if (last.hasEnded) must(this.#isNext(before, passage), 'a sentence is skipped');
    else must(passage.block === before.block && passage.start <= before.end, 'the rest is skipped');
  }

  /** No word stands between. */
  #isNext(
    before: { readonly block: number; readonly end: number },
    after: { readonly block: number; readonly start: number },
  ): boolean {
    const blocks = this.player.article?.blocks ?? [];
    const passed = blocks
      .slice(before.block, after.block + 1)
      .flatMap((block) =>
        block.sentences.flatMap(({ words }) =>
          words.filter(
            ({ start, end }) =>
              (block.index > before.block || start >= before.end) &&
              (block.index < after.block || end <= after.start),
          ),
        ),
      );
    return passed.length === 0;
  }

  /** The place goes back only where it was asked to, and within the sentence that was cut off. */
  #follow(): void {
    const { block, sentence, word } = this.player.position;
    if (!word || this.player.status === 'ended') return;
    const place = { block, sentence, word: word.start };
    const before = this.#place;
    this.#place = place;
    if (!before) return;
    const isBack = block < before.block || (block === before.block && sentence < before.sentence);
    must(!isBack, 'the place went back to another sentence');
  }

  /**
   * Nothing is heard to its end more often than it was asked for; but what is over before anybody
   * looked, and of which no event came in time, cannot be told from what was dropped.
   */
  #once(): void {
    for (const [text, asked] of this.#asked) {
      if (text.length < LOOKED_AT) continue;
      const whole = this.platform.heard.filter(
        (each) => each.text === text && each.chars >= text.length - 0.5,
      );
      must(whole.length <= asked, `«${text}» heard ${whole.length} times, asked ${asked}`);
    }
  }

  #languages(): void {
    for (const { text, lang, isOurs } of this.platform.heard) {
      const isRussian = text.includes('фраза');
      const wanted = text === 'and' ? 'en' : isRussian ? 'ru' : 'kk';
      must(!isOurs || lang.startsWith(wanted), `«${text}» in ${lang}`);
    }
  }

  #try(look: () => void): void {
    try {
      look();
    } catch (fault) {
      this.#faults.push(fault);
    }
  }
}

/** The property: throws where it does not hold. */
export function holds(schedule: Schedule): void {
  const stage = new Stage(schedule);
  for (const [name, wait] of schedule.acts) stage.act(name, wait);
  stage.finish();
}
