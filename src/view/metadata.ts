/** Smaller pictures are icons of something else. In CSS pixels. */
const LEAST_SIDE = 96;

/** What the lock screen shows of a reading: the headline, the site, a picture. */
export function metadataOf(root: Element | undefined): MediaMetadata {
  const heading = root?.querySelector('h1, h2, [slot=headline]')?.textContent;
  const title = oneLine(heading ?? '') || document.title;
  return new MediaMetadata({ title, artist: siteName(), artwork: root ? artworkOf(root) : [] });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[property="${name}"]`)?.content.trim() ?? '';

const siteName = (): string => meta('og:site_name') || location.hostname;

/** Nothing that the page does not show already, or that is not the site's own. */
function artworkOf(root: Element): MediaImage[] {
  const shown = [...root.querySelectorAll('img')].find(isPicture);
  if (shown) {
    const { currentSrc: src, naturalWidth, naturalHeight } = shown;
    return [{ src, sizes: `${naturalWidth}x${naturalHeight}` }];
  }
  const src = ownAddress(meta('og:image'));
  return src ? [{ src }] : [];
}

const isPicture = ({ complete, currentSrc, naturalWidth, naturalHeight }: HTMLImageElement) =>
  complete &&
  Math.min(naturalWidth, naturalHeight) >= LEAST_SIDE &&
  /^(?:https?|data|blob):/u.test(currentSrc);

function ownAddress(address: string): string {
  if (!address || !URL.canParse(address, document.baseURI)) return '';
  const { origin, href } = new URL(address, document.baseURI);
  return origin === location.origin ? href : '';
}
