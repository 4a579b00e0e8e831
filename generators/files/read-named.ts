import { readFileSync } from 'node:fs';

/** Reads a file that somebody named. An error of the operating system names the file also if it is a folder. */
export function readNamed(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
