export { catalogue, type RuleId } from './catalogue.ts';
export { type Diagnostic, diagnose, diagnosticSchema, type Severity, sortDiagnostics } from './diagnostic.ts';
export { CribsmithError, type ErrorPlace } from './error.ts';
