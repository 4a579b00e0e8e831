import type { Detection } from './project.ts';

/** Folders with what helps to develop or run a program, by their names. */
const HELPERS = /(?:^|\/)(?:hack|infra|infrastructure|scripts?|tool(?:s|ing)?|util(?:s|it(?:y|ies))?)(?:\/|$)/i;

/**
 * The projects that can be started: without those in folders of helpers, such as `utilities/`, unless there are no others.
 *
 * @param detections - What was detected in each folder of a project.
 */
export function programsIn(detections: readonly Detection[]): Detection[] {
  const started = detections.filter(({ recipe }) => recipe !== undefined);
  const programs = started.filter(({ folder }) => !HELPERS.test(folder));
  return programs.length > 0 ? programs : started;
}
