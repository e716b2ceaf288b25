import type { SettingsValues } from './listener-settings.js';
import type { Place } from './places.js';

/** The silence between a sentence and what follows it, in ms; 0: the voice's own. */
export function silenceBetween(
  before: Place | null,
  after: Place | null,
  { sentencePause, paragraphPause }: SettingsValues,
): number {
  if (!before || !after) return 0;
  return 1000 * (before.block === after.block ? sentencePause : paragraphPause);
}
