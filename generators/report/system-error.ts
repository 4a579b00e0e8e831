import { CribsmithError } from './error.ts';

interface Wording {
  message: (path: string) => string;
  hint: string;
}

const PERMISSION: Wording = {
  message: (path) => `There is no permission to read or write ${path}.`,
  hint: 'Change its permissions, or name another place.',
};
const FULL: Wording = {
  message: (path) => `The disk is full, so ${path} could not be written.`,
  hint: 'Free some space, or name a place on another disk.',
};
const TOO_MANY: Wording = {
  message: (path) => `Too many files are open to open ${path}.`,
  hint: 'Raise the limit (ulimit -n), or close other programs.',
};

/** What each error of the operating system means to somebody who did not write the code that met it. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EROFS: { message: (path) => `${path} lies on a read-only file system.`, hint: 'Name another place.' },
  ELOOP: { message: (path) => `The link ${path} leads back to itself.`, hint: 'Remove the link.' },
  EISDIR: { message: (path) => `Unexpected folder ${path}, expected a file.`, hint: 'Name a file.' },
  ENOTDIR: {
    message: (path) => `Unexpected file in the path ${path}, expected a folder.`,
    hint: 'Name another place, or remove the file.',
  },
  ENAMETOOLONG: {
    message: (path) => `The name ${path} is too long for this file system.`,
    hint: 'Name a shorter one.',
  },
  EEXIST: { message: (path) => `${path} is there already.`, hint: 'Name another place, or remove it.' },
  ENOTEMPTY: { message: (path) => `The folder ${path} is not empty.`, hint: 'Name another place, or empty it.' },
  ENOENT: { message: (path) => `There is no ${path}.`, hint: 'Check the spelling.' },
  EXDEV: {
    message: (path) => `${path} cannot be moved to another file system.`,
    hint: 'Name a place on the same disk.',
  },
  EBUSY: { message: (path) => `${path} is in use.`, hint: 'Close what uses it, and try again.' },
  EIO: { message: (path) => `The disk failed at ${path}.`, hint: 'Try another disk.' },
  ERR_WORKER_OUT_OF_MEMORY: {
    message: () => 'There was not enough memory.',
    hint: 'Give Node more with NODE_OPTIONS=--max-old-space-size=8192, or build a part of the notes.',
  },
};

/**
 * What a user can do something about, out of anything that was thrown. Throws it again if that is nothing but a defect of
 * the program.
 */
export function errorOf(thrown: unknown): CribsmithError {
  if (thrown instanceof CribsmithError) return thrown;
  const { code, path, dest, syscall } = thrown as Partial<NodeJS.ErrnoException> & { dest?: string };
  const wording = code === undefined ? undefined : WORDINGS[code];
  if (wording === undefined) throw thrown;
  const where = dest ?? path ?? (syscall === undefined ? 'a file' : `a file (${syscall})`);
  return new CribsmithError('system', wording.message(where), { hint: wording.hint, cause: thrown });
}
