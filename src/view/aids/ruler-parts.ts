import { label } from '../../locale/body-panel-strings.js';
import { addStyles } from './dressing.js';
import { rulerStyles } from './ruler-styles.js';

export interface RulerParts {
  readonly area: HTMLElement;
  readonly handle: HTMLElement;
  readonly slider: HTMLInputElement;
}

/** What the ruler is drawn with: the shade around its band, and the handle with a slider in it. */
export function rulerParts(root: ShadowRoot): RulerParts {
  addStyles(root, rulerStyles.styleSheet);
  const area = document.createElement('div');
  area.className = 'ruler';
  const band = document.createElement('div');
  band.setAttribute('part', 'ruler');
  const shade = document.createElement('div');
  shade.append(band);
  const handle = document.createElement('div');
  handle.className = 'handle';
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', ariaLabel: label('ruler') });
  handle.append(slider);
  area.append(shade, handle);
  return { area, handle, slider };
}
