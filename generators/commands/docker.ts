import {
  languageNamed,
  librarySource,
  loadAssets,
  type PackOptions,
  packFlags,
  parseFlags,
  renderPackFrom,
} from '../docker/packs.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, type Option, text, type Values } from './command.ts';
import { detectOptions, detectProject } from './docker-detect.ts';
import { lintOptions } from './docker-lint.ts';
import { writeFiles } from './files.ts';
import { builtInPacks } from './pack-library.ts';

type Flag = (typeof packFlags)[number];

export const dockerCommand: Command = {
  options: [
    {
      name: 'out',
      type: 'string',
      value: 'DIR',
      summary: 'Output folder (default: a folder with the name of the pack)',
    },
    ...packFlags.map(optionOf),
    { name: 'force', type: 'boolean', summary: 'Overwrite existing files' },
    ...detectOptions,
    ...lintOptions,
  ],
  positionals: Number.POSITIVE_INFINITY,
  async run([language, ...more], values, io) {
    if (more[0] !== undefined) {
      throw new CribsmithError('usage', `Unexpected argument "${more[0]}".`, {
        hint: 'Only --lint takes several arguments.',
      });
    }
    const project = text(values, 'detect');
    if (project !== undefined) {
      if (language === undefined) return detectProject(project, packOptions(values), values, io);
      throw new CribsmithError('usage', `Specify either ${language} or --detect, not both.`);
    }
    const library = await builtInPacks();
    const languages = Object.values(library.inputs);
    if (language === undefined) {
      for (const { title, facts } of languages) {
        const also = facts.aliases.length > 0 ? ` (also ${facts.aliases.join(', ')})` : '';
        io.stdout.write(`${facts.id.padEnd(16)}${title}${also}\n`);
      }
      return 0;
    }
    const { facts } = languageNamed(languages, language);
    const assets = loadAssets();
    const pack = renderPackFrom(librarySource(library, assets).input(facts.id), packOptions(values), assets);
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

/** Selects the pack options. Their values are validated when the pack is generated. */
function packOptions(values: Values): PackOptions {
  return parseFlags(
    packFlags.flatMap(({ name }) => [values[name] ?? []].flat().map((value) => [name, String(value)] as const)),
  );
}
