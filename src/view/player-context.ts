import { createContext } from '@lit/context';
import type { PlayerLike } from '../player/lazy-player.js';

/**
 * The context by which a reader gives its Player to the elements inside it. The key is a registered
 * symbol, so that two copies of the library on one page understand each other.
 */
export const playerContext = createContext<PlayerLike | null>(Symbol.for('aloud.player'));
