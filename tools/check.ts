/** Runs the checks that need no tests, as many at a time as there are cores, and says of each how it ended. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

/** The longest first, so that no core is idle at the end. */
const CHECKS = ['types:code', 'types:site', 'dead', 'boundaries:code', 'boundaries:browser', 'lint'];

/** Runs a script of package.json, and shows what it said when it has ended, so that nothing is mixed. */
async function run(script: string): Promise<boolean> {
  const began = Date.now();
  const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
  const closed = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${stdout}${stderr}${code === 0 ? 'Passed' : 'FAILED'}: npm run ${script} (${seconds} s)\n`);
  return code === 0;
}

const waiting = [...CHECKS];
const failed: string[] = [];
async function work(): Promise<void> {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    if (!(await run(script))) failed.push(script);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
