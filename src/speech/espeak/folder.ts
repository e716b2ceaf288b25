/** The folder of an offline voice, as far as a page knows it: its voices, and what of them is here already. */
import type { Clock } from '../clock.js';
import { Complaint } from '../complaint.js';
import type { Voice } from '../engine.js';
import type { MissingFile } from './downloads.js';
import { fetchManifest, UnusableError } from './fetch-manifest.js';
import { Kept } from './kept.js';
import { fileOf, languagesFor, type Manifest, needed, type PackLanguage } from './manifest.js';

/** What could not be had is asked for again when so long has passed. In ms. */
const AGAIN_AFTER = 2000;

export class Folder {
  #list: Manifest | null = null;
  #isFetching = false;
  #isSettled = false;
  #isUnreachable = false;
  #askAgainAt = 0;
  #isDisposed = false;
  /** Files of the list that are not there. */
  readonly #missing = new Set<string>();
  /** Files that need not be fetched. */
  readonly #here = new Set<string>();
  readonly #complaint = new Complaint('offline voice');

  /**
   * @param base Its address, with a slash at its end.
   * @param changed Called when its voices, or what is to be fetched of them, are others.
   */
  constructor(
    readonly base: string,
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  get settled(): boolean {
    return this.#isSettled && !this.#isFetching;
  }

  /**
   * The list. Where a file is missing the folder is broken, or is another by now: of the languages
   * that have been fetched.
   */
  get manifest(): Manifest | null {
    const list = this.#list;
    if (!list || this.#missing.size === 0) return list;
    return { ...list, languages: list.languages.filter((each) => this.#isThere(list, each)) };
  }

  /** Fetches the list: 1 kB. Again where something of it could not be had. */
  ask(): void {
    const isWhole = this.#list !== null && this.#missing.size === 0;
    if (isWhole || this.#isFetching || this.#isDisposed) return;
    if (this.clock.now() < this.#askAgainAt) return;
    this.#isFetching = true;
    void this.#fetch();
  }

  voices(lang: string): readonly Voice[] {
    const { manifest } = this;
    return manifest
      ? languagesFor(manifest, lang).map((each) => this.#voiceOf(each, manifest))
      : [];
  }

  languageOf({ id }: Voice): PackLanguage | undefined {
    return this.manifest?.languages.find(({ lang }) => idOf(lang) === id);
  }

  unreachable(lang: string): boolean {
    const list = this.#list;
    if (!list) return this.#isUnreachable;
    return languagesFor(list, lang).some((each) => !this.#isThere(list, each));
  }

  /** Until the list is fetched again. */
  miss({ file, message }: MissingFile): void {
    this.#missing.add(file);
    this.#here.delete(file);
    this.#complaint.tell(`${this.base}${file}: ${message}`);
    this.changed();
  }

  /** What these languages need has been fetched. */
  take(languages: readonly PackLanguage[]): void {
    if (this.#list) this.#add(needed(this.#list, languages));
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #fetch(): Promise<void> {
    try {
      this.#list = await fetchManifest(this.base, this.clock);
      this.#missing.clear();
    } catch (error) {
      this.#isUnreachable = !(error instanceof UnusableError);
      this.#askAgainAt = this.clock.now() + AGAIN_AFTER;
      this.#complaint.tell(
        `${this.base}voice.json: ${error instanceof Error ? error.message : ''}`,
      );
    }
    this.#isFetching = false;
    this.#isSettled = true;
    if (this.#isDisposed) return;
    this.changed();
    if (this.#list) await this.#look(this.#list);
  }

  /** Nobody waits for it: a cache may hang. */
  async #look({ version, files }: Manifest): Promise<void> {
    const kept = new Kept(this.base, version, this.clock);
    const names = await kept.among(files.map(({ name }) => name));
    if (!this.#isDisposed && this.#list?.version === version) this.#add(names);
  }

  #add(names: readonly string[]): void {
    const before = this.#here.size;
    for (const name of names) this.#here.add(name);
    if (this.#here.size > before) this.changed();
  }

  #isThere(list: Manifest, language: PackLanguage): boolean {
    return (
      this.#missing.size === 0 || needed(list, [language]).every((name) => this.#here.has(name))
    );
  }

  #voiceOf(language: PackLanguage, list: Manifest): Voice {
    const { lang } = language;
    const { name } = list.engine;
    const voice = { id: idOf(lang), name, lang, local: true, quality: 'very-low' } as const;
    const files = needed(list, [language]).filter((each) => !this.#here.has(each));
    const download = files.reduce((sum, each) => sum + (fileOf(list, each)?.gzipBytes ?? 0), 0);
    return download > 0 ? { ...voice, download } : voice;
  }
}

const idOf = (lang: string): string => `espeak:${lang}`;
