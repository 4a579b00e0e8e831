import { docker } from './docker.ts';
import { git } from './git.ts';
import { kubernetes } from './kubernetes.ts';
import { linux } from './linux.ts';
import { sql } from './sql.ts';
import type { Terms } from './subject.ts';

export type { KnownTerm, Terms } from './subject.ts';

/** The subjects whose terms come with Cribsmith. A term of two subjects belongs to the first. */
export const subjects: readonly Terms[] = [docker, git, kubernetes, linux, sql];
