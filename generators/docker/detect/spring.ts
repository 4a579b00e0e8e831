import { lineAt } from './parse/lines.ts';
import type { Clue } from './project.ts';

/** The Spring Boot version in a manifest. */
function springVersion(manifest: string): RegExpExecArray | null {
  return (
    /spring-boot-(?:starter-)?parent<\/artifactId>\s*<version>\s*(\d+)\.(\d+)/.exec(manifest) ??
    /org\.springframework\.boot["']\)?\s*version\s*["'](\d+)\.(\d+)/.exec(manifest) ??
    /spring-?boot[\w-]*\s*=\s*["'](\d+)\.(\d+)/i.exec(manifest)
  );
}

/** The newest Java LTS version for each Spring Boot version, according to its documentation. */
const NEWEST_JAVA: readonly (readonly [line: string, java: string])[] = [
  ['1.', '8'],
  ['2.0', '8'],
  ['2.1', '11'],
  ['2.2', '11'],
  ['2.3', '11'],
  ['2.4', '11'],
  ['2.5', '17'],
  ['2.6', '17'],
  ['2.7', '21'],
  ['3.0', '21'],
  ['3.1', '21'],
];

/**
 * Limits the Java version to those that the project's Spring Boot version supports.
 *
 * @param manifest - The file with the version.
 * @param text - Its text.
 * @returns Properties of a clue. Empty if any Java version works or no Spring Boot version is specified.
 */
export function javaForSpring(manifest: string, text: string): Pick<Clue, 'tooOldFor' | 'builtFor'> {
  const [all = '', major = '', minor = ''] = springVersion(text) ?? [];
  const newest = NEWEST_JAVA.find(([line]) => `${major}.${minor}`.startsWith(line))?.[1];
  if (newest === undefined) return {};
  const said = {
    value: `Spring Boot ${major}.${minor}`,
    file: manifest,
    line: lineAt(text, text.indexOf(all) + all.length),
  };
  return { tooOldFor: (java) => (Number(java) > Number(newest) ? said : undefined), builtFor: [newest] };
}

/** Spring Boot can extract its jar into layers since 3.3. */
export function canExtract(manifest: string): boolean {
  const version = springVersion(manifest);
  return version !== null && (Number(version[1]) > 3 || (Number(version[1]) === 3 && Number(version[2]) >= 3));
}
