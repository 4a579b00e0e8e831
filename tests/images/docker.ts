import { execFile } from 'node:child_process';
import { inject } from 'vitest';

/** Where our own daemon listens, or why there is none. */
export type Daemon = { socket: string } | { absent: string };

declare module 'vitest' {
  interface ProvidedContext {
    daemon: Daemon;
  }
}

export interface Result {
  code: number;
  stdout: string;
  /** stdout and stderr, for messages. */
  output: string;
}

/** Runs Debian's docker client against a socket. Resolves also when the command fails. */
export function dockerAt(socket: string, args: readonly string[], input = ''): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(
      '/usr/bin/docker',
      ['--host', `unix://${socket}`, ...args],
      { env: { PATH: process.env['PATH'], DOCKER_BUILDKIT: '1', BUILDKIT_PROGRESS: 'plain' }, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, stdout, output: `${stdout}${stderr}` });
      },
    );
    child.stdin?.end(input);
  });
}

/** Runs docker and gives its stdout. Throws an Error with the whole output when it fails. */
export async function docker(...args: readonly string[]): Promise<string> {
  const result = await tryDocker(...args);
  if (result.code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${result.code}:\n${result.output}`);
  return result.stdout.trim();
}

/** Runs docker, for commands that are expected to fail. */
export function tryDocker(...args: readonly string[]): Promise<Result> {
  const daemon = inject('daemon');
  if ('absent' in daemon) throw new Error(daemon.absent);
  return dockerAt(daemon.socket, args);
}
