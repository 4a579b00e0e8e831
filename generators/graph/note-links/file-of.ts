/**
 * The path below the notes root that a link in a note means: from its own folder, or from the root where it begins with a slash.
 * One that leads above the root begins with `..`.
 *
 * @param from - Path of the note.
 * @param url - The link, without query and fragment.
 */
export function fileOf(from: string, url: string): string {
  const path = decoded(url);
  if (path.startsWith('/')) return path.slice(1);
  const parts: string[] = [];
  for (const part of [...from.split('/').slice(0, -1), ...path.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Whether a link leads to another site, or is of another scheme than files. */
export function isOutside(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
