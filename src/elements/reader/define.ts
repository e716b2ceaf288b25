import { AloudControls } from '../controls/controls.js';
import { AloudReader } from './reader.js';

// The reader first: it must be there to answer the controls inside it.
AloudReader.define();
AloudControls.define();
