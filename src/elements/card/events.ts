/** Why a card has no data: see {@link AloudLoadErrorEvent}. */
export type LoadErrorCode = 'offline' | 'http' | 'timeout' | 'too-large' | 'malformed' | 'empty';

const heard = { bubbles: true, composed: true } as const;

/** A card's data have come and are shown. */
export class AloudLoadEvent extends Event {
  static readonly type = 'aloud-load';
  constructor() {
    super(AloudLoadEvent.type, heard);
  }
}

/** A card's data did not come, or are no article. What was shown before stays. */
export class AloudLoadErrorEvent extends Event {
  static readonly type = 'aloud-loaderror';
  constructor(readonly code: LoadErrorCode) {
    super(AloudLoadErrorEvent.type, heard);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-load': AloudLoadEvent;
    'aloud-loaderror': AloudLoadErrorEvent;
  }
}
