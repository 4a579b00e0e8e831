import { expanded } from './compact.ts';
import type { FactRule } from './rule.ts';
import { compactRules } from './tables.ts';

/** All fact rules, ordered by id. */
export const factRules: readonly FactRule[] = compactRules.map(expanded);
