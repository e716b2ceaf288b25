export { AloudElement } from './elements/base.js';
export type { Aids } from './view/aids/aids.js';
export { AloudAidsChangeEvent } from './elements/body/events.js';
export { AloudBody } from './elements/body/body.js';
export { AloudCard } from './elements/card/card.js';
export type { ArticleData, ArticlePicture } from './elements/card/article-data.js';
export { AloudLoadErrorEvent, AloudLoadEvent } from './elements/card/events.js';
export type { LoadErrorCode } from './elements/card/events.js';
export { AloudControls } from './elements/controls/controls.js';
export {
  AloudBoundaryEvent,
  AloudEndEvent,
  AloudErrorEvent,
  AloudPlayEvent,
  AloudProgressEvent,
  AloudStatusChangeEvent,
} from './elements/events.js';
export type { Milestone, Progress } from './elements/events.js';
export { AloudMeta } from './elements/meta/meta.js';
export { AloudProgress } from './elements/progress/progress.js';
export { AloudQueueChangeEvent } from './elements/queue/events.js';
export { AloudQueue } from './elements/queue/queue.js';
export { AloudReader } from './elements/reader/reader.js';
export { ReaderError } from './errors.js';
export type { ReaderErrorCode } from './errors.js';
export type { PlayerLike } from './player/lazy-player.js';
export { ListenerSettings, SettingsChangeEvent } from './player/listener-settings.js';
export type {
  HighlightMode,
  MissingMode,
  SettingName,
  SettingsValues,
} from './player/listener-settings.js';
export type { QueueItem } from './player/queue.js';
export type { Stretch } from './player/settings.js';
export type { Sleep } from './player/sleep.js';
export { Player, PlayerErrorEvent, PlayerEvent } from './player/player.js';
export type {
  Clock,
  PlayerEventMap,
  PlayerEventType,
  PlayerOptions,
  Position,
  SeekTarget,
  Status,
  Unit,
} from './player/player.js';
export type {
  SpeechEngine,
  SpeechErrorCode,
  SpeechEvent,
  Token,
  Utterance,
  Voice,
  VoiceQuality,
} from './speech/engine.js';
export { Chain } from './speech/chain.js';
export type { Cue, CueWord, Narration } from './speech/recorded/narration.js';
export { WebSpeechEngine } from './speech/web-speech.js';
export type { Article, Block, BlockKind, Piece, Run, Sentence, Word } from './text/article.js';
export { readArticle } from './text/read-article.js';
export type { LexiconData } from './text/lexicon.js';
export type { ReadOptions } from './text/read-article.js';
