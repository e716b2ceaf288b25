import '../meta/define.js';
import '../progress/define.js';
import '../reader/define.js';
import '../controls/define.js';
import { AloudCard } from './card.js';

AloudCard.define();
