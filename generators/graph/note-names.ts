/** Files whose names say nothing about their content. */
const INDEX = /(?:^|\/)_?(?:readme|index)\.[^./]+$/iu;
/** A number that orders files: `01-`, `3. `. Without a zero or a point it may belong to the name, as in `12-factor-app`. */
const ORDER = /^(?:0\d*[-_.)\s]+|\d+[.)]\s*)(?!x\b)(?=\p{L})/u;

/** Whether a note is named by its folder, such as `docker/README.md`. */
export function isIndexNote(path: string): boolean {
  return INDEX.test(path);
}

/** `docker/02-multi-stage_builds.md` becomes `Multi stage builds`, and `docker/README.md` becomes `Docker`. */
export function titleOfPath(path: string): string {
  const isNamedByFolder = isIndexNote(path) && path.includes('/');
  const named = isNamedByFolder ? path.slice(0, path.lastIndexOf('/')) : path.replace(/\.[^./]+$/u, '');
  return titleOfName(named.slice(named.lastIndexOf('/') + 1)) || path;
}

/** The name of a file or folder as a title: `02-multi-stage_builds` becomes `Multi stage builds`. */
export function titleOfName(name: string): string {
  const title = name.replace(ORDER, '').replace(/[-_]+/gu, ' ').trim();
  return title === '' ? '' : title[0]?.toUpperCase() + title.slice(1);
}
