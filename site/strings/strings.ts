import type { en } from './en.ts';

/** The table that every language of the interface has to fill: `en` says what each entry is for. */
export type Strings = typeof en;
