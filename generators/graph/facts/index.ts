export { addFacts } from './add-facts.ts';
export { factRules } from './fact-rules.ts';
export type { FactRule } from './rule.ts';
