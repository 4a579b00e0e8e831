import type { Diagnostic } from '../../report/index.ts';

/** The text of a file, and how it was decoded if not as UTF-8. */
export interface Decoded {
  text: string;
  diagnostics: readonly Diagnostic[];
}
