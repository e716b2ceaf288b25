import { AloudQueue } from './queue.js';

AloudQueue.define();
