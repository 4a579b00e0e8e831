/**
 * The second door: what pages and their scripts may run. It opens on single files, not on folders' doors,
 * since a browser cannot even load what reads files. Pure: nothing behind it needs Node.
 */
export type { PackAssets } from './docker/assets.ts';
export { flagsOfOptions, type GivenFlags, optionsOfFlags, packCommand } from './docker/flags.ts';
export type { PackInput } from './docker/input.ts';
export { type Pack, renderPackFrom } from './docker/render.ts';
export { packZip } from './docker/zip.ts';
export { createQuery, type GraphQuery, type Stretch } from './graph/query/create-query.ts';
export { plainText } from './graph/text.ts';
export { queryWords, rankByTitle } from './rank/index.ts';
export { CribsmithError } from './report/error.ts';
