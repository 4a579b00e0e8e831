import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Images stay here between runs, so that only the first one makes the bases. */
export const ROOT = join(tmpdir(), 'cribsmith-images');
export const SOCKET = join(ROOT, 'docker.sock');

const DEBIAN = join(ROOT, 'debian');
const ENGINE = join(ROOT, 'engine');
/** Where Debian has its programs, whatever the caller's own path is. */
export const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const PIDFILE = join(ROOT, 'dockerd.pid');
const NEEDED = ['debootstrap', 'flock', 'nsenter', 'unshare'];
const PACKAGES = ['docker.io', 'docker-cli', 'docker-buildx', 'docker-compose', 'iptables', 'iproute2'];

/** Why no engine can run on this machine; undefined when it can. */
export function whyNoEngine(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'building images needs root on Linux';
  const missing = NEEDED.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  return missing.length > 0 ? `not installed: ${missing.join(', ')} (apt-get install debootstrap)` : undefined;
}

/**
 * Unpacks a minimal Debian 13, and beside it the same system with Debian's engine, builder and compose in it:
 * so one engine is tested everywhere, whatever Docker the machine itself has.
 */
export function makeEngine(): void {
  makeFolder(DEBIAN, (folder) => run('debootstrap', '--variant=minbase', 'trixie', folder));
  makeFolder(ENGINE, (folder) => {
    run('cp', '--archive', `${DEBIAN}/.`, folder);
    const install = `apt-get -qq update && apt-get -qq install -y --no-install-recommends ${PACKAGES.join(' ')}`;
    run('chroot', folder, 'env', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c', install);
  });
}

/** Where an administrator puts the authorities that a machine trusts beside Debian's own, as behind a proxy. */
const AUTHORITIES = '/usr/local/share/ca-certificates';

/**
 * The minimal Debian 13 as a tar archive that `docker import` takes. Its `ca-certificates`, once installed, trust what this
 * machine trusts.
 */
export function packDebian(archive: string): void {
  if (existsSync(AUTHORITIES)) cpSync(AUTHORITIES, join(DEBIAN, AUTHORITIES), { recursive: true });
  run('tar', '-C', DEBIAN, '-cf', archive, '.');
}

/** Changes whenever an archive of Debian would hold other authorities. */
export function authoritiesDigest(): string {
  const files = existsSync(AUTHORITIES) ? readdirSync(AUTHORITIES).sort() : [];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(AUTHORITIES, file)));
  return hash.digest('hex');
}

/** Starts the engine in a mount namespace of its own. It outlives this process: see `stopEngine`. */
export function startEngine(): ChildProcess {
  rmSync(SOCKET, { force: true });
  const log = openSync(join(ROOT, 'dockerd.log'), 'w');
  const script = fileURLToPath(new URL('engine.sh', import.meta.url));
  const args = ['--mount', '--propagation=private', 'sh', script, ENGINE, ROOT, tmpdir()];
  return spawn('unshare', args, { env: { PATH }, stdio: ['ignore', log, log], detached: true });
}

/** The process of the running engine; undefined when there is none. */
export function enginePid(): number | undefined {
  if (!existsSync(PIDFILE)) return undefined;
  const pid = Number(readFileSync(PIDFILE, 'utf8'));
  const name = `/proc/${pid}/comm`;
  return existsSync(name) && readFileSync(name, 'utf8').trim() === 'dockerd' ? pid : undefined;
}

/** The arguments of `nsenter` that run a command inside the engine's own system. */
export function inEngine(command: readonly string[]): string[] {
  const pid = enginePid();
  if (pid === undefined) throw new Error(`no engine runs; see ${join(ROOT, 'dockerd.log')}`);
  return [`--target=${pid}`, '--mount', '--root', '--wdns=/', ...command];
}

/** Makes a folder whole or not at all. */
export function makeFolder(folder: string, make: (folder: string) => void): void {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  make(unfinished);
  renameSync(unfinished, folder);
}

/** Runs a program to its end. Throws an Error with what it printed when it fails. */
export function run(command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`);
}
