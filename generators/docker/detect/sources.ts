/** Maximum number of files of one kind that are read. */
export const MOST_FILES = 400;

/** Folders whose code is not part of the program. */
const ASIDE =
  /(?:^|\/)(?:tests?|specs?|__tests__|e2e|examples?|docs?|documentation|scripts|migrations|node_modules)\/|(?:^|\/)(?:conftest|test_\w+)\.py$|[._](?:test|spec)\.|_test\.go$/i;

/** The sources of Maven and Gradle, whose packages are often called `com.example`. */
const PACKAGES = /(?<=(?:^|\/)src\/main\/)(?:java|kotlin|scala)\/.*\//;

/** Whether a file is not part of the program: tests, examples and the like. */
export const isAside = (file: string): boolean => ASIDE.test(file.replace(PACKAGES, ''));

/** Whether a position in a source file is on a comment line. */
export function isComment(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*(?:\/\/|#(?!\[)|\*)/.test(text.slice(start, at));
}
