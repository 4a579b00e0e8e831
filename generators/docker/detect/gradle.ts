import type { Clue, Said } from './project.ts';

/** The first Gradle that runs on a Java with long support, by its compatibility matrix; the newest Java first. */
const FIRST_GRADLE: readonly (readonly [java: string, major: number, minor: number])[] = [
  ['25', 9, 1],
  ['21', 8, 5],
  ['17', 7, 3],
  ['11', 5, 0],
  ['8', 2, 0],
];

/**
 * A Gradle stops at a Java that came after it.
 *
 * @param wrapper Where the project says which Gradle it uses.
 * @returns For a clue; empty where no Gradle is named.
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
