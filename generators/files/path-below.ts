import * as native from 'node:path';

/** What a system says of paths: `node:path`, or its `win32` or `posix`. */
type PathRules = Pick<typeof native, 'isAbsolute' | 'relative' | 'sep'>;

/** The path of a file from a folder, with forward slashes on every system. */
export function pathBelow(folder: string, file: string, rules: PathRules = native): string {
  return rules.relative(folder, file).split(rules.sep).join('/');
}

/** Whether a path is that of a folder or of something below it; both without links in them. */
export function isBelow(path: string, folder: string, rules: PathRules = native): boolean {
  const way = rules.relative(folder, path);
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way);
}
