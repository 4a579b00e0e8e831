export { addFacts } from './add-facts.ts';
export type { FactRule } from './rule.ts';
export { factRules } from './tables.ts';
