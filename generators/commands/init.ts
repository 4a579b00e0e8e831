import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../config/index.ts';
import type { OutputFile } from '../files/index.ts';
import { packageRoot } from '../package-root.ts';
import { frontMatterJsonSchema } from '../read/index.ts';
import type { Command } from './command.ts';
import { writeFiles } from './files.ts';

/**
 * The destination of each template. npm does not publish files named `.gitignore`, so the templates have no leading
 * dot.
 */
const TEMPLATES: Readonly<Record<string, string>> = {
  'git-basics.md': 'notes/git-basics.md',
  'cribsmith.config.json': 'cribsmith.config.json',
  '.gitignore': 'gitignore',
  '.github/workflows/site.yml': 'workflows/github.yml',
  '.gitlab-ci.yml': 'workflows/gitlab.yml',
  'wrangler.jsonc': 'workflows/wrangler.jsonc',
};

/** The placeholder for the version of Cribsmith. */
const VERSION = /VERSION/gu;

const SCHEMA = '.vscode/front-matter.schema.json';
/** The path that the configuration refers to. */
const CONFIG_SCHEMA = '.vscode/cribsmith.config.schema.json';

export const initCommand: Command = {
  options: [{ name: 'force', type: 'boolean', summary: 'Overwrite existing files' }],
  positionals: 1,
  run([folder = '.'], values, io) {
    const files = initialFiles();
    writeFiles(folder, files, values['force'] === true);
    for (const { path } of files) io.stderr.write(`${join(folder, path)}\n`);
    io.stderr.write(`Next: cribsmith dev ${folder}\n`);
    return 0;
  },
};

function initialFiles(): OutputFile[] {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  const written = Object.entries(TEMPLATES).map(([path, template]) => ({
    path,
    content: readFileSync(join(packageRoot, 'templates', 'init', template), 'utf8').replace(VERSION, version),
  }));
  return [
    ...written,
    { path: SCHEMA, content: `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n` },
    { path: CONFIG_SCHEMA, content: `${JSON.stringify(configJsonSchema(), null, 2)}\n` },
    { path: '.vscode/settings.json', content: `${JSON.stringify(EDITOR_SETTINGS, null, 2)}\n` },
  ];
}

/** The YAML extension validates front matter in editors that support it in Markdown. */
const EDITOR_SETTINGS = { 'yaml.schemas': { [`./${SCHEMA}`]: ['*.md', '**/*.md'] } };
