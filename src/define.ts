import './elements/reader/define.js';
import './elements/controls/define.js';
import './elements/meta/define.js';
import './elements/progress/define.js';
import './elements/body/define.js';
import './elements/card/define.js';
import './elements/queue/define.js';
