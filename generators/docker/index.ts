export { type Detection, detect, scanProject } from './detect/index.ts';
export { type FittedPack, fitPack, missingManifests, usualVersion } from './fit.ts';
export { packFlags } from './flags.ts';
export { listPacks } from './languages.ts';
export { type PracticeMatrix, practiceMatrix } from './matrix.ts';
export { type PackOptions, packOptionsSchema } from './options.ts';
export { renderPack } from './pack.ts';
export type { Pack } from './render.ts';
export { packZip } from './zip.ts';
