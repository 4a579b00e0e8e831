/** How many files of one kind are read at the most. */
export const MOST_FILES = 400;

/** Folders whose code does not run in the program. */
const ASIDE =
  /(?:^|\/)(?:tests?|specs?|__tests__|e2e|examples?|docs?|scripts|migrations|node_modules)\/|[._](?:test|spec)\.|_test\.go$/i;

/** Whether the code of a file is no part of the program: tests, examples and the like. */
export const isAside = (file: string): boolean => ASIDE.test(file);

/** Whether a place of a source lies in a line that is a comment. */
export function isComment(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*(?:\/\/|#(?!\[)|\*)/.test(text.slice(start, at));
}
