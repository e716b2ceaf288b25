import type { Status } from './state.js';

/** Of a reading that is under way, heard or not. */
export const UNDER_WAY: readonly Status[] = ['loading', 'speaking', 'paused'];

/** Of one that has begun, or that somebody wants and nobody here can read. */
export const BEGUN: readonly Status[] = [...UNDER_WAY, 'unavailable'];
