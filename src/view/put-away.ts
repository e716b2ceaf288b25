import { sessionArea } from '../player/session.js';
import { Store } from '../player/storage.js';
import { FORGET } from './memory/forget.js';

const NAME = 'mini';
/** An event of the window: the listener has put the small player away, or wants it again. */
export const PUT_AWAY = 'aloud:mini';

const store = new Store(sessionArea());
/** Where a tab keeps nothing, it is known until the page is left. */
let isAway = store.read(NAME) === false;

/** Whether the listener has put the small player away, on this visit. */
export const isPutAway = (): boolean => isAway;

export function putAway(away: boolean): void {
  isAway = away;
  if (away) store.write(NAME, false);
  else store.remove(NAME);
  dispatchEvent(new Event(PUT_AWAY));
}

globalThis.addEventListener?.(FORGET, () => putAway(false));
