import '../controls/define.js';
import { AloudReader } from './reader.js';

AloudReader.define();
