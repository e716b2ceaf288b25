/** `npm run bench`: every figure that the documents quote. Ratios and times of one run, never asserted. */
import { benchGrowth } from './growth.js';
import { benchSpeech } from './speech.js';
import { benchWordClock } from './word-clock.js';

benchGrowth();
await benchWordClock();
await benchSpeech();
