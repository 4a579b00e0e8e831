export { applyRepairs, type Repaired } from './apply-repairs.ts';
export { checkNotes } from './check-notes.ts';
export { ruleInfos } from './rule-infos.ts';
