import type { Clue, Said } from './project.ts';

/** The first Gradle version for each Java LTS version, newest first, according to its compatibility matrix. */
const FIRST_GRADLE: readonly (readonly [java: string, major: number, minor: number])[] = [
  ['25', 9, 1],
  ['21', 8, 5],
  ['17', 7, 3],
  ['11', 5, 0],
  ['8', 2, 0],
];

/**
 * Limits the Java version to those that the project's Gradle version supports.
 *
 * @param wrapper - The Gradle version of the project, with its line.
 * @returns Properties of a clue. Empty if no Gradle version is specified.
 */
export function javaForGradle(wrapper: Said | undefined): Pick<Clue, 'tooOldFor' | 'builtFor'> {
  const [, major, minor] = (/^gradle (\d+)\.(\d+)/.exec(wrapper?.value ?? '') ?? []).map(Number);
  if (wrapper === undefined || major === undefined || minor === undefined) return {};
  const runsOn = FIRST_GRADLE.filter((first) => major > first[1] || (major === first[1] && minor >= first[2]));
  const newest = Number(runsOn[0]?.[0] ?? 8);
  const said = { ...wrapper, value: wrapper.value.replace(/^g/, 'G') };
  return {
    tooOldFor: (java) => (Number(java) > newest ? said : undefined),
    builtFor: runsOn.map(([java]) => java),
  };
}
