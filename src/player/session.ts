import type { StorageArea } from './storage.js';

/** What a tab keeps until it is closed; `null` where it is refused. For a `Store`. */
export function sessionArea(): StorageArea | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
