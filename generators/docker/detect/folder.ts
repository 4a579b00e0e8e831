import type { Folder, Said } from './project.ts';

/** The path of a file relative to the project, for messages. */
export function shownPath(folder: Folder, file: string): string {
  return folder.path === '' ? file : `${folder.path}/${file}`;
}

/** The first of these files that exists in a folder. */
export function firstPresent(folder: Folder, files: readonly string[]): Said | undefined {
  const file = files.find((candidate) => folder.files.includes(candidate));
  return file === undefined ? undefined : { value: file, file, line: 1 };
}
