import { AloudProgress } from './progress.js';

AloudProgress.define();
