import { CribsmithError } from '../report/index.ts';

/**
 * Loads a part that is built for each system and installed as a separate package, which may be missing.
 *
 * @param name - The name of the part, for messages.
 * @param load - Loads the part.
 * @param without - What to do without it, for messages.
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
