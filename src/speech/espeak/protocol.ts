/** What the page and the worker say to each other. Types only: nothing of it is left at run time. */

/** Makes the synthesiser, or makes it anew with more languages. Answered by `loaded` or `failed`. */
export interface LoadRequest {
  readonly type: 'load';
  readonly id: number;
  /** The address of the synthesiser's own module. */
  readonly glue: string;
  /** Of all its data, in bytes, of which most stay empty. */
  readonly size: number;
  /** Files of the pack that the worker has not had yet. Transferred. */
  readonly files: readonly ArrayBuffer[];
}

/** Answered by `said` or `failed`, unless dropped before. */
export interface SayRequest {
  readonly type: 'say';
  readonly id: number;
  readonly text: string;
  /** The synthesiser's own name of the voice. */
  readonly voice: string;
  /** Words a minute. */
  readonly speed: number;
  /** 0 to 100. */
  readonly pitch: number;
}

export interface DropRequest {
  readonly type: 'drop';
  /** Of the request that is not wanted any more. */
  readonly id: number;
}

export type Request = LoadRequest | SayRequest | DropRequest;

/** The synthesiser says where a word begins. */
export interface WordEvent {
  /** In the text, in code points, from 0. */
  readonly position: number;
  /** In the sound, in ms. */
  readonly time: number;
}

export interface SaidReply {
  readonly type: 'said';
  readonly id: number;
  /** One channel, -1 to 1. Transferred. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** Samples a second. */
  readonly sampleRate: number;
  /** In the order of the sound. */
  readonly words: readonly WordEvent[];
}

export type Reply =
  | { readonly type: 'loaded'; readonly id: number }
  | SaidReply
  /** `network`: the synthesiser's module could not be had. */
  | { readonly type: 'failed'; readonly id: number; readonly reason: 'network' | 'synthesis' };
