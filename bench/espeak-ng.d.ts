/** The part of the offline voice that the bench uses; the package has no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    readonly type: 'word' | 'sentence' | 'phoneme' | 'end' | 'samplerate';
    /** From 1, in code points. */
    readonly text_position: number;
    readonly word_length: number;
    /** In ms. */
    readonly audio_position: number;
  }
  export interface EspeakWorker {
    set_voice(name: string): number;
    /** Words a minute. */
    set_rate(wordsPerMinute: number): void;
    get_samplerate(): number;
    synthesize(
      text: string,
      onSound: (audio: Int16Array, events: readonly EspeakEvent[]) => void,
    ): void;
  }
  export default function createModule(): Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
}
