/** A plain event of the window, so that every reader forgets, of other copies of the library too. */
export const FORGET = 'aloud:forget';
