export { listPacks } from './languages.ts';
export { type PackOptions, packOptionsSchema } from './options.ts';
export { type Pack, renderPack } from './pack.ts';
export { packZip } from './zip.ts';
