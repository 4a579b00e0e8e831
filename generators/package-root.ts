import { fileURLToPath } from 'node:url';

/** The root folder of the package, which contains its notes, templates and site. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));
