import { AloudControls } from './controls.js';

AloudControls.define();
