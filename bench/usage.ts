import { readFileSync, readdirSync } from 'node:fs';

export interface Usage {
  /** Seconds of one processor. */
  readonly cpu: number;
  /** Bytes, what is shared shared out. */
  readonly memory: number;
}

/** Of the clock in `/proc`: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS = 100;

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly cpu: number;
}

/** What the browser that was started by this process uses, with all its helpers. Linux only. */
export function browserUsage(): Usage {
  const all = processes();
  const ours = new Set([process.pid]);
  const found: Process[] = [];
  for (let before = -1; before < found.length;) {
    before = found.length;
    for (const one of all) {
      if (ours.has(one.id) || !ours.has(one.parent)) continue;
      ours.add(one.id);
      found.push(one);
    }
  }
  const browsers = found.filter(({ id }) => /chrom|firefox/u.test(read(`/proc/${id}/cmdline`)));
  const sum = (of: (one: Process) => number): number =>
    browsers.reduce((total, one) => total + of(one), 0);
  return { cpu: sum(({ cpu }) => cpu), memory: sum(({ id }) => memoryOf(id)) };
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      // The name of the program stands in brackets, and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields.length < 15) return [];
      const ticks = Number(fields[11]) + Number(fields[12]);
      return [{ id: Number(name), parent: Number(fields[1]), cpu: ticks / TICKS }];
    });
}

const memoryOf = (id: number): number =>
  1024 * Number(/^Pss:\s+(\d+) kB/mu.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
