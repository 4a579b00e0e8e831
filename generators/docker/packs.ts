/**
 * Packs from plain data, for a project or with the example. This entry point loads neither the reader nor the graph, so
 * that commands without notes start immediately.
 */
export { type Asked, type Detection, detect, findProject, programsIn, scanProject } from './detect/index.ts';
export { fitPack, leftOut, versionsOf } from './fit.ts';
export { packFlags, parseFlags } from './flags.ts';
export { languageNamed } from './languages.ts';
export { openVariables } from './open-variables.ts';
export { type PackOptions, packOptionsSchema } from './options.ts';
export { type ProjectFlags, saidOfProject } from './project-flags.ts';
export { renderPackFrom } from './render.ts';
export { librarySource, type PackLibrary } from './source.ts';
export { loadAssets } from './templates.ts';
export { unknownProject } from './unknown-project.ts';
