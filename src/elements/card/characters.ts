const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Some systems write character references into their data. Once decoded they are text like any other. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|(amp|lt|gt|quot|apos|nbsp));/gi, (...found) => {
    const [whole, decimal, hex, name] = found as [string, string?, string?, string?];
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
    return code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
