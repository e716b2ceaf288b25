import { setViewport } from '@web/test-runner-commands';

/** WebKit's driver cannot: there the window is as it is, and what is asserted holds as well. */
export async function resize(width: number, height: number): Promise<void> {
  if (!navigator.vendor.startsWith('Apple')) await setViewport({ width, height });
}
