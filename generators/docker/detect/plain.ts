import { CribsmithError } from '../../report/index.ts';

/** What can stand in a command without quotes and means nothing to a shell there. */
const PLAIN = /^[\w@./:+-]+$/;

/** Whether a name of a project can stand in a command as it is. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.startsWith('-') && !text.split('/').includes('..');
}

/**
 * A name of a project that becomes part of a command.
 * @param text The name.
 * @param what What it names, for the message.
 * @param path The file that it was read from.
 * @throws CribsmithError `project-invalid` when a shell would read more in it than a name.
 */
export function plain(text: string, what: string, path: string): string {
  if (isPlain(text)) return text;
  throw new CribsmithError('project-invalid', `Unexpected ${what} ${JSON.stringify(text)}, expected a plain name.`, {
    place: { path, line: 1 },
    hint: 'Use only letters, digits and . _ - / @ : + so that it needs no quotes in a command.',
  });
}
