import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { explain, explainRules, lintFile, sumUpAdvice } from '../lint/index.ts';
import { CribsmithError, type Diagnostic, FORMATS, formatDiagnostics, wantsColour } from '../report/index.ts';
import { type Command, type Io, type Option, oneOf } from './command.ts';
import { practicePlaces } from './practices.ts';

/** The options of `--lint` only. */
export const lintOptions: readonly Option[] = [
  { name: 'lint', type: 'boolean', summary: 'Check Dockerfiles and compose files; - reads standard input' },
  { name: 'format', type: 'string', value: 'FORMAT', summary: `Output format: ${FORMATS.join(', ')}` },
  { name: 'strict', type: 'boolean', summary: 'Show advice as well, and fail on warnings' },
];

/**
 * Checks Dockerfiles and compose files and prints the findings to standard output. Exits with 1 for an error, with
 * `--strict` also for a warning. Hints are only counted. With `--strict` they are shown once per rule and file.
 *
 * @throws CribsmithError `usage` without files or for another kind of file, `input-missing`, `input-unreadable` or
 *   `input-encoding` for a file that cannot be read.
 */
export const lintCommand: Command = {
  options: lintOptions,
  positionals: Number.POSITIVE_INFINITY,
  run(files, values, io) {
    const format = oneOf(values, 'format', FORMATS, 'pretty');
    if (files.length === 0) {
      throw new CribsmithError('usage', 'No file to check.', { hint: 'cribsmith docker --lint Dockerfile' });
    }
    const strict = values['strict'] === true;
    const found = sumUpAdvice(files.flatMap((path) => checkFile(path, io)));
    const shown = strict ? found : found.filter(({ severity }) => severity !== 'info');
    const colour = wantsColour({ isTTY: io.stderr.isTTY === true }, io.env);
    const rules = shown.length > 0 || format === 'sarif' ? explainRules(practicePlaces()) : [];
    io.stdout.write(formatDiagnostics(explain(shown, rules), format, { colour, verbose: true, rules }));
    const hidden = found.length - shown.length;
    if (hidden > 0)
      io.stderr.write(`${hidden} ${hidden === 1 ? 'piece' : 'pieces'} of advice not shown; use --strict to see them\n`);
    return found.some(({ severity }) => severity === 'error' || (strict && severity === 'warning')) ? 1 : 0;
  },
};

/** Checks a file together with the files near it. */
function checkFile(path: string, io: Io): Diagnostic[] {
  const text = readText(path);
  // Standard input has no location.
  const near = path === '-' ? {} : { place: resolve(path).replaceAll('\\', '/'), read: textIfFile };
  const { kind, isPart, diagnostics } = lintFile(text, { path, ...near });
  if (kind === 'compose' && isPart) {
    io.stderr.write(`${path}: for development, or an override file, so missing settings are not reported\n`);
  }
  return diagnostics;
}

function textIfFile(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readText(path) : undefined;
}

function readText(path: string): string {
  if (path !== '-' && !statSync(path, { throwIfNoEntry: false })) {
    throw new CribsmithError('input-missing', `${basename(path)} does not exist.`, { place: { path } });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path === '-' ? 0 : path));
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new CribsmithError('input-encoding', 'The file is not UTF-8 text.', {
        place: { path },
        cause,
      });
    }
    // Node.js does not include the path in this error if it is a folder.
    throw Object.assign(cause as Error, { path });
  }
}
