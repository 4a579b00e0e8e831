import { spawnSync } from 'node:child_process';

/** What a process took, its children among it. */
export interface Usage {
  /** Seconds on the clock, which another process can lengthen. */
  wall: number;
  /** Seconds of processor time. */
  cpu: number;
  /** The most megabytes that one of its processes held. */
  peak: number;
}

const REPORT = /(?<wall>[\d.]+) (?<user>[\d.]+) (?<system>[\d.]+) (?<peak>\d+)\s*$/u;

/** Runs a program by GNU time, in a folder. Throws an Error with what it wrote if it fails. */
export function measureProcess(argv: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = '.'): Usage {
  const { status, stderr, stdout, error } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...argv], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 1 << 28,
  });
  const { wall = '', user = '', system = '', peak = '' } = REPORT.exec(stderr ?? '')?.groups ?? {};
  if (error || status !== 0 || wall === '')
    throw new Error(`${argv.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  return { wall: Number(wall), cpu: Number(user) + Number(system), peak: Math.round(Number(peak) / 1024) };
}
