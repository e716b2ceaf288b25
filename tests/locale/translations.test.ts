import type { LocaleModule } from '@lit/localize';
import { expect } from '@open-wc/testing';
import { GROUPS } from '../../src/locale/generated/loaders.js';
import { targetLocales } from '../../src/locale/generated/locale-codes.js';
import type { Group } from '../../src/locale/groups.js';
import { loadOurs } from '../../src/locale/load.js';

type Target = (typeof targetLocales)[number];

const GROUP_NAMES = ['main', ...(Object.keys(GROUPS) as Group[])] as const;

type Templates = LocaleModule['templates'];

/** What the listener's browser loads of a language, all groups together. */
async function templatesOf(locale: Target): Promise<Templates> {
  const modules: readonly LocaleModule[] = await Promise.all(
    GROUP_NAMES.map((group) => loadOurs(locale, group)),
  );
  return Object.fromEntries(modules.flatMap(({ templates }) => Object.entries(templates)));
}

async function unitsOf(locale: string): Promise<Element[]> {
  const xliff = await fetch(new URL(`../../locales/${locale}.xlf`, import.meta.url));
  const document = new DOMParser().parseFromString(await xliff.text(), 'text/xml');
  return [...document.querySelectorAll('trans-unit')];
}

const idsOf = (units: readonly Element[]) => units.map(({ id }) => id).sort();
const textOf = (unit: Element, part: string) => unit.querySelector(part)?.textContent.trim() ?? '';

/** «{0} of {1}». */
function pattern(template: Templates[string] | undefined): string {
  if (typeof template === 'string') return template;
  if (!template || !('strTag' in template)) return '';
  const { strings, values } = template;
  return strings.map((text, i) => (i === 0 ? text : `{${String(values[i - 1])}}${text}`)).join('');
}

/** The same of a translators' file. */
const written = (unit: Element) =>
  [...(unit.querySelector('target')?.childNodes ?? [])]
    .map((node) => (node instanceof Element ? `{${node.id}}` : (node.textContent ?? '')))
    .join('');

describe('translations', () => {
  for (const locale of targetLocales) {
    it(`have every message in ${locale}, and none that is gone`, async () => {
      const ids = idsOf(await unitsOf(locale));
      expect(ids).to.deep.equal(idsOf(await unitsOf('kk')));
      expect(Object.keys(await templatesOf(locale)).sort()).to.deep.equal(ids);
    });

    it(`are what the translators of ${locale} wrote`, async () => {
      const templates = await templatesOf(locale);
      for (const unit of await unitsOf(locale)) {
        expect(written(unit), unit.id).not.to.equal('');
        expect(pattern(templates[unit.id]), unit.id).to.equal(written(unit));
      }
    });

    it(`name their own language in ${locale}, and have no space at an end`, async () => {
      const templates = await templatesOf(locale);
      expect(templates['aloud.language']).to.equal(locale);
      for (const [id, template] of Object.entries(templates)) {
        expect(pattern(template), id).not.to.match(/^\s|\s$| {2}/u);
      }
    });
  }

  it('have names of their own: the one-tag bundle makes none from their words', async () => {
    const unnamed = idsOf(await unitsOf('kk')).filter((id) => !id.startsWith('aloud.'));
    expect(unnamed).to.deep.equal([]);
  });

  it('tell translators what is not plain from the text', async () => {
    const units = await unitsOf('kk');
    const silent = units.filter((unit) => unit.querySelector('x') && !textOf(unit, 'note'));
    expect(idsOf(silent)).to.deep.equal([]);
  });
});
