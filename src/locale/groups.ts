import type { GROUPS } from './generated/loaders.js';

/**
 * Strings that are loaded on demand, because a page can do without them until somebody asks for
 * help. `scripts/locales.js` says which file's strings are in which group.
 */
export type Group = keyof typeof GROUPS;

const wanted = new Set<Group>();
let fetchGroup: ((group: Group) => Promise<void>) | null = null;

/**
 * To be awaited by the module that needs a group, before it shows a string of it. Settles at once
 * where the site has configured `@lit/localize` itself, and never rejects: what does not come
 * stays English. A locale chosen later brings the group along.
 */
export async function wantStrings(group: Group): Promise<void> {
  wanted.add(group);
  await fetchGroup?.(group);
}

/** The groups asked for up to now. */
export const wantedGroups = (): readonly Group[] => [...wanted];

/** Said by whoever loads locales. */
export function provideGroups(fetch: (group: Group) => Promise<void>): void {
  fetchGroup = fetch;
}
