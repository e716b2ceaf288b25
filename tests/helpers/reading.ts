/** A page with a voice that does as it is told, and what a person sees and hears of a reader there. */
import { nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { systemClock } from '../../src/speech/clock.js';
import { FakeSynthesis, fakeVoice } from './fake-synthesis.js';
import { waitUntil } from './wait.js';

/** What one test chooses, and where it stops, is nothing to the next. */
function forget(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('aloud:')) localStorage.removeItem(key);
  }
}

/** Puts a Kazakh voice on the page for each test of a suite; the test moves it on. */
export function withVoice(): { readonly speech: FakeSynthesis } {
  const held = { speech: new FakeSynthesis() };
  let restore = (): void => undefined;
  beforeEach(() => {
    forget();
    const voices = [fakeVoice('Қазақша', 'kk-KZ'), fakeVoice('Aigul', 'kk-KZ')];
    held.speech = new FakeSynthesis({ voices, clock: systemClock, quirks: { manual: true } });
    restore = held.speech.install();
  });
  afterEach(() => {
    restore();
    forget();
  });
  return held;
}

/** The button that plays and pauses. */
export async function playButton(reader: AloudReader): Promise<HTMLButtonElement> {
  await reader.updateComplete;
  const controls = reader.shadowRoot!.querySelector('aloud-controls')!;
  await controls.updateComplete;
  return controls.shadowRoot!.querySelector<HTMLButtonElement>('[part~=play-button]')!;
}

/** As a person does: comes near, which fetches what is needed, and presses. */
export async function press(reader: AloudReader): Promise<void> {
  const button = await playButton(reader);
  await reader.prepare();
  button.click();
}

/** The voice says what it was given, to its end, and has something new to say, or nothing more. */
export async function sayOn(speech: FakeSynthesis, reader: AloudReader): Promise<void> {
  const { length } = speech.said;
  speech.start();
  speech.end();
  await waitUntil(() => speech.said.length > length || reader.status === 'ended');
}

/** The voice begins to say `text`: that by which a press unlocked it is over. */
export async function begin(speech: FakeSynthesis, text: string): Promise<void> {
  await waitUntil(() => speech.texts.includes(text));
  if (speech.current !== text) speech.end();
  await waitUntil(() => speech.current === text);
  speech.start();
}

/** What is lit on the page under a name. */
export const lit = (name: 'aloud-sentence' | 'aloud-word'): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());

/** Everything that could have come of what just happened has come. */
export async function settled(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Nobody looks at the page, though it shows, until the returned function is called: nothing is read by eye. */
export function lookAway(): () => void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  return () => Reflect.deleteProperty(document, 'hidden');
}
