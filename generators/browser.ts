/**
 * The browser entry point: what pages and their scripts may run. It re-exports single files, not folders'
 * entry points, since a browser cannot load a module that reads files. Pure: nothing it imports needs Node.
 */
export { isTranscript } from './cards/code-languages.ts';
export { CODE_OPTIONS, type Piece, palettesOf, piecesOf } from './cards/code-pieces.ts';
export { type Identity, matchIdentities } from './decks/identity.ts';
export type { PackAssets } from './docker/assets.ts';
export { formatFlags, type GivenFlags, packCommand, parseFlags } from './docker/flags.ts';
export type { PackInput } from './docker/input.ts';
export { type Pack, renderPackFrom } from './docker/render.ts';
export { packZip } from './docker/zip.ts';
export { createQuery, type GraphQuery, type Stretch } from './graph/query/create-query.ts';
export { plainText } from './graph/text.ts';
export {
  createTitleIndex,
  isFiller,
  normalised,
  queryWords,
  rankByTitle,
  type TitleDoc,
  type TitleHit,
  type TitleIndex,
  tokensOf,
} from './rank/index.ts';
export { CribsmithError } from './report/error.ts';
