import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Gives a lock back. It also ends with the process that holds it, however that ends. */
export type Release = () => Promise<void>;

/**
 * Takes a lock on a file, with `flock`: the kernel frees it when its holder dies, so no lock is ever left behind.
 * Out: its release; `undefined` when `wait` is false and somebody else holds the lock.
 */
export async function lock(file: string, mode: 'shared' | 'exclusive', wait = true): Promise<Release | undefined> {
  const patience = wait ? [] : ['--nonblock'];
  const holder = spawn('flock', [`--${mode}`, ...patience, file, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'exit');
  const held = await Promise.race([once(holder.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!held) return undefined;
  return async () => {
    holder.stdin.end();
    await ended;
  };
}

/** Runs `work` while nobody else holds the lock. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const release = await lock(file, 'exclusive');
  try {
    return await work();
  } finally {
    await release?.();
  }
}
