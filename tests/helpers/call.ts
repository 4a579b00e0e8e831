import { run } from '../../generators/cli.ts';

/** Calls the `cribsmith` command in this process. Out: its exit code and what it wrote. */
export async function call(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write(chunk: string | Uint8Array) {
      written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
    },
  });
  const code = await run(argv, { stdout: sink('stdout'), stderr: sink('stderr'), env: {} });
  return { code, ...written };
}
