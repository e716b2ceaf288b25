/** By what address a page is known: the canonical one, where that is of the same origin. */
export function pageAddress(): URL {
  const { href, origin } = location;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(canonical?.startsWith(`${origin}/`) ? canonical : href);
}
