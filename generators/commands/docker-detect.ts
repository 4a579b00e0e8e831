import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';

import {
  type Asked,
  type Detection,
  detect,
  findProject,
  fitPack,
  leftOut,
  librarySource,
  loadAssets,
  openVariables,
  type PackOptions,
  programsIn,
  saidOfProject,
  scanProject,
  unknownProject,
  versionsOf,
} from '../docker/packs.ts';
import { readNamed } from '../files/read-named.ts';
import { CribsmithError } from '../report/index.ts';
import { askOpen } from './ask.ts';
import { type Io, type Option, text, type Values } from './command.ts';
import { writeFiles } from './files.ts';
import { builtInPacks } from './pack-library.ts';

/** The options of detection only. */
export const detectOptions: readonly Option[] = [
  { name: 'detect', type: 'string', value: 'DIR', summary: 'Write a pack that fits the project in DIR into it' },
  { name: 'diff', type: 'boolean', summary: 'With --detect: show what would change without writing anything' },
  {
    name: 'document-root',
    type: 'string',
    value: 'FOLDER',
    summary: 'With --detect: the folder that the web server serves',
  },
  { name: 'start', type: 'string', value: 'COMMAND', summary: 'With --detect: command that starts the program' },
  {
    name: 'health',
    type: 'string',
    value: 'HEALTH',
    summary: 'With --detect: health check: /ROUTE, tcp or none',
  },
];

/** Maximum number of listed projects. */
const SHOWN = 12;

/**
 * Writes the pack for a project and reports what was detected in which file, and what was assumed.
 *
 * @param folder - The project, or a member of a workspace.
 * @param options - Options that override what was detected.
 * @param values - All options of the command.
 * @param io - The streams to use.
 * @returns The exit code.
 * @throws CribsmithError `project-unknown` if there is no project of a known kind or several to choose from,
 *   `project-invalid` for an invalid manifest, `project-open` if the start command is unknown, `out-unsafe` if files
 *   exist and `--force` is not set.
 */
export async function detectProject(folder: string, options: PackOptions, values: Values, io: Io): Promise<number> {
  const source = librarySource(await builtInPacks(), loadAssets());
  const { root, at } = findProject(folder);
  const folders = scanProject(root);
  const look = (asked: Asked) => detect(folders, (language) => versionsOf(source, language), asked);
  const said = saidOfProject({
    start: text(values, 'start'),
    documentRoot: text(values, 'document-root'),
    health: text(values, 'health'),
  });
  const first: Asked = { ...(options.entry !== undefined && { entry: options.entry }), ...said.asked };
  const seen = look(first);
  const answers = await askOpen(chosen(folder, at, seen, folders), options, first, io);
  const asked = { ...first, ...answers.asked };
  const given = { ...options, ...answers.options };
  const detections = Object.keys(answers.asked).length === 0 ? seen : look(asked);
  const detection = chosen(folder, at, detections, folders);
  const own = folders.find(({ path }) => path === detection.folder);
  if (!own) throw new CribsmithError('project-unknown', `The folder ${detection.folder} does not exist.`);
  const others = at === '' ? programsIn(detections).filter((other) => other !== detection) : [];
  const { pack, files, assumed, changes, conflicts } = fitPack(source, detection, own, given, {
    ...said.choices,
    ...(asked.start && { start: asked.start }),
  });
  io.stderr.write(
    [
      `${folder}: ${pack.title}`,
      ...detection.found.map(({ what, value, path, line }) => `  found    ${what}: ${value} (${path}:${line})`),
      ...assumed.map(({ what, value, why }) => `  assumed  ${what}: ${value} (${why})`),
      ...leftOut(detection, own).map(({ what, why }) => `  left out ${what} (${why})`),
      ...changes.map((change) => `  changes  ${detection.compose?.file}: ${change}`),
      ...[...conflicts.map((conflict) => `${detection.compose?.file}: ${conflict}`), ...detection.decisions].map(
        (sentence) => `  decide   ${sentence}`,
      ),
      ...variablesLine(detection),
      ...others.map(
        (other) =>
          `  also     ${other.folder}: ${other.language} (cribsmith docker --detect ${join(folder, other.folder)})`,
      ),
      '',
    ].join('\n'),
  );
  const out = text(values, 'out') ?? join(root, detection.folder);
  const contents = files.map((file) => ({ path: file.path, content: file.text }));
  if (values['diff'] === true) {
    for (const { path, content } of contents) io.stdout.write(diffOf(out, path, content));
    return 0;
  }
  writeFiles(out, contents, values['force'] === true);
  for (const { path } of contents) io.stderr.write(`${join(out, path)}\n`);
  return 0;
}

/** The variables that the user has to set, on one line. */
function variablesLine(detection: Detection): string[] {
  const open = openVariables(detection);
  return open.length === 0 ? [] : [`  decide   secrets/app.env: ${open.join(', ')}`];
}

/** The given folder, otherwise the project itself, otherwise the only project inside it. */
function chosen(
  folder: string,
  at: string,
  detections: readonly Detection[],
  folders: ReturnType<typeof scanProject>,
): Detection {
  const named = at === '' ? undefined : detections.find((detection) => detection.folder === at);
  if (named) return named;
  const programs = programsIn(detections);
  const [first, ...others] = programs.length > 0 ? programs : detections;
  if (!first) throw unknownProject(folder, folders);
  const own = detections.find((detection) => detection.folder === '');
  if (own || others.length === 0) return own ?? first;
  throw new CribsmithError('project-unknown', `${folder} contains several projects.`, {
    hint: [
      'Specify one of them:',
      ...programs
        .slice(0, SHOWN)
        .map((one) => `cribsmith docker --detect ${join(folder, one.folder)}  # ${one.language}`),
      ...(programs.length > SHOWN ? [`and ${programs.length - SHOWN} more`] : []),
    ].join('\n    '),
  });
}

/** The difference between a file and its new content. Empty if they are equal. */
function diffOf(folder: string, path: string, content: string): string {
  const file = join(folder, path);
  const before = existsSync(file) ? readNamed(file).toString('utf8') : '';
  if (before === content) return '';
  const from = existsSync(file) ? file : '/dev/null';
  return createTwoFilesPatch(from, file, before, content, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
