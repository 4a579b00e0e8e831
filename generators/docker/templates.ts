import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const ROOT = fileURLToPath(new URL('../../templates/docker/', import.meta.url));

/** The text of a file below templates/docker/. */
export function readTemplate(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The files below a folder of templates/docker/, by their path in it, in the order of code units. */
export function readFolder(folder: string): { path: string; text: string }[] {
  const root = join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readTemplate(`${folder}/${path}`) }));
}

// Dockerfiles and YAML know no HTML escapes. What goes in is held to a safe form by options.ts and the note's schema.
const handlebars = Handlebars.create();
for (const { path, text } of readFolder('partials')) handlebars.registerPartial(path.replace(/\.hbs$/, ''), text);

/** Fills a template. Throws an Error when it names something that the view does not have. */
export function renderTemplate(path: string, view: object): string {
  return handlebars.compile(readTemplate(path), { noEscape: true, strict: true })(view);
}
