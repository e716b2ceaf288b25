/** One Player with the platform's voice, on a simulated browser: what a person does and hears. */
import { Player } from '../../../src/player/player.js';
import { WebSpeechEngine } from '../../../src/speech/web-speech.js';
import { article } from '../article.js';
import { Platform, type Heard } from './platform.js';
import type { Profile } from './profiles.js';
import { TEXTS } from './texts.js';
import { VirtualClock } from './virtual-clock.js';

export type Lang = keyof typeof TEXTS;

export interface Listening {
  readonly clock: VirtualClock;
  readonly platform: Platform;
  readonly engine: WebSpeechEngine;
  readonly player: Player;
  /** `speaking`, `error no-voice`, with its time: `@1200 speaking`. */
  readonly told: string[];
  readonly press: (act: (player: Player) => void) => void;
  /** Time passes until it is so; `false`: it never was, within `ms`. */
  readonly until: (isSo: () => boolean, ms?: number) => boolean;
  /** What was heard of the article, joined. */
  readonly heard: () => string;
  readonly close: () => void;
}

const root = {} as Element;

export function listening(profile: Profile, lang: Lang, from = 0): Listening {
  const clock = new VirtualClock();
  const platform = new Platform(clock, profile.traits);
  if (profile.listThrows) platform.getVoices = () => fail();
  const { synthesis, Utterance } = platform.platform;
  const engine = new WebSpeechEngine({
    synthesis: profile.isMissing ? null : synthesis,
    Utterance,
    clock,
    languages: ['kk-KZ'],
  });
  const player = new Player({ engine, clock });
  player.article = article(TEXTS[lang].slice(from), { lang, root });
  const told: string[] = [];
  const at = (): string => `@${clock.now()}`;
  player.addEventListener('statuschange', () => told.push(`${at()} ${player.status}`));
  player.addEventListener('error', ({ error }) => told.push(`${at()} error ${error.code}`));
  const until = (isSo: () => boolean, ms = 300_000): boolean => {
    for (const end = clock.now() + ms; clock.now() < end && !isSo();) clock.tick(20);
    return isSo();
  };
  return {
    clock,
    platform,
    engine,
    player,
    told,
    press: (act) => platform.press(() => act(player)),
    until,
    heard: () => joined(platform.heard),
    close: () => {
      player.dispose();
      engine.dispose();
    },
  };
}

function fail(): never {
  throw new Error('getVoices() is broken');
}

/** Letters and digits of what was said of ours; what was cut off, up to there. */
export const joined = (heard: readonly Heard[]): string =>
  heard
    .filter(({ isOurs }) => isOurs)
    .map(({ text, chars, isOver }) => text.slice(0, isOver ? Math.round(chars) : 0))
    .map(letters)
    .join('');

export const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
