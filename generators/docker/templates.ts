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

/** Names of the helpers that templates may call; all others are fields of the view. */
const KNOWN_HELPERS = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));

// Dockerfiles and YAML know no HTML escapes. What goes in is held to a safe form by options.ts and the note's
// schema, and written by a helper where the place has an escape of its own.
const OPTIONS = { noEscape: true, strict: true, knownHelpers: KNOWN_HELPERS };

let loaded: PackAssets | undefined;

/** The files of templates/docker/, read and compiled once. */
export function loadAssets(): PackAssets {
  loaded ??= {
    pins: pinTableSchema.parse(parse(readTemplate('pins.yaml'))),
    services: serviceTableSchema.parse(parse(readTemplate('services.yaml'))),
    families: compileFolder('families'),
    shared: compileFolder('shared'),
  };
  return loaded;
}

/** Slugs of the practices that the templates name at their lines. */
export function practicesNamed(): ReadonlySet<string> {
  const files = ['families', 'partials', 'shared'].flatMap(readFolder);
  return new Set(files.flatMap(({ text }) => text.split('\n').flatMap((line) => MARK.exec(line)?.[2] ?? [])));
}

/**
 * The same assets as the source of a module that a browser can run: its default export is a PackAssets, its templates are
 * compiled, so that neither compiler nor `eval` is needed. Out: JavaScript that imports `handlebars/runtime` and `helpers`.
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

/** The files below a folder of templates/docker/, by their path in it, in the order of code units. */
function readFolder(folder: string): { path: string; text: string }[] {
  const root = join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => pathBelow(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readTemplate(`${folder}/${path}`) }));
}

/** The templates of a folder by the path of what they make. */
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

/** The templates of a folder as JavaScript that `template` of the runtime takes. */
function precompileFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    readFolder(folder).map(({ path, text }) => [nameOf(path), String(Handlebars.precompile(text, OPTIONS))]),
  );
}

const nameOf = (path: string) => path.replace(/\.hbs$/, '');
