import { CribsmithError } from '../report/index.ts';

/**
 * Loads a part that is built for each system and comes as a package of its own, which an installation can lack.
 *
 * @param name - Of the part, for people.
 * @param load - Loads or finds it.
 * @param without - What can be done without it.
 * @throws CribsmithError `prebuilt-missing`
 */
export function prebuilt<T>(name: string, load: () => T, without: string): T {
  try {
    return load();
  } catch (cause) {
    throw new CribsmithError(
      'prebuilt-missing',
      `${name} is not installed for this system (${process.platform}, ${process.arch}).`,
      {
        hint: `Reinstall with optional dependencies (npm install --include=optional) on the system that you run it on. ${without}`,
        cause,
      },
    );
  }
}
