import { fileURLToPath } from 'node:url';

/** The folder of the package itself: its notes, templates and site stand below it. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));
