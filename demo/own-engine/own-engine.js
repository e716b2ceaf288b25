import { TtsEngine } from './tts-engine.js';

document.querySelector('aloud-reader').speechEngines = [new TtsEngine()];
