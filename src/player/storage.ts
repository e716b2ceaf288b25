/** Everything the library remembers is under names that begin so. */
const PREFIX = 'aloud:';

/** What `localStorage` has of what is needed here: tests, and pages without one, bring their own. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A private window, a sandboxed frame or a setting may refuse it, by throwing. */
function pageStorage(): StorageArea | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/**
 * A value as JSON. Old libraries (Prototype before 1.7) teach all arrays of a page to write themselves
 * as text, by `toJSON`: what is asked later is taken from where it stands.
 */
export const json = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name: string) {
    return this[name];
  });

/**
 * What is remembered between visits, as JSON. Never throws: where nothing can be stored, nothing is
 * remembered. What comes back was written by whoever shares the origin, so its shape must be checked.
 */
export class Store {
  constructor(private readonly area: StorageArea | null = pageStorage()) {}

  /** `undefined` where there is nothing, or nothing that can be read. */
  read(name: string): unknown {
    try {
      return JSON.parse(this.area?.getItem(PREFIX + name) ?? '') as unknown;
    } catch {
      return undefined;
    }
  }

  /** Returns `false` where it could not be kept: no storage, or a full one. */
  write(name: string, value: unknown): boolean {
    try {
      this.area?.setItem(PREFIX + name, json(value));
      return this.area !== null;
    } catch {
      return false;
    }
  }

  remove(name: string): void {
    try {
      this.area?.removeItem(PREFIX + name);
    } catch {
      // Nothing was there.
    }
  }

  /** Forgets all that the library has ever kept for this origin, and nothing else. */
  clear(): void {
    try {
      const { area } = this;
      const names = Array.from({ length: area?.length ?? 0 }, (_, index) => area?.key(index));
      for (const name of names) if (name?.startsWith(PREFIX)) area?.removeItem(name);
    } catch {
      // Nothing was there.
    }
  }
}
