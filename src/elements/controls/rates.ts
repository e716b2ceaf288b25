import { html, type TemplateResult } from 'lit';
import { speedValue } from '../../locale/strings.js';
import { RATES } from '../../player/rates.js';

/** The speeds to choose from, and the one at work, whatever it is, in its place among them. */
export function rateOptions(current: number): TemplateResult[] {
  const rates = [...new Set([...RATES, current])].sort((a, b) => a - b);
  return rates.map(
    (rate) =>
      html`<option value=${rate} .selected=${rate === current}>${speedValue(rate)}</option>`,
  );
}
