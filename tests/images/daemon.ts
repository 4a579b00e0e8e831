import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { type Daemon, runDocker } from './docker.ts';
import { authoritiesDigest, enginePid, makeEngine, packDebian, ROOT, startEngine, whyNoEngine } from './engine.ts';
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

/** Tools that bring authorities of their own are led to the system's. */
const TRUST = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CARGO_HTTP_CAINFO'].map(
  (name) => `${name}=/etc/ssl/certs/ca-certificates.crt`,
);

/** The system that all stand-ins start from. */
async function importDebian(): Promise<void> {
  const digest = authoritiesDigest();
  const known = await runDocker([
    'image',
    'inspect',
    '--format',
    '{{index .Config.Labels "authorities"}}',
    'cribsmith/debian',
  ]);
  if (known.code === 0 && known.stdout.trim() === digest) return;
  const archive = join(ROOT, 'debian.tar');
  packDebian(archive);
  const changes = [`LABEL authorities=${digest}`, `ENV ${TRUST.join(' ')}`].map((change) => `--change=${change}`);
  const imported = await runDocker(['import', ...changes, archive, 'cribsmith/debian']);
  rmSync(archive, { force: true });
  if (imported.code !== 0) throw new Error(imported.output);
}
