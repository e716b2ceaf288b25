import type { Passage, Script, Utterance, Voice } from '../../src/speech/engine.js';
import { FakeEngine } from './fake-engine.js';

/** A fake engine with a name of its own, so that several can stand in a chain. */
export class NamedEngine extends FakeEngine {
  /** What it was told will come next. */
  readonly preloaded: Utterance[] = [];

  constructor(
    override readonly name: string,
    ...voices: Voice[]
  ) {
    super(...voices);
  }

  preload(utterance: Utterance): void {
    this.preloaded.push(utterance);
  }
}

/** A recording of whatever sentences hold one of some words. */
export class FakeRecording extends NamedEngine {
  script: Script | null = null;
  readonly asked: Passage[] = [];

  constructor(
    voice: Voice,
    private readonly words: readonly string[],
  ) {
    super('narration', voice);
  }

  override voices(): readonly Voice[] {
    return super.voices('kk').map((voice) => ({ ...voice, recorded: true }));
  }

  read(script: Script | null): void {
    this.script = script;
  }

  has(_voice: Voice, passage: Passage): boolean {
    this.asked.push(passage);
    const text = this.script?.blocks[passage.block]?.text.slice(passage.start, passage.end) ?? '';
    return this.words.some((word) => text.includes(word));
  }
}
