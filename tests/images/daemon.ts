import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { type Daemon, dockerAt } from './docker.ts';

/** Images stay here between runs, so that only the first one makes the bases. */
const ROOT = join(tmpdir(), 'cribsmith-images');
const NEEDED = ['/usr/sbin/dockerd', '/usr/bin/docker', '/usr/sbin/debootstrap'];

/**
 * Starts a daemon of our own, apart from any other: stand-in images carry the names of real ones, and must
 * not land in a daemon that somebody works with. Provides `daemon`; stops what it started.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const absent = whyNot();
  if (absent !== undefined) {
    project.provide('daemon', { absent });
    return undefined;
  }
  const socket = join(ROOT, 'docker.sock');
  mkdirSync(ROOT, { recursive: true });
  rmSync(socket, { force: true });
  const child = start(socket);
  try {
    await answering(socket, child);
    await makeDebian(socket);
  } catch (error) {
    await stop(child);
    throw error;
  }
  project.provide('daemon', { socket } satisfies Daemon);
  return () => stop(child);
}

function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return 'building images needs root';
  const missing = NEEDED.filter((path) => !existsSync(path));
  return missing.length > 0
    ? `not installed: ${missing.join(', ')} (apt-get install docker.io debootstrap)`
    : undefined;
}

function start(socket: string): ChildProcess {
  const log = openSync(join(ROOT, 'dockerd.log'), 'w');
  const folders = ['data', 'exec'].map((name) => `--${name}-root=${join(ROOT, name)}`);
  const args = [`--host=unix://${socket}`, ...folders, `--pidfile=${join(ROOT, 'dockerd.pid')}`];
  return spawn('/usr/sbin/dockerd', args, { stdio: ['ignore', log, log] });
}

async function answering(socket: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 120 && child.exitCode === null; tries++) {
    if ((await dockerAt(socket, ['info'])).code === 0) return;
    await sleep(500);
  }
  throw new Error(`dockerd does not answer; see ${join(ROOT, 'dockerd.log')}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** The system that all stand-ins start from: a minimal Debian 13. */
async function makeDebian(socket: string): Promise<void> {
  if ((await dockerAt(socket, ['image', 'inspect', 'cribsmith/debian'])).code === 0) return;
  const target = join(ROOT, 'debian');
  const archive = join(ROOT, 'debian.tar');
  rmSync(target, { recursive: true, force: true });
  run('/usr/sbin/debootstrap', '--variant=minbase', 'trixie', target);
  run('tar', '-C', target, '-cf', archive, '.');
  const imported = await dockerAt(socket, ['import', archive, 'cribsmith/debian']);
  rmSync(target, { recursive: true, force: true });
  rmSync(archive, { force: true });
  if (imported.code !== 0) throw new Error(imported.output);
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`);
}
