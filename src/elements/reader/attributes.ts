import type { ComplexAttributeConverter } from 'lit';

/** An attribute that is text: `''` when it is not there. */
export const text: ComplexAttributeConverter<string> = {
  fromAttribute: (value) => value ?? '',
};

/** A number in an attribute: what is no number falls back, what is out of range is clamped. */
export function numberWithin(
  least: number,
  most: number,
  fallback: number,
): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      const number = Number.parseFloat(value ?? '');
      return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : fallback;
    },
  };
}
