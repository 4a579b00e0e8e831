import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import {
  createQuery,
  type Detection,
  detect,
  fitPack,
  leftOut,
  loadPackLibrary,
  missingManifests,
  type PackOptions,
  scanProject,
  usualVersion,
} from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Io, type Option, text, type Values } from './command.ts';
import { writeFiles } from './files.ts';

/** The options that only detection has. */
export const detectOptions: readonly Option[] = [
  { name: 'detect', type: 'string', value: 'DIR', summary: 'The pack that fits the project in DIR, written into it' },
  { name: 'diff', type: 'boolean', summary: 'With --detect: show what would change, and write nothing' },
];

/**
 * Writes the pack that fits a project, and says what was found where, and what was assumed. `given` options go before what was
 * found. Returns the exit code. Throws CribsmithError: `project-unknown` when there is no project of a known kind, or several
 * to choose from; `project-invalid` for a broken manifest; `out-unsafe` when files are there and `--force` is not given.
 */
export function detectProject(folder: string, given: PackOptions, values: Values, io: Io): number {
  const query = createQuery(loadPackLibrary().graph);
  const folders = scanProject(folder);
  const detections = detect(folders, (language) => usualVersion(query, language));
  const detection = chosen(folder, detections);
  const others = detections.filter((other) => other !== detection);
  const { pack, files, assumed } = fitPack(query, detection, given);
  const present = folders.find(({ path }) => path === detection.folder)?.files ?? [];
  const missing = missingManifests(query, pack, present);
  io.stderr.write(
    [
      `${folder}: ${pack.title}`,
      ...detection.found.map(({ what, value, path, line }) => `  found    ${what}: ${value} (${path}:${line})`),
      ...assumed.map(({ what, value, why }) => `  assumed  ${what}: ${value} (${why})`),
      ...leftOut(pack, detection, present).map(({ what, why }) => `  left out ${what} (${why})`),
      ...missing.map((path) => `  missing  ${path}: the Dockerfile copies it, so make it before you build`),
      ...others.map(
        (other) =>
          `  also     ${other.folder}: ${other.language} (cribsmith docker --detect ${join(folder, other.folder)})`,
      ),
      '',
    ].join('\n'),
  );
  const out = text(values, 'out') ?? join(folder, detection.folder);
  const contents = files.map((file) => ({ path: file.path, content: file.text }));
  if (values['diff'] === true) {
    for (const { path, content } of contents) io.stdout.write(diffOf(out, path, content));
    return 0;
  }
  writeFiles(out, contents, values['force'] === true);
  for (const { path } of contents) io.stderr.write(`${join(out, path)}\n`);
  return 0;
}

/** The project itself; else the only one below it. */
function chosen(folder: string, detections: readonly Detection[]): Detection {
  const [first, ...others] = detections;
  if (!first) {
    throw new CribsmithError(
      'project-unknown',
      `Unexpected content of ${folder}, expected a project of a known language.`,
      {
        hint: 'Looked for go.mod, package.json, pyproject.toml, pom.xml, Cargo.toml and the like. Or: cribsmith docker LANGUAGE.',
      },
    );
  }
  const own = detections.find((detection) => detection.folder === '');
  if (own || others.length === 0) return own ?? first;
  throw new CribsmithError('project-unknown', `Unexpected number of projects in ${folder}, expected one.`, {
    hint: [
      'Name one of them:',
      ...detections.map((one) => `cribsmith docker --detect ${join(folder, one.folder)}  # ${one.language}`),
    ].join('\n    '),
  });
}

/** Empty where nothing would change. */
function diffOf(folder: string, path: string, content: string): string {
  const file = join(folder, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === content) return '';
  const from = existsSync(file) ? file : '/dev/null';
  return createTwoFilesPatch(from, file, before, content, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
