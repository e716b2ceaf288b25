/** What stands for characters in WebVTT and XML. A table of names would be longer than all else. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\xa0'],
  ['lrm', ''],
  ['rlm', ''],
]);
const LAST = 0x10ffff;

/** What is unknown stays as it is. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu,
    (all: string, decimal?: string, hex?: string, name?: string) =>
      NAMED.get(name ?? '') ??
      characterOf(decimal ? Number(decimal) : parseInt(hex ?? '', 16)) ??
      all,
  );

function characterOf(code: number): string | undefined {
  return code > 0 && code <= LAST ? String.fromCodePoint(code) : undefined;
}
