let pending: Promise<unknown> | null = null;

/** Said by whoever loads a locale: elements put their first render off until `locale` settles. */
export function holdRenderingFor(locale: Promise<unknown>): void {
  const settled = locale.then(release, release);
  function release(): void {
    if (pending === settled) pending = null;
  }
  pending = settled;
}

/**
 * Settles, and never rejects, when the locale asked for has been loaded. `null` when there is
 * nothing to wait for, as on every page that has not configured localisation.
 */
export function localePending(): Promise<unknown> | null {
  return pending;
}

/** Settles with what is waited for, or after `ms`, whichever comes first. */
export function orAfter(ms: number, wanted: Promise<unknown>): Promise<unknown> {
  return Promise.race([wanted, new Promise((resolve) => setTimeout(resolve, ms))]);
}
