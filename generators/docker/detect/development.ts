/** Profiles, stages and words in the names of services that are for development, which the program of a pack is not. */
const DEVELOPMENT = /^(?:dev|development|debug|local|test|tests|testing)$/i;

/** What a compose file says about the purpose of a service. */
export interface Purpose {
  name: string;
  profiles: readonly string[];
  /** The stage of its Dockerfile. */
  target?: string | undefined;
}

/**
 * The profile with which a service is started: one that is not for development, if there is one.
 *
 * @param profiles - The profiles of the service.
 */
export function profileOf(profiles: readonly string[]): string | undefined {
  return profiles.find((each) => !DEVELOPMENT.test(each)) ?? profiles[0];
}

/** Whether a service is for development: by all its profiles, by its stage, or by a word in its name. */
export function isForDevelopment({ name, profiles, target }: Purpose): boolean {
  const words = [profileOf(profiles), target, ...name.split(/[-_.]/)];
  return words.some((each) => each !== undefined && DEVELOPMENT.test(each));
}
