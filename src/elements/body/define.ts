import { AloudBody } from './body.js';

AloudBody.define();
