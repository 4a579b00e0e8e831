import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { type Daemon, runDocker } from './docker.ts';
import { enginePid, makeEngine, packDebian, ROOT, startEngine, whyNoEngine } from './engine.ts';
import { alone, lock, type Release } from './lock.ts';

/** Held while the engine starts or stops. */
const STARTING = join(ROOT, 'starting.lock');
/** Held shared by everybody who uses the engine: the last one to leave stops it. */
const USERS = join(ROOT, 'users.lock');

/**
 * Makes sure that an engine of our own runs, apart from any other: stand-in images carry the names of real ones,
 * and must not land where somebody works. Several runs share it. Out: what gives it back.
 * Throws an Error when it does not start.
 */
export async function useEngine(): Promise<Release> {
  mkdirSync(ROOT, { recursive: true });
  return alone(STARTING, async () => {
    makeEngine();
    const release = await lock(USERS, 'shared');
    if (!(await answers())) await launch();
    await importDebian();
    return async () => {
      await release?.();
      await alone(STARTING, stopIfUnused);
    };
  });
}

/** Vitest's global setup. Provides `daemon`. */
export default async function setup(project: TestProject): Promise<Release | undefined> {
  const absent = whyNoEngine();
  project.provide('daemon', { absent } satisfies Daemon);
  return absent === undefined ? useEngine() : undefined;
}

const answers = async () => enginePid() !== undefined && (await runDocker(['info'])).code === 0;

async function launch(): Promise<void> {
  const child = startEngine();
  for (let tries = 0; tries < 120 && child.exitCode === null; tries++) {
    if (await answers()) {
      child.unref();
      return;
    }
    await sleep(500);
  }
  child.kill('SIGTERM');
  throw new Error(`dockerd does not answer; see ${join(ROOT, 'dockerd.log')}`);
}

async function stopIfUnused(): Promise<void> {
  const release = await lock(USERS, 'exclusive', false);
  const pid = enginePid();
  if (release && pid !== undefined) {
    process.kill(pid, 'SIGTERM');
    while (enginePid() === pid) await sleep(100);
  }
  await release?.();
}

/** The system that all stand-ins start from. */
async function importDebian(): Promise<void> {
  if ((await runDocker(['image', 'inspect', 'cribsmith/debian'])).code === 0) return;
  const archive = join(ROOT, 'debian.tar');
  packDebian(archive);
  const imported = await runDocker(['import', archive, 'cribsmith/debian']);
  rmSync(archive, { force: true });
  if (imported.code !== 0) throw new Error(imported.output);
}
