import { nextFrame } from '@open-wc/testing';

/** Smooth scrolls, the browser's own too, have come to their end. */
export async function atRest(): Promise<void> {
  let [still, before] = [0, scrollY];
  while (still < 10) {
    await nextFrame();
    still = scrollY === before ? still + 1 : 0;
    before = scrollY;
  }
}
