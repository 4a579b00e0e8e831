import { readFileSync } from 'node:fs';

/** Reads a file that the user named. Errors of the operating system name the path, even if it is a folder. */
export function readNamed(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
