import { spawnSync } from 'node:child_process';

/** The path of a program, or undefined. */
export function which(command: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Installs a Debian package, where that is possible. */
export function aptInstall(packageName: string): boolean {
  if (process.getuid?.() !== 0 || !which('apt-get')) return false;
  process.stdout.write(`Installing ${packageName} with apt-get ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore' }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', packageName);
}
