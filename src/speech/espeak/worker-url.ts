/** The worker's address, in the form that the page's policy wants. */

interface Policy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** Folders of offline voices on this page: nothing else becomes a worker. */
const folders = new Set<string>();
let policy: Policy | undefined;

/**
 * A worker of `url`, which must be below `base`, on the page's own origin. Under
 * `require-trusted-types-for 'script'` the address goes through a policy named `aloud`: a site that
 * lists its policies (`trusted-types`) must list it.
 *
 * @throws Where the page's policy forbids it, or the address is not of the folder.
 */
export function makeWorker(url: string, base: string): Worker {
  folders.add(base);
  return new Worker(trusted(url) as string, { type: 'module', name: 'aloud' });
}

function trusted(url: string): unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  if (!trustedTypes) return allowed(url);
  policy ??= trustedTypes.createPolicy('aloud', { createScriptURL: allowed });
  return policy.createScriptURL(url);
}

function allowed(url: string): string {
  const { href, origin } = new URL(url);
  const isOfFolder = [...folders].some((folder) => href.startsWith(folder));
  if (isOfFolder && origin === location.origin) return href;
  throw new TypeError('No address of the offline voice');
}
