/** Separate from the linter, so that browsers can load it without the rules. */
export { readShell } from '../../lint/index.ts';
