/** An article as it is heard: what a voice is handed, and what is lit meanwhile. */
import { fixture } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import { loadDirector } from '../../src/text/author-code.js';
import { loadWords } from '../../src/text/directions.js';
import { readArticle, type ReadOptions } from '../../src/text/read-article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { lit, open } from './stage.js';

/** What is told in these as well. */
export const others = ['ar', 'de', 'es', 'fr', 'ky', 'tr', 'uz', 'zh'] as const;

/** All that is fetched for it. */
export async function loadAll(): Promise<void> {
  await loadDirector();
  await Promise.all(['kk', 'ru', 'en', ...others].map(loadWords));
}

export async function reading(html: string, options: ReadOptions = {}, lang = 'kk') {
  const root = await fixture(`<article lang="${lang}">${html}</article>`);
  const engine = new FakeEngine(
    voice('kk'),
    voice('ru'),
    voice('en'),
    ...others.map((other) => voice(other)),
  );
  const clock = new FakeClock();
  const player = new Player({ engine, clock });
  open.push(player);
  player.article = readArticle(root, options);
  player.play();
  return { player, engine, clock };
}

/** Every utterance of an article, and each word that is lit while it is said. */
export async function all(html: string, options: ReadOptions = {}, lang = 'kk'): Promise<string[]> {
  const { engine, clock, player } = await reading(html, options, lang);
  while (engine.token !== null) {
    engine.start();
    engine.end();
    clock.tick(20_000);
    if (player.status !== 'speaking') break;
  }
  return engine.texts;
}

/** What is lit at each word of what is said, in order. */
export function litWords(player: Player, engine: FakeEngine): string[] {
  engine.start();
  const { text = '' } = engine.last ?? {};
  const seen: string[] = [];
  for (const { index } of text.matchAll(/\S+/gu)) {
    engine.boundary(index);
    seen.push(lit(player));
  }
  return seen;
}

export const ssml = (value: unknown, text: string, tag = 'span'): string =>
  `<${tag} data-ssml='${JSON.stringify(value)}'>${text}</${tag}>`;
