import './elements/reader/define.js';
import './elements/controls/define.js';
