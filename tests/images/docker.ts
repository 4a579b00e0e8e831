import { execFile } from 'node:child_process';
import { inject } from 'vitest';
import { inEngine, PATH, SOCKET } from './engine.ts';

/** Why there is no engine to test with; undefined when one runs. */
export interface Daemon {
  absent: string | undefined;
}

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

const ENV = {
  PATH,
  DOCKER_HOST: `unix://${SOCKET}`,
  DOCKER_CONFIG: '/run/docker-config',
  BUILDKIT_PROGRESS: 'plain',
};

/** Runs the engine's own docker client. Resolves also when the command fails. */
export function runDocker(args: readonly string[], input = ''): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(
      'nsenter',
      inEngine(['docker', ...args]),
      { env: ENV, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, stdout, output: `${stdout}${stderr}` });
      },
    );
    // A command that has ended by then reads no input, which its code tells.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Runs docker and gives its stdout. Throws an Error with the whole output when it fails. */
export async function docker(...args: readonly string[]): Promise<string> {
  const result = await tryDocker(...args);
  if (result.code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${result.code}:\n${result.output}`);
  return result.stdout.trim();
}

/** Runs docker in a test, for commands that are expected to fail. */
export function tryDocker(...args: readonly string[]): Promise<Result> {
  const { absent } = inject('daemon');
  if (absent !== undefined) throw new Error(absent);
  return runDocker(args);
}
