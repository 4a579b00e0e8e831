/** Apart from the linter, so that a browser can load the one without the other. */
export { readShell } from '../../lint/index.ts';
