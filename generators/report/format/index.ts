export { FORMATS, type Format, formatDiagnostics, wantsColour } from './format.ts';
export type { RuleInfo } from './sarif.ts';
