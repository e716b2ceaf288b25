import { AloudMeta } from './meta.js';

AloudMeta.define();
