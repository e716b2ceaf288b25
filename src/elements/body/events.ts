import type { Aids } from '../../view/aids/aids.js';

/** The reading aids have changed: by the reader, in another tab, or by what was remembered. */
export class AloudAidsChangeEvent extends Event {
  static readonly type = 'aloud-aidschange';
  constructor(readonly aids: Aids) {
    super(AloudAidsChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-aidschange': AloudAidsChangeEvent;
  }
}
