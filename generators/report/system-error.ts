import { CribsmithError } from './error.ts';

interface Wording {
  message: (path: string) => string;
  hint: string;
}

const PERMISSION: Wording = {
  message: (path) => `Permission denied: ${path} cannot be read or written.`,
  hint: 'Change its permissions, or choose another location.',
};
const FULL: Wording = {
  message: (path) => `The disk is full, so ${path} could not be written.`,
  hint: 'Free some space, or choose a location on another disk.',
};
const TOO_MANY: Wording = {
  message: (path) => `${path} could not be opened because too many files are open.`,
  hint: 'Raise the limit (ulimit -n), or close other programs.',
};

/** The errors of operating systems in words for users. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EFBIG: {
    message: (path) => `${path} would exceed the maximum file size.`,
    hint: 'Raise the limit (ulimit -f), or choose a location on another file system.',
  },
  EROFS: { message: (path) => `${path} is on a read-only file system.`, hint: 'Choose another location.' },
  ELOOP: { message: (path) => `The link ${path} leads back to itself.`, hint: 'Remove the link.' },
  EISDIR: { message: (path) => `${path} is a folder, not a file.`, hint: 'Specify a file.' },
  ENOTDIR: {
    message: (path) => `Part of the path ${path} is a file, not a folder.`,
    hint: 'Choose another location, or remove the file.',
  },
  ENAMETOOLONG: {
    message: (path) => `The name ${path} is too long for this file system.`,
    hint: 'Choose a shorter name.',
  },
  EEXIST: { message: (path) => `${path} already exists.`, hint: 'Choose another location, or remove it.' },
  ENOTEMPTY: { message: (path) => `The folder ${path} is not empty.`, hint: 'Choose another location, or empty it.' },
  ENOENT: { message: (path) => `${path} does not exist.`, hint: 'Check the spelling.' },
  EXDEV: {
    message: (path) => `${path} cannot be moved to another file system.`,
    hint: 'Choose a location on the same disk.',
  },
  EBUSY: { message: (path) => `${path} is in use.`, hint: 'Close the program that is using it, and try again.' },
  EIO: { message: (path) => `The disk failed at ${path}.`, hint: 'Try another disk.' },
  ERR_WORKER_INIT_FAILED: {
    message: () => 'Another thread could not be started.',
    hint: 'Close other programs, or raise the limits (ulimit -n, ulimit -u).',
  },
  ERR_WORKER_OUT_OF_MEMORY: {
    message: () => 'There was not enough memory.',
    hint: 'Give Node more with NODE_OPTIONS=--max-old-space-size=8192, or build only part of the notes.',
  },
};

/**
 * Converts anything that was thrown to an error that the user can fix.
 *
 * @throws The value itself if it is a defect of the program.
 */
export function errorOf(thrown: unknown): CribsmithError {
  if (thrown instanceof CribsmithError) return thrown;
  const { code, path, dest, syscall } = thrown as Partial<NodeJS.ErrnoException> & { dest?: string };
  const wording = code === undefined ? undefined : WORDINGS[code];
  if (wording === undefined) throw thrown;
  if (syscall === 'uv_cwd') {
    return new CribsmithError('system', 'The current folder has been removed.', {
      hint: 'Change to a folder that exists.',
    });
  }
  const where = dest ?? path ?? (syscall === undefined ? 'a file' : `a file (${syscall})`);
  return new CribsmithError('system', wording.message(where), { hint: wording.hint, cause: thrown });
}

/** Messages of programs in Rust and C that stand for an error code. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/no space left|storage ?full|os error 28\b/iu, 'ENOSPC'],
  [/too many open files|os error 24\b/iu, 'EMFILE'],
  [/permission denied|os error 13\b/iu, 'EACCES'],
  [/file too large|os error 27\b/iu, 'EFBIG'],
  [/read-only file system|os error 30\b/iu, 'EROFS'],
];

/** The number of lines shown from the end of a program's output. */
const LAST_LINES = 12;

/**
 * Describes how to fix the failure of another program.
 *
 * @param program - Its name, for messages.
 * @param said - Its output.
 */
export function failureOf(program: string, said: string): CribsmithError {
  const code =
    SAID.find(([words]) => words.test(said))?.[1] ?? Object.keys(WORDINGS).find((name) => said.includes(name));
  const wording = code === undefined ? undefined : WORDINGS[code];
  if (wording) return new CribsmithError('system', wording.message(`a file of ${program}`), { hint: wording.hint });
  const lines = said.trim().split('\n').slice(-LAST_LINES).join('\n');
  return new CribsmithError(
    'program-failed',
    `${program} failed${lines === '' ? ' and said nothing.' : `:\n${lines}`}`,
    {
      hint: 'Try again; if it happens again, report it with these lines.',
    },
  );
}
