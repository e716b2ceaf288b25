import type { QueueItem } from '../../player/queue.js';

/** The queue is another one: by the listener, the page, or another tab. */
export class AloudQueueChangeEvent extends Event {
  static readonly type = 'aloud-queuechange';
  constructor(readonly items: readonly QueueItem[]) {
    super(AloudQueueChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-queuechange': AloudQueueChangeEvent;
  }
}
