export { catalogue } from './catalogue.ts';
export { byCodeUnit } from './compare.ts';
export {
  applyLevels,
  type Diagnostic,
  diagnose,
  type Edit,
  LEVELS,
  type Levels,
  type Point,
  sortDiagnostics,
} from './diagnostic.ts';
export { CribsmithError } from './error.ts';
export { FORMATS, type Format, formatDiagnostics, type RuleInfo, wantsColour } from './format/index.ts';
export { editDistance, nearest } from './nearest.ts';
export { printable, printableLine } from './printable.ts';
export { once, remember } from './remember.ts';
export { findingIds, type RuleId, severities } from './severities.ts';
export { lastAtMost } from './sorted.ts';
export { errorOf, failureOf } from './system-error.ts';
