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

/** One of a few words; any other is the first of them. */
export function oneOf<Word extends string>(
  words: readonly [Word, ...Word[]],
): ComplexAttributeConverter<Word> {
  return {
    fromAttribute: (value) =>
      words.find((word) => word === value?.trim().toLowerCase()) ?? words[0],
  };
}
