import * as native from 'node:path';

/** The path functions of a system: `node:path`, or its `win32` or `posix`. */
type PathRules = Pick<typeof native, 'isAbsolute' | 'relative' | 'sep'>;

/** The path of a file relative to a folder, with forward slashes on every system. */
export function pathBelow(folder: string, file: string, rules: PathRules = native): string {
  return rules.relative(folder, file).split(rules.sep).join('/');
}

/** Whether a path is a folder itself or below it. Neither may contain links. */
export function isBelow(path: string, folder: string, rules: PathRules = native): boolean {
  const way = rules.relative(folder, path);
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way);
}
