import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NoteText } from './site-notes.ts';

/** A program that makes a site of notes. */
export interface Tool {
  name: string;
  isInstalled(): boolean;
  /** Puts notes where the program wants them. In: its work folder. */
  write(work: string, notes: readonly NoteText[]): void;
  /** Program and arguments that build the site of a work folder. */
  build(work: string): string[];
  /** Program and arguments that do nothing but start. */
  start: string[];
}

/** A folder in which `@astrojs/starlight` and `astro` are installed. */
const STARLIGHT = process.env['STARLIGHT'] ?? '';

/**
 * What is measured, where it is installed: Cribsmith, `hugo` and `zensical` on the PATH, Starlight in the folder STARLIGHT.
 *
 * @param program - The program of Cribsmith, to be started with Node.
 */
export function toolsWith(program: string): Tool[] {
  return [cribsmith('Cribsmith', program), cribsmith('Cribsmith without PDFs', program, '--paper', 'none'), ...OTHERS];
}

function cribsmith(name: string, program: string, ...options: string[]): Tool {
  return {
    name,
    isInstalled: () => true,
    write: (work, notes) => writeNotes(join(work, 'notes'), notes),
    build: (work) => [process.execPath, program, 'build', join(work, 'notes'), '--out', join(work, 'out'), ...options],
    start: [process.execPath, program, '--version'],
  };
}

const OTHERS: readonly Tool[] = [
  {
    name: 'Starlight',
    isInstalled: () => existsSync(join(STARLIGHT, 'node_modules/@astrojs/starlight')),
    write(work, notes) {
      writeNotes(join(work, 'src/content/docs'), notes, titled);
      // Astro compiles in those packages that are named here.
      const dependencies = { astro: '*', '@astrojs/starlight': '*' };
      write(join(work, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
      write(
        join(work, 'src/content.config.ts'),
        `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      );
      write(
        join(work, 'astro.config.mjs'),
        `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Notes' })] };`,
      );
      if (!existsSync(join(work, 'node_modules')))
        symlinkSync(join(STARLIGHT, 'node_modules'), join(work, 'node_modules'));
    },
    build: (work) => [process.execPath, join(STARLIGHT, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', work],
    start: [process.execPath, join(STARLIGHT, 'node_modules/astro/bin/astro.mjs'), '--version'],
  },
  {
    name: 'Zensical',
    isInstalled: () => starts(['zensical', '--version']),
    write(work, notes) {
      writeNotes(join(work, 'docs'), notes);
      write(join(work, 'docs/index.md'), '# Notes\n');
      write(join(work, 'zensical.toml'), '[project]\nsite_name = "Notes"\nsite_url = "https://example.org/"\n');
    },
    build: (work) => ['zensical', 'build', '--config-file', join(work, 'zensical.toml')],
    start: ['zensical', '--version'],
  },
  {
    name: 'Hugo, bare theme',
    isInstalled: () => starts(['hugo', 'version']),
    write(work, notes) {
      writeNotes(join(work, 'content'), notes, titled);
      write(join(work, 'config.toml'), 'baseURL = "https://example.org/"\ntitle = "Notes"\n');
      const page = '<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>';
      write(join(work, 'layouts/_default/single.html'), page);
      write(
        join(work, 'layouts/_default/list.html'),
        `${page}{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}`,
      );
      write(join(work, 'layouts/index.html'), page);
    },
    build: (work) => ['hugo', '--source', work, '--quiet'],
    start: ['hugo', 'version'],
  },
];

function starts([program = '', ...argv]: string[]): boolean {
  return spawnSync(program, argv, { stdio: 'ignore' }).status === 0;
}

function writeNotes(folder: string, notes: readonly NoteText[], as = (text: string) => text): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of notes) write(join(folder, path), as(text));
}

/** A note with its title where these programs look for it. */
function titled(text: string): string {
  const [, title = '', rest = ''] = /^# ([^\n]*)\n(.*)$/su.exec(text) ?? [];
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${rest}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
