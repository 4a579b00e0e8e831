import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const BIN = resolve('generators/bin.js');

/** A user who owns nothing; only root can become another user. */
const NOBODY = 65_534;

/** Whether a process can be run as another user. */
export const canBeNobody = process.getuid?.() === 0;

export interface ProcessOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** As a user who owns nothing. */
  asNobody?: boolean;
  /** A shell command that calls `"$@"`, for limits and redirections. */
  shell?: string;
}

/** Calls the `cribsmith` command in a process of its own. Out: its exit code and what it wrote. */
export async function runProcess(argv: readonly string[], { cwd, env = {}, asNobody, shell }: ProcessOptions) {
  const command = [process.execPath, BIN, ...argv] as const;
  const [program, ...words] = shell === undefined ? command : (['sh', '-c', shell, 'sh', ...command] as const);
  const child = spawn(program, words, {
    cwd,
    env: { PATH: process.env['PATH'], CRIBSMITH_CACHE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asNobody && { uid: NOBODY, gid: NOBODY }),
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (written.stderr += text));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { code, ...written };
}
