/** The public face of the library. Nothing deeper is imported from outside. */
export {
  type BuildOptions,
  type BuildResult,
  build,
  type Download,
  type Library,
  loadLibrary,
  loadPackLibrary,
  type SiteData,
  type SitePack,
} from './build/index.ts';
export { applyRepairs, checkNotes, type Repaired, ruleInfos } from './check/index.ts';
export {
  type Detection,
  detect,
  type FittedPack,
  fitPack,
  leftOut,
  listPacks,
  missingManifests,
  optionsOfFlags,
  type Pack,
  type PackChoice,
  type PackInput,
  type PackOptions,
  type PracticeMatrix,
  packCommand,
  packFlags,
  packZip,
  practiceMatrix,
  renderPack,
  scanProject,
  usualVersion,
} from './docker/index.ts';
export {
  type CsvFile,
  csvPair,
  graphJson,
  graphJsonLd,
  graphJsonSchema,
  graphMl,
  nodeJsonLd,
} from './export/index.ts';
export * from './graph/index.ts';
export {
  type Imported,
  type ImportItem,
  type ImportOptions,
  importNotes,
  listImports,
  type Outcome,
  sourcesOf,
} from './import/index.ts';
export {
  type ComposeLintOptions,
  type ComposeRole,
  composeRole,
  type DockerfileLintOptions,
  kindOfFile,
  type LintedKind,
  type LintRule,
  lintCompose,
  lintDockerfile,
  lintRules,
} from './lint/index.ts';
export { type PrintedFile, printAll } from './print/index.ts';
export { type Document, type NoteFile, readDocument, readNotes } from './read/index.ts';
export {
  CribsmithError,
  catalogue,
  type Diagnostic,
  type Edit,
  FORMATS,
  type Format,
  formatDiagnostics,
  type RuleId,
  type RuleInfo,
  wantsColour,
} from './report/index.ts';
