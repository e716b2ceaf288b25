import { html, type TemplateResult } from 'lit';
import { speedValue } from '../../locale/strings.js';

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The speeds to choose from, and the one at work, whatever it is, in its place among them. */
export function rateOptions(current: number): TemplateResult[] {
  const rates = [...new Set([...RATES, current])].sort((a, b) => a - b);
  return rates.map(
    (rate) =>
      html`<option value=${rate} .selected=${rate === current}>${speedValue(rate)}</option>`,
  );
}
