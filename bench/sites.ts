/** The pages that the bench listens to: one text, read by each engine. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { record } from '../demo/server/speech.js';
import type { Page as Served } from '../tests/helpers/server.js';
import { makeFolder } from '../tests/node/espeak-site.js';

export type EngineName = 'platform' | 'offline' | 'narration';

export const ENGINES: readonly EngineName[] = ['platform', 'offline', 'narration'];

export const pathOf = (engine: EngineName, lang: string): string => `/${engine}/${lang}.html`;

/** `texts`: the sentences of each language. */
export async function sites(
  texts: ReadonlyMap<string, readonly string[]>,
): Promise<Record<string, Served>> {
  const pages: Record<string, Served> = await offlineVoice([...texts.keys()]);
  for (const [lang, sentences] of texts) {
    Object.assign(pages, await narration(lang, sentences));
    for (const engine of ENGINES) pages[pathOf(engine, lang)] = story(engine, lang, sentences);
  }
  return pages;
}

function story(engine: EngineName, lang: string, sentences: readonly string[]): Served {
  const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8" /><title>Bench</title>
    <script src="/log-speech.js"></script><script type="module" src="/embed.js"></script>
    <aloud-reader for="story" engines="${engine}" offline-voice="/voice/"
      narration="${engine === 'narration' ? `/narration/${lang}.json` : ''}"></aloud-reader>
    <article id="story"><p>${sentences.join(' ')}</p></article></html>`;
  return { body };
}

/** The folder that `aloud pack` makes. */
async function offlineVoice(langs: readonly string[]): Promise<Record<string, Served>> {
  const folder = await makeFolder(langs.join());
  const voice = join(folder.path, 'voice');
  const files = readdirSync(voice, { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [`/voice/${name}`, { body: readFileSync(join(voice, name)) }]);
  folder.remove();
  return Object.fromEntries(pages) as Record<string, Served>;
}

async function narration(
  lang: string,
  sentences: readonly string[],
): Promise<Record<string, Served>> {
  const { cues, duration, wav } = await record(sentences, lang);
  const timings = { audio: `${lang}.wav`, lang, duration, cues };
  return {
    [`/narration/${lang}.json`]: { body: JSON.stringify(timings) },
    [`/narration/${lang}.wav`]: { body: wav },
  };
}
