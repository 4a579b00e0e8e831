export { type PackOptions, packOptionsSchema } from './options.ts';
export { listPacks, type Pack, type PackFile, renderPack } from './pack.ts';
export { packZip } from './zip.ts';
