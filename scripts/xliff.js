/** The translators' files: XLIFF 1.2, which every tool of theirs reads. */

/** @typedef {import('@lit/localize-tools/lib/messages.js').Message} Message */
/** @typedef {import('@lit/localize-tools/lib/messages.js').ProgramMessage} ProgramMessage */

/** A translation of another source text: it is shown, but the check fails until somebody looks. */
export const REVIEW = 'needs-review-translation';

/**
 * As it is compared: names of variables, and how a tool writes quotes and breaks lines, change
 * nothing for a translator.
 *
 * @param {string} xml
 */
const words = (xml) =>
  xml
    .replaceAll(/\sequiv-text="[^"]*"/gu, '')
    .replaceAll(/&quot;|&#34;/gu, '"')
    .replaceAll(/&apos;|&#39;/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();

/**
 * Of the units of a translators' file: the source text, and whether it waits for review.
 *
 * @param {string} xml
 */
function unitsOf(xml) {
  const units = xml.matchAll(/<trans-unit\b[^>]*\bid="([^"]+)"[^>]*>([^]*?)<\/trans-unit>/gu);
  return new Map(
    [...units].map(([, id = '', unit = '']) => {
      const [, source = ''] = /<source\b[^>]*>([^]*?)<\/source>/u.exec(unit) ?? [];
      return [id, { source: words(source), waits: /<target\b[^>]*\bstate="needs-/u.test(unit) }];
    }),
  );
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} text */
const attribute = (text) => escaped(text).replaceAll('"', '&quot;');

/** @param {Message} message */
const inner = ({ contents }) =>
  contents
    .map((part) =>
      typeof part === 'string'
        ? escaped(part)
        : `<x id="${part.index}" equiv-text="${attribute(part.untranslatable)}"/>`,
    )
    .join('');

/** @param {ProgramMessage} source @param {Message | undefined} target @param {boolean} waits */
function unit(source, target, waits) {
  const state = waits ? ` state="${REVIEW}"` : '';
  return [
    `<trans-unit id="${source.name}">`,
    `  <source>${inner(source)}</source>`,
    target && `  <target${state}>${inner(target)}</target>`,
    source.desc && `  <note from="lit-localize">${escaped(source.desc)}</note>`,
    '</trans-unit>',
  ];
}

/**
 * A file as it should be. A translation whose source text is not that of the file before is marked.
 *
 * @param {{
 *   before: string,
 *   source: string,
 *   locale: string,
 *   messages: readonly ProgramMessage[],
 *   texts: readonly Message[],
 * }} known
 */
export function xliff({ before, source, locale, messages, texts }) {
  const olds = unitsOf(before);
  const targets = new Map(texts.map((text) => [text.name, text]));
  const units = messages.flatMap((message) => {
    const old = olds.get(message.name);
    const waits = Boolean(old && (old.waits || old.source !== words(inner(message))));
    return unit(message, targets.get(message.name), waits);
  });
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `<file target-language="${locale}" source-language="${source}" original="lit-localize-inputs" datatype="plaintext">`,
    '<body>',
    ...units.filter(Boolean),
    '</body>',
    '</file>',
    '</xliff>',
  ].join('\n')}\n`;
}
