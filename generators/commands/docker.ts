import {
  createQuery,
  listPacks,
  loadPackLibrary,
  type PackOptions,
  packFlags,
  parseFlags,
  renderPack,
} from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, type Option, text, type Values } from './command.ts';
import { detectOptions, detectProject } from './docker-detect.ts';
import { lintOptions } from './docker-lint.ts';
import { writeFiles } from './files.ts';

type Flag = (typeof packFlags)[number];

export const dockerCommand: Command = {
  options: [
    { name: 'out', type: 'string', value: 'DIR', summary: 'Where the pack goes (a folder of its name)' },
    ...packFlags.map(optionOf),
    { name: 'force', type: 'boolean', summary: 'Overwrite existing files' },
    ...detectOptions,
    ...lintOptions,
  ],
  positionals: Number.POSITIVE_INFINITY,
  run([language, ...more], values, io) {
    if (more[0] !== undefined) {
      throw new CribsmithError('usage', `Unexpected argument "${more[0]}".`, { hint: 'Only --lint takes several.' });
    }
    const project = text(values, 'detect');
    if (project !== undefined) {
      if (language === undefined) return detectProject(project, packOptions(values), values, io);
      throw new CribsmithError('usage', `Unexpected ${language} beside --detect, expected one of the two.`);
    }
    const query = createQuery(loadPackLibrary().graph);
    if (language === undefined) {
      for (const { id, title, aliases } of listPacks(query)) {
        io.stdout.write(`${id.padEnd(16)}${title}${aliases.length > 0 ? ` (also ${aliases.join(', ')})` : ''}\n`);
      }
      return 0;
    }
    const pack = renderPack(query, language, packOptions(values));
    const out = text(values, 'out') ?? pack.language;
    writeFiles(
      out,
      pack.files.map((file) => ({ path: file.path, content: file.text })),
      values['force'] === true,
    );
    for (const { path } of pack.files) io.stderr.write(`${out}/${path}\n`);
    return 0;
  },
};

function optionOf({ name, kind, summary }: Flag): Option {
  if (kind === 'on' || kind === 'off') return { name, type: 'boolean', summary };
  const value = name.split('-').at(-1)?.toUpperCase() ?? '';
  return { name, type: 'string', value, multiple: kind === 'list', summary };
}

/** The options of the pack out of those of the command; their values are checked where the pack is made. */
function packOptions(values: Values): PackOptions {
  return parseFlags(
    packFlags.flatMap(({ name }) => [values[name] ?? []].flat().map((value) => [name, String(value)] as const)),
  );
}
