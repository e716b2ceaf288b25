import { expect } from '@open-wc/testing';
import { THEMES } from '../../src/view/aids/themes.js';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('themes', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`${name}: text, links and what is lit have 7:1`, () => {
      expect(contrast(theme.ink, theme.paper)).to.be.at.least(7);
      expect(contrast(theme.link, theme.paper)).to.be.at.least(7);
      expect(contrast(theme.sentenceInk, theme.sentencePaper)).to.be.at.least(7);
      expect(contrast(theme.wordInk, theme.wordPaper)).to.be.at.least(7);
    });
  }
});
