import { CribsmithError } from '../../report/index.ts';

/** Characters that need no quotes and have no special meaning in a shell. */
const PLAIN = /^[\w@./:+-]+$/;

/** Whether a name can be used in a command without quotes. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.startsWith('-') && !text.split('/').includes('..');
}

/**
 * Validates a name of a project that becomes part of a command.
 *
 * @param text - The name.
 * @param what - What it names, for the message.
 * @param path - The file that it was read from.
 * @throws CribsmithError `project-invalid` if it contains characters with a special meaning in a shell.
 */
export function plain(text: string, what: string, path: string): string {
  if (isPlain(text)) return text;
  throw new CribsmithError('project-invalid', `Unexpected ${what} ${JSON.stringify(text)}, expected a plain name.`, {
    place: { path, line: 1 },
    hint: 'Use only letters, digits and . _ - / @ : + so that it needs no quotes in a command.',
  });
}
