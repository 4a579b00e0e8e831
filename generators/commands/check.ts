import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeQuietly } from '../files/index.ts';
import { applyRepairs, checkNotes, FORMATS, formatDiagnostics, loadLibrary, ruleInfos, wantsColour } from '../index.ts';
import type { Diagnostic } from '../report/index.ts';
import { type Command, DEFAULT_NOTES, oneOf } from './command.ts';
import { type Settings, settingsOf, settingsOptions } from './settings.ts';

export const checkCommand: Command = {
  options: [
    { name: 'strict', type: 'boolean', summary: 'Fail on warnings too' },
    {
      name: 'format',
      type: 'string',
      value: FORMATS.join('|'),
      summary: 'Output format: pretty for people, the others for programs',
    },
    { name: 'fix', type: 'boolean', summary: 'Apply safe fixes to the notes' },
    { name: 'verbose', type: 'boolean', summary: 'Show the correct statement and its source' },
    ...settingsOptions,
  ],
  positionals: 1,
  async run([notes = DEFAULT_NOTES], values, io) {
    const format = oneOf(values, 'format', FORMATS, 'pretty');
    const settings = await settingsOf(notes, values);
    const strict = values['strict'] === true || settings.config.check?.strict === true;
    if (values['fix'] === true) for (const line of fix(notes, settings)) io.stderr.write(`${line}\n`);
    const { found, paths } = findingsIn(notes, settings);
    io.stdout.write(
      formatDiagnostics(found, format, {
        base: rootOf(notes),
        rules: ruleInfos,
        verbose: values['verbose'] === true,
        colour: wantsColour(io.stdout, io.env),
      }),
    );
    io.stderr.write(`${notes}: ${cleanCount(found, paths)}\n`);
    const fails = ({ severity }: Diagnostic) => severity === 'error' || (strict && severity === 'warning');
    return found.some(fails) ? 1 : 0;
  },
};

/** The folder that the paths of findings are relative to. */
function rootOf(notes: string): string {
  return statSync(notes).isDirectory() ? notes : dirname(notes);
}

/** The number of files without findings. */
function cleanCount(found: readonly Diagnostic[], paths: readonly string[]): string {
  const dirty = new Set(found.map(({ path }) => path));
  const files = `${paths.length} ${paths.length === 1 ? 'file' : 'files'}`;
  return dirty.size === 0
    ? `${files}, no problems found`
    : `${paths.filter((path) => !dirty.has(path)).length} of ${files} clean`;
}

/** The findings, and the paths of all checked files. */
function findingsIn(notes: string, { reading }: Settings): { found: Diagnostic[]; paths: string[] } {
  const library = loadLibrary(notes, reading);
  const root = rootOf(notes);
  return {
    found: checkNotes(library, { exists: (path) => existsSync(join(root, path)) }, reading.levels),
    paths: library.documents.map(({ path }) => path),
  };
}

/** A fix can reveal another problem. Each one improves the notes, so this limit is never reached. */
const MOST_ROUNDS = 8;
/** Chat exports are not notes that a person edits. */
const NOTE = /\.(?:md|markdown|txt)$/iu;

/**
 * Fixes the notes until no fix is left. Files are replaced atomically.
 *
 * @returns The fixes, one per line.
 */
function fix(notes: string, settings: Settings): string[] {
  const root = rootOf(notes);
  const done: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mended = findingsIn(notes, settings).found.filter(({ repair, path }) => repair && NOTE.test(path));
    const before = done.length;
    for (const path of new Set(mended.map((diagnostic) => diagnostic.path))) {
      const file = join(root, path);
      if (!existsSync(file)) continue;
      const own = mended.filter((diagnostic) => diagnostic.path === path);
      const { bytes, applied } = applyRepairs(readFileSync(file), own);
      if (applied.length === 0) continue;
      replace(file, bytes);
      for (const { line, ruleId } of applied) done.push(`${file}:${line}: fixed (${ruleId})`);
    }
    if (done.length === before) break;
  }
  return done;
}

/** Replaces a file atomically. A symbolic link is kept. */
function replace(file: string, bytes: Uint8Array): void {
  const target = realpathSync(file);
  const beside = `${target}.cribsmith-tmp`;
  try {
    writeFileSync(beside, bytes);
    chmodSync(beside, statSync(target).mode & 0o777);
    renameSync(beside, target);
  } catch (error) {
    removeQuietly(beside);
    throw error;
  }
}
