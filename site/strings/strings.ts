import type { en } from './en.ts';

/** The string table of a language. The entries are documented in `en`. */
export type Strings = typeof en;
