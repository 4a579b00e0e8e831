import { fileURLToPath } from 'node:url';

/** The root folder of the package, which contains its notes, templates and site. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));

/**
 * Whether the modules were bundled, as in the published package. Its `package.json` then contains a hash of all code,
 * because they are no separate files.
 */
export const isBundled = !import.meta.url.endsWith('.ts');
