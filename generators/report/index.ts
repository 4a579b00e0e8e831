export { catalogue, type RuleId } from './catalogue.ts';
export { type Diagnostic, diagnose, diagnosticSchema, sortDiagnostics } from './diagnostic.ts';
export { CribsmithError } from './error.ts';
