import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { catalogue } from '../catalogue.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { underBase } from './path.ts';

/** The description of a rule in reports. */
export interface RuleInfo {
  id: string;
  severity: Diagnostic['severity'];
  title: string;
  /** What holds instead, or how to fix it. */
  help?: string;
  /** Absolute address of the source. */
  url?: string;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const known: readonly RuleInfo[] = Object.entries(catalogue).map(([id, rule]) => ({ id, ...rule }));

export interface SarifOptions {
  /** Rules beyond the catalogue. */
  rules?: readonly RuleInfo[];
  /** The folder that contains the paths. */
  base?: string;
  /** Version of Cribsmith. */
  version?: string;
}

/** Formats sorted diagnostics as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0). */
export function sarifText(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  return `${JSON.stringify(sarif(diagnostics, options), null, 2)}\n`;
}

function sarif(diagnostics: readonly Diagnostic[], { rules = [], base, version }: SarifOptions): Log {
  const all = [...known, ...rules];
  const index = new Map(all.map(({ id }, at) => [id, at]));
  const results = diagnostics.map((diagnostic) => resultOf(diagnostic, index, base));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cribsmith', ...(version && { version }), rules: all.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

function descriptorOf({ id, severity, title, help, url }: RuleInfo): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    ...(help && { help: { text: help } }),
    ...(url && { helpUri: url }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(diagnostic: Diagnostic, index: ReadonlyMap<string, number>, base: string | undefined): Result {
  const { ruleId, severity, message, hint, path, repair } = diagnostic;
  const at = index.get(ruleId);
  const artifactLocation = { uri: uriOf(underBase(path, base)) };
  return {
    ruleId,
    ...(at !== undefined && { ruleIndex: at }),
    level: LEVELS[severity],
    message: { text: hint ? `${message}. ${hint}` : message },
    locations: [locationOf(diagnostic, artifactLocation)],
    ...(repair && {
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: repair.map(replacementOf) }] }],
    }),
  };
}

function locationOf({ line, column }: Diagnostic, artifactLocation: { uri: string }): Location {
  return { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } };
}

function replacementOf({ line, column, endLine, endColumn, text }: Edit) {
  return {
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    insertedContent: { text },
  };
}

/**
 * A path as a relative reference (RFC 3986). A colon in its first segment has to be escaped, because it would read as a
 * scheme.
 */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return uri.replaceAll('%40', '@').replaceAll('%2B', '+');
}
