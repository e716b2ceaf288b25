import { expect } from '@open-wc/testing';
import { targetLocales } from '../../src/locale/generated/locale-codes.js';
import { templates as kk } from '../../src/locale/generated/kk.js';
import { templates as ru } from '../../src/locale/generated/ru.js';

const text = async (path: string) =>
  (await fetch(new URL(`../../${path}`, import.meta.url))).text();

/** `msg(...)` calls of a source, by their ids. */
async function idsInSource(): Promise<string[]> {
  const sources = await Promise.all(
    ['strings', 'messages'].map((name) => text(`src/locale/${name}.ts`)),
  );
  return [...sources.join('\n').matchAll(/\bid: ['"](aloud\.[a-z.-]+)['"]/gu)].map(
    ([, id]) => id ?? '',
  );
}

async function unitsOf(locale: string): Promise<Element[]> {
  const xliff = await text(`locales/${locale}.xlf`);
  return [...new DOMParser().parseFromString(xliff, 'text/xml').querySelectorAll('trans-unit')];
}

/** Shared between the languages on purpose. */
const SAME = ['aloud.percent'];

const places = (part: Element | null) =>
  [...(part?.querySelectorAll('x') ?? [])].map(({ id }) => id).sort();

describe('translations', () => {
  for (const locale of targetLocales) {
    it(`have every message in ${locale}, and none that is gone`, async () => {
      const ids = (await unitsOf(locale)).map(({ id }) => id).sort();
      expect(ids).to.deep.equal([...new Set(await idsInSource())].sort());
      expect(Object.keys({ kk, ru }[locale]).sort()).to.deep.equal(ids);
    });

    it(`leave nothing in English in ${locale}, and keep what is put in`, async () => {
      for (const unit of await unitsOf(locale)) {
        const [source, target] = [unit.querySelector('source'), unit.querySelector('target')];
        expect(target?.textContent.trim(), unit.id).not.to.equal('');
        expect(places(target), unit.id).to.deep.equal(places(source));
        if (SAME.includes(unit.id)) continue;
        expect(target?.textContent, unit.id).not.to.equal(source?.textContent);
      }
    });
  }
});
