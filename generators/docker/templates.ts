import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import { pathBelow } from '../files/path-below.ts';
import { MARK } from './annotate.ts';
import type { PackAssets, Template } from './assets.ts';
import { helpers } from './helpers.ts';
import { pinTableSchema } from './pins.ts';
import { serviceTableSchema } from './services.ts';

const ROOT = fileURLToPath(new URL('../../templates/docker/', import.meta.url));

/** The names of template helpers. All other names are fields of the view. */
const KNOWN_HELPERS = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));

// Dockerfiles and YAML have no HTML escapes. Values are restricted to safe forms by options.ts and the schema of notes,
// and escaped by a helper where the context has its own escape sequences.
const OPTIONS = { noEscape: true, strict: true, knownHelpers: KNOWN_HELPERS };

let loaded: PackAssets | undefined;

/** Loads the files of templates/docker/. The templates are compiled once. */
export function loadAssets(): PackAssets {
  loaded ??= {
    pins: pinTableSchema.parse(parse(readTemplate('pins.yaml'))),
    services: serviceTableSchema.parse(parse(readTemplate('services.yaml'))),
    families: compileFolder('families'),
    shared: compileFolder('shared'),
  };
  return loaded;
}

/** The slugs of the practices that templates refer to. */
export function practicesNamed(): ReadonlySet<string> {
  const files = ['families', 'partials', 'shared'].flatMap(readFolder);
  return new Set(files.flatMap(({ text }) => text.split('\n').flatMap((line) => MARK.exec(line)?.[2] ?? [])));
}

/**
 * Generates a browser module with the same assets: its default export is a PackAssets with precompiled templates, so
 * that neither a compiler nor `eval` is needed.
 *
 * @param helpersModule - The module with the helpers, as an import path.
 * @returns JavaScript that imports `handlebars/runtime` and the helpers.
 */
export function assetsModule(helpersModule: string): string {
  const { pins, services } = loadAssets();
  const literal = (specs: Record<string, string>) =>
    `{${Object.entries(specs)
      .map(([name, spec]) => `${JSON.stringify(name)}:${spec}`)
      .join(',\n')}}`;
  return [
    "import Handlebars from 'handlebars/runtime';",
    `import { helpers } from ${JSON.stringify(helpersModule)};`,
    'const handlebars = Handlebars.create();',
    'handlebars.registerHelper(helpers);',
    `const partials = ${literal(precompileFolder('partials'))};`,
    'for (const [name, spec] of Object.entries(partials)) handlebars.registerPartial(name, handlebars.template(spec));',
    'const made = (specs) =>',
    '  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, handlebars.template(spec)]));',
    `export default {`,
    `  pins: ${JSON.stringify(pins)},`,
    `  services: ${JSON.stringify(services)},`,
    `  families: made(${literal(precompileFolder('families'))}),`,
    `  shared: made(${literal(precompileFolder('shared'))}),`,
    '};',
    '',
  ].join('\n');
}

function readTemplate(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The files in a folder of templates/docker/, by relative path, ordered by code unit. */
function readFolder(folder: string): { path: string; text: string }[] {
  const root = join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => pathBelow(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readTemplate(`${folder}/${path}`) }));
}

/** The compiled templates of a folder, by the path of their result. */
function compileFolder(folder: string): Record<string, Template> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  for (const { path, text } of readFolder('partials')) handlebars.registerPartial(nameOf(path), text);
  return Object.fromEntries(
    readFolder(folder).map(({ path, text }) => {
      const template = handlebars.compile<object>(text, OPTIONS);
      return [nameOf(path), (view: object) => template(view)];
    }),
  );
}

/** The precompiled templates of a folder as JavaScript, for `template` of the Handlebars runtime. */
function precompileFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    readFolder(folder).map(({ path, text }) => [nameOf(path), String(Handlebars.precompile(text, OPTIONS))]),
  );
}

const nameOf = (path: string) => path.replace(/\.hbs$/, '');
