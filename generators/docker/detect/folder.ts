import type { Folder, Said } from './project.ts';

/** A path as people can find it from the project. */
export function shownPath(folder: Folder, file: string): string {
  return folder.path === '' ? file : `${folder.path}/${file}`;
}

/** The first of some files that a folder has. */
export function firstPresent(folder: Folder, files: readonly string[]): Said | undefined {
  const file = files.find((candidate) => folder.files.includes(candidate));
  return file === undefined ? undefined : { value: file, file, line: 1 };
}
