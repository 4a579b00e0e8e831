import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import type { PackAssets, Template } from './assets.ts';
import { helpers } from './helpers.ts';
import { pinTableSchema } from './pins.ts';
import { serviceTableSchema } from './services.ts';

const ROOT = fileURLToPath(new URL('../../templates/docker/', import.meta.url));

/** Names of the helpers that templates may call; all others are fields of the view. */
const KNOWN_HELPERS = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));

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

function readTemplate(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The files below a folder of templates/docker/, by their path in it, in the order of code units. */
function readFolder(folder: string): { path: string; text: string }[] {
  const root = join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readTemplate(`${folder}/${path}`) }));
}

/** The templates of a folder by the path of what they make. */
function compileFolder(folder: string): Record<string, Template> {
  // Dockerfiles and YAML know no HTML escapes. What goes in is held to a safe form by options.ts and the note's
  // schema, and written by a helper where the place has an escape of its own.
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  for (const { path, text } of readFolder('partials')) handlebars.registerPartial(nameOf(path), text);
  const options = { noEscape: true, strict: true, knownHelpers: KNOWN_HELPERS };
  return Object.fromEntries(
    readFolder(folder).map(({ path, text }) => {
      const template = handlebars.compile<object>(text, options);
      return [nameOf(path), (view: object) => template(view)];
    }),
  );
}

const nameOf = (path: string) => path.replace(/\.hbs$/, '');
