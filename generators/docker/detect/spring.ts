import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Assumption, Clue, Folder } from './project.ts';

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
  // Its tools refuse a jar with a launch script, and end as if they had extracted it.
  if (/<executable>\s*true|\blaunchScript\s*[({]/.test(manifest)) return false;
  return version !== null && (Number(version[1]) > 3 || (Number(version[1]) === 3 && Number(version[2]) >= 3));
}

const DATA = 'src/main/resources/data.sql';
const SETTINGS = /^src\/main\/resources\/application[\w-]*\.(?:properties|ya?ml)$/;

/**
 * Finds data for tables that Hibernate creates. Since 2.5, Spring Boot inserts the data first unless it is told to wait, so that the
 * program does not start with a new database.
 *
 * @param folder - The project.
 * @param manifest - The file with the version of Spring Boot, and the dependencies.
 * @returns The variable that makes it wait, and why. Empty if it waits, or if something else creates the tables.
 */
export function deferredData(folder: Folder, manifest: string): { env: Record<string, string>; assumed: Assumption[] } {
  const [, major = '0', minor = '0'] = springVersion(manifest) ?? [];
  const isOld = Number(major) < 2 || (Number(major) === 2 && Number(minor) < 5);
  const settings = folder.files
    .filter((file) => SETTINGS.test(file))
    .map((file) => folder.text(file) ?? '')
    .join('\n');
  const isMade = folder.files.some((file) => /^src\/main\/resources\/(?:schema[\w-]*\.sql|db\/)/.test(file));
  if (!folder.files.includes(DATA) || isOld || isMade || /\b(?:flyway|liquibase)\b/.test(manifest))
    return { env: {}, assumed: [] };
  if (!/spring-boot-starter-data-jpa/.test(manifest) || /defer-?datasource-?initialization/i.test(settings))
    return { env: {}, assumed: [] };
  const name = 'SPRING_JPA_DEFER_DATASOURCE_INITIALIZATION';
  const why = `${shownPath(folder, DATA)} fills tables that Hibernate creates, so Spring Boot must not insert the data first: specify it in the settings instead`;
  return { env: { [name]: 'true' }, assumed: [{ what: 'variable', value: `${name}=true`, why }] };
}
