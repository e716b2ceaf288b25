import { property } from 'lit/decorators.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { setting, type NumberSetting } from '../../player/settings.js';
import type { SpeechEngine } from '../../speech/engine.js';
import type { Narration } from '../../speech/recorded/narration.js';
import type { LexiconData } from '../../text/lexicon.js';
import { AloudElement } from '../base.js';
import { numberWithin, text } from './attributes.js';

/** A framework sets a property as it would the attribute: to a text, and later to nothing. */
const number = (value: unknown): number => Number(value ?? 1);

/**
 * What an author says of a reader. Of how it sounds an attribute is what it starts with, a property
 * what its Player has now.
 */
export abstract class ReaderSettings extends AloudElement {
  abstract get player(): PlayerLike;
  abstract set player(player: PlayerLike | null);

  /**
   * How it sounds as the author has it; what a listener chooses is set on the Player.
   *
   * @internal
   */
  readonly sound: Partial<Record<NumberSetting, number>> = {};

  /** Speed, 0.5 to 3. The attribute is what the reader starts with, the property what is now. */
  @property({ converter: numberWithin(0.5, 3, 1) })
  get rate(): number {
    return this.player.rate;
  }

  set rate(rate: number) {
    this.player.rate = this.sound.rate = setting('rate', number(rate));
  }

  /** Pitch, 0 to 2; 1 is the voice's own. */
  @property({ converter: numberWithin(0, 2, 1) })
  get pitch(): number {
    return this.player.pitch;
  }

  set pitch(pitch: number) {
    this.player.pitch = this.sound.pitch = setting('pitch', number(pitch));
  }

  /** Loudness, 0 to 1. */
  @property({ converter: numberWithin(0, 1, 1) })
  get volume(): number {
    return this.player.volume;
  }

  set volume(volume: number) {
    this.player.volume = this.sound.volume = setting('volume', number(volume));
  }

  /** Name or id of the voice wished for. Where there is none such, the best one reads. */
  @property({ converter: text }) voice = '';

  /**
   * A recording of the article: the address of its timings, or, as a property, the timings
   * themselves. Sentences that it lacks are read by the next engine.
   */
  @property({ converter: text }) narration: string | Narration | null = '';

  /** The folder of an offline voice, made with `npx aloud pack`: used where no other voice reads. */
  @property({ attribute: 'offline-voice', converter: text }) offlineVoice = '';

  /**
   * Who speaks, first choice first: `narration`, `platform`, `offline`, and names of engines of your
   * own. Who is not named does not. Default: all, in this order, your own behind the narration.
   */
  @property({ converter: text }) engines = '';

  /** Engines of your own, see the `SpeechEngine` port. Each has another `name`. */
  @property({ attribute: false }) speechEngines: readonly SpeechEngine[] = [];

  /** A selector of what is not to be read. One that is no selector is passed over. */
  @property({ converter: text }) skip = '';

  /**
   * What is read, or told, beside the text, in words parted by spaces: `captions`, `code`,
   * `footnotes` (their marks), `links`, `lists` (how many items, their numbers), `quotes`, `tables`
   * (how large, the headers of a cell); `no-alt`: no alternative texts of pictures.
   */
  @property({ converter: text }) verbosity = '';

  /**
   * How words are said: the address of a file (PLS 1.0, or JSON) of this origin, `#id` of a
   * `<script>` with one in the page, or, as a property, what is in it:
   * `{ kk: { ҚР: 'Қазақстан Республикасы' } }`.
   */
  @property({ converter: text }) lexicon: string | LexiconData | null = '';

  /** Marks neither the sentence nor the word. */
  @property({ type: Boolean, attribute: 'no-highlight' }) noHighlight = false;

  /** Does not scroll to what is read. */
  @property({ type: Boolean, attribute: 'no-follow' }) noFollow = false;

  /** Remembers neither the place, nor what the listener sets; offers no place, follows no setting. */
  @property({ type: Boolean, attribute: 'no-memory' }) noMemory = false;

  /**
   * Names the article to the memory, where the address of the page does not: the same story under
   * several addresses, several stories under one, or an address that changes later than the text.
   */
  @property({ attribute: 'storage-key', converter: text }) storageKey = '';

  /**
   * Its keyboard shortcuts work everywhere on the page, not only in the reader and its article; never
   * in a field or on a control.
   */
  @property({ type: Boolean }) hotkeys = false;

  /**
   * Other keys than the usual ones, parted by spaces: `toggle=Alt+K help=none`; `none`: no keys. The
   * actions are `toggle` (K), `previous` (J), `next` (L), `previous-paragraph` (Shift+J),
   * `next-paragraph` (Shift+L), `slower` (S), `faster` (F), `read-here` (H), `controls` (C: to the
   * controls), `help` (?) and `stop`.
   */
  @property({ converter: text }) shortcuts = '';

  /** A press on a sentence of the article reads from there. Links and selecting go on as ever. */
  @property({ type: Boolean, attribute: 'press-to-read' }) pressToRead = false;

  /**
   * While something is read and the controls are out of sight, a small player stays at the edge of the
   * window. The listener may put it away.
   */
  @property({ type: Boolean, attribute: 'mini-player' }) miniPlayer = false;

  /** Only voices that speak on the device: the text is sent to no service. The listener cannot change it. */
  @property({ type: Boolean, attribute: 'local-only' }) localOnly = false;

  /** The screen stays on while it speaks. */
  @property({ type: Boolean, attribute: 'wake-lock' }) wakeLock = false;

  /** Media keys, the lock screen and the buttons of a headset are left to the page. */
  @property({ type: Boolean, attribute: 'no-media-keys' }) noMediaKeys = false;

  /** What a framework writes once more says nothing new: the listener may have chosen since. */
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (now !== before) super.attributeChangedCallback(name, before, now);
  }

  /** What the author says holds for another Player too. */
  protected applySettings(): void {
    Object.assign(this.player, this.sound);
  }
}
