/** The recording of the narrated page. */
import { record } from './speech.js';

export type Narration = Awaited<ReturnType<typeof record>>;

let last: { readonly page: string; readonly made: Promise<Narration> } | null = null;

/** Of the paragraphs of a page, as a person would read them. A player asks for it piece by piece. */
export function narration(page: string): Promise<Narration> {
  if (last?.page !== page) last = { page, made: record(textsOf(page), 'kk') };
  return last.made;
}

function textsOf(page: string): readonly string[] {
  const article = /<article[^]*?<\/article>/u.exec(page)?.[0] ?? '';
  const blocks = [...article.matchAll(/<(h1|p)(?: [^>]*)?>([^]*?)<\/\1>/gu)];
  const texts = blocks.map(([, , text = '']) => text.replaceAll(/<[^>]+>|\s+/gu, ' ').trim());
  return texts.slice(0, -1); // the last paragraph was added after the recording
}
