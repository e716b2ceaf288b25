/** Faults of the machine below a real browser: programs that die, or stand still. Linux only. */
import { readFileSync, readdirSync } from 'node:fs';
import type { SoundCard } from './sound.js';

/** The programs that use this sound card and are called so: a browser, its speech service, its voice. */
export function programs(card: SoundCard, name: RegExp): number[] {
  const mark = `PULSE_SERVER=${card.env['PULSE_SERVER']}`;
  return readdirSync('/proc')
    .filter((id) => /^\d+$/u.test(id))
    .filter((id) => name.test(read(id, 'comm')) && read(id, 'environ').split('\0').includes(mark))
    .map(Number);
}

/** Sends each of them a signal; answers how many there were. */
export function signal(card: SoundCard, name: RegExp, kind: NodeJS.Signals): number {
  const found = programs(card, name);
  for (const id of found) process.kill(id, kind);
  return found.length;
}

function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8').trim();
  } catch {
    return ''; // it has ended meanwhile
  }
}
