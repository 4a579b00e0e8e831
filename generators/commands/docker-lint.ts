import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CribsmithError,
  composeRole,
  createQuery,
  type Diagnostic,
  FORMATS,
  formatDiagnostics,
  kindOfFile,
  type LintRule,
  lintCompose,
  lintDockerfile,
  lintRules,
  loadPackLibrary,
  type RuleInfo,
  wantsColour,
} from '../index.ts';
import { type Io, type Option, oneOf, type Values } from './command.ts';

/** The options that only `--lint` has. */
export const lintOptions: readonly Option[] = [
  { name: 'lint', type: 'boolean', summary: 'Check the FILEs, Dockerfiles and compose files; - is the standard input' },
  { name: 'format', type: 'string', value: 'FORMAT', summary: `Of the findings: ${FORMATS.join(', ')}` },
  { name: 'strict', type: 'boolean', summary: 'Let warnings fail the check, too' },
];

/**
 * Checks Dockerfiles and compose files; the findings go to the standard output. Returns 1 when one of them is an error,
 * with `--strict` also for a warning. Throws CribsmithError: `usage` without files and for a file that is neither,
 * `input-missing`, `input-unreadable` and `input-encoding` for one that cannot be read.
 */
export function lintFiles(files: readonly string[], values: Values, io: Io): number {
  const format = oneOf(values, 'format', FORMATS, 'pretty');
  if (files.length === 0) {
    throw new CribsmithError('usage', 'There is no file to check.', { hint: 'cribsmith docker --lint Dockerfile' });
  }
  const rules = explainedRules();
  const help = new Map(rules.map((rule) => [rule.id, rule.help]));
  const found = files.flatMap((path) => lintFile(path, io)).map((one) => withHelp(one, help.get(one.ruleId)));
  const colour = wantsColour({ isTTY: io.stderr.isTTY === true }, io.env);
  io.stdout.write(formatDiagnostics(found, format, { colour, verbose: true, rules }));
  const failing = values['strict'] === true ? ['error', 'warning'] : ['error'];
  return found.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

function lintFile(path: string, io: Io): Diagnostic[] {
  const text = readText(path);
  const kind = kindOfFile(text, path);
  if (kind === 'dockerfile') {
    const ignore = path === '-' ? undefined : ignoreFileOf(path);
    return lintDockerfile(text, { path, ...(ignore !== undefined && { ignore }) });
  }
  if (kind === 'compose') {
    const role = composeRole(text, path);
    if (role !== 'base') io.stderr.write(`${path}: laid over another file, so what it leaves out is not reported\n`);
    return lintCompose(text, { path, role });
  }
  throw new CribsmithError('usage', 'Unexpected file, expected a Dockerfile or a compose file.', {
    place: { path },
    hint: 'A Dockerfile has a FROM, a compose file has services:',
  });
}

/** The `.dockerignore` that the builder would take: one of the file's own name, else the one of its folder. */
function ignoreFileOf(path: string): string | undefined {
  for (const candidate of [`${path}.dockerignore`, join(dirname(path), '.dockerignore')]) {
    if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return readText(candidate);
  }
  return undefined;
}

function readText(path: string): string {
  if (path !== '-' && !statSync(path, { throwIfNoEntry: false })) {
    throw new CribsmithError('input-missing', `There is no file ${path}.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path === '-' ? 0 : path));
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new CribsmithError('input-encoding', 'Unexpected bytes, expected text in UTF-8.', {
        place: { path },
        cause,
      });
    }
    throw new CribsmithError('input-unreadable', 'The file cannot be read.', { place: { path }, cause });
  }
}

/** The rules as a report describes them, each with the practice that explains it and its place in the notes. */
function explainedRules(): RuleInfo[] {
  const practices = createQuery(loadPackLibrary().graph).byType('practice');
  const bySlug = new Map(practices.map((practice) => [practice.id.split('/').at(-1), practice]));
  return lintRules.map(({ id, title, severity, practice }: LintRule) => {
    const node = bySlug.get(practice);
    const help = node && `${node.title} (${node.source.path}:${node.source.line})`;
    return { id, title, severity, ...(help && { help }) };
  });
}

function withHelp(diagnostic: Diagnostic, help: string | undefined): Diagnostic {
  const hints = [diagnostic.hint, help].filter((text) => text !== undefined);
  return hints.length === 0 ? diagnostic : { ...diagnostic, hint: hints.join(' ') };
}
