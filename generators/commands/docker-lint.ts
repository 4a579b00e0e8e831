import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  composeRole,
  kindOfFile,
  type LintRule,
  lintCompose,
  lintDockerfile,
  lintRules,
  sumUpAdvice,
} from '../lint/index.ts';
import {
  CribsmithError,
  type Diagnostic,
  FORMATS,
  formatDiagnostics,
  type RuleInfo,
  wantsColour,
} from '../report/index.ts';
import { type Command, type Io, type Option, oneOf } from './command.ts';
import { practicePlaces } from './practices.ts';

/** The options that only `--lint` has. */
export const lintOptions: readonly Option[] = [
  { name: 'lint', type: 'boolean', summary: 'Check the FILEs, Dockerfiles and compose files; - is the standard input' },
  { name: 'format', type: 'string', value: 'FORMAT', summary: `Format of the findings: ${FORMATS.join(', ')}` },
  { name: 'strict', type: 'boolean', summary: 'Show advice as well, and fail on warnings' },
];

/**
 * Checks Dockerfiles and compose files; the findings go to the standard output. Exits with 1 for an error, with
 * `--strict` also for a warning. Advice is counted, and with `--strict` shown once a rule and file.
 *
 * @throws CribsmithError `usage` without files and for a file that is neither; `input-missing`, `input-unreadable` and
 *   `input-encoding` for one that cannot be read.
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
    const found = sumUpAdvice(files.flatMap((path) => lintFile(path, io)));
    const shown = strict ? found : found.filter(({ severity }) => severity !== 'info');
    const colour = wantsColour({ isTTY: io.stderr.isTTY === true }, io.env);
    const rules = shown.length > 0 || format === 'sarif' ? explainedRules() : [];
    const help = new Map(rules.map((rule) => [rule.id, rule.help]));
    const explained = shown.map((one) => withHelp(one, help.get(one.ruleId)));
    io.stdout.write(formatDiagnostics(explained, format, { colour, verbose: true, rules }));
    const hidden = found.length - shown.length;
    if (hidden > 0)
      io.stderr.write(`${hidden} ${hidden === 1 ? 'piece' : 'pieces'} of advice not shown, see --strict\n`);
    return found.some(({ severity }) => severity === 'error' || (strict && severity === 'warning')) ? 1 : 0;
  },
};

function lintFile(path: string, io: Io): Diagnostic[] {
  const text = readText(path);
  const kind = kindOfFile(text, path);
  if (kind === 'dockerfile') {
    const ignore = path === '-' ? undefined : ignoreFileOf(path);
    return lintDockerfile(text, { path, ...(ignore !== undefined && { ignore }) });
  }
  if (kind === 'compose') {
    const role = composeRole(text, path);
    const isPart = role === 'base' && path !== '-' && isIncluded(path);
    if (role !== 'base' || isPart) {
      io.stderr.write(`${path}: for development, or laid over another file, so missing settings are not reported\n`);
    }
    return lintCompose(text, { path, role: isPart ? 'override' : role });
  }
  throw new CribsmithError('usage', 'Unexpected file, expected a Dockerfile or a compose file.', {
    place: { path },
    hint: 'A Dockerfile has FROM, a compose file has services:',
  });
}

const COMPOSE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** How many folders up a compose file that includes this one is looked for. */
const LEVELS = 2;

/** Whether a compose file further up names this one, so that what it leaves out is there. */
function isIncluded(path: string): boolean {
  const file = resolve(path);
  let folder = dirname(file);
  for (let level = 0; level < LEVELS; level += 1) {
    folder = dirname(folder);
    const name = relative(folder, file).split(sep).join('/');
    const isNamed = COMPOSE_NAMES.map((one) => join(folder, one)).some(
      (one) => existsSync(one) && /^include\s*:/m.test(readText(one)) && readText(one).includes(name),
    );
    if (isNamed) return true;
  }
  return false;
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
    throw new CribsmithError('input-missing', `${basename(path)} does not exist.`, { place: { path } });
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
  const places = practicePlaces();
  return lintRules.map(({ id, title, severity, practice }: LintRule) => {
    const place = places.get(practice);
    const help = place && `${place.title} (${place.path}:${place.line})`;
    return { id, title, severity, ...(help && { help }) };
  });
}

function withHelp(diagnostic: Diagnostic, help: string | undefined): Diagnostic {
  const hints = [diagnostic.hint, help].filter((text) => text !== undefined);
  return hints.length === 0 ? diagnostic : { ...diagnostic, hint: hints.join(' ') };
}
