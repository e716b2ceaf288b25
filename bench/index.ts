/** `npm run bench`: every figure that the documents quote. Ratios and times of one run, never asserted. */
import { benchSpeech } from './speech.js';
import { benchWordClock } from './word-clock.js';

await benchWordClock();
await benchSpeech();
