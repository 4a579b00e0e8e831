import { spawn } from 'node:child_process';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CribsmithError } from '../report/index.ts';

/** The answer of the process that runs a configuration file. */
export type Evaluated = { config: unknown } | { missing: true } | { message: string; stack: string };

const EVALUATOR = fileURLToPath(new URL(`./evaluate${extname(import.meta.url)}`, import.meta.url));

/** Node.js 22.18 and newer strip types by default. */
const FLAGS = process.features.typescript ? [] : ['--experimental-strip-types'];

/**
 * Runs a configuration file in TypeScript or JavaScript. Its own output goes to standard error.
 *
 * @param file - The path of the file.
 * @returns Its default export.
 * @throws CribsmithError `config-invalid`, with the line of the error if known.
 */
export async function runFile(file: string): Promise<unknown> {
  const evaluated = await evaluate(file);
  if ('config' in evaluated) return evaluated.config;
  if ('missing' in evaluated) {
    throw new CribsmithError('config-invalid', 'The file has no default export.', {
      place: { path: file },
      hint: 'Write export default defineConfig({ ... });',
    });
  }
  const line = lineIn(evaluated.stack, file);
  throw new CribsmithError('config-invalid', `The configuration cannot be loaded: ${evaluated.message}`, {
    place: { path: file, ...(line !== undefined && { line }) },
  });
}

function evaluate(file: string): Promise<Evaluated> {
  const argv = [
    ...FLAGS,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    EVALUATOR,
    file,
  ];
  // The output of the file must not mix with data on standard output.
  const child = spawn(process.execPath, argv, { stdio: ['ignore', process.stderr.fd, process.stderr.fd, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.on('message', (message) => resolve(message as Evaluated));
    child.on('error', reject);
    child.on('close', (code) => resolve({ message: `It ended the process with code ${code}.`, stack: '' }));
  });
}

/** The first line of the file in a stack trace. */
function lineIn(stack: string, file: string): number | undefined {
  const name = basename(file).replaceAll('.', '\\.');
  const line = new RegExp(`[/\\\\]${name}:(\\d+)`, 'u').exec(stack)?.[1];
  return line === undefined ? undefined : Number(line);
}
