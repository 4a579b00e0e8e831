/**
 * The browser entry point: everything that pages and their scripts may run. It re-exports single files, not the entry
 * points of folders, because a browser cannot load a module that reads files. Pure: nothing it imports needs Node.
 */

export type { Artifact } from './build/artifact.ts';
export { dataArtifacts } from './build/data-artifacts.ts';
export { deckFiles } from './build/deck-files.ts';
export { openPages, provideData } from './build/open-pages.ts';
export { noPacks } from './build/pack-step.ts';
export type { SiteData } from './build/site-data.ts';
export { SHIKI_KEY, SITE_IN_TAB, type SiteInTab } from './build/site-program.ts';
export { siteDataOf } from './build/site-source.ts';
export { cardOf, commandsCard } from './cards/card.ts';
export { canWrap, codeLanguagesOf, isTranscript } from './cards/code-languages.ts';
export { CODE_OPTIONS, cssOf, type Piece, palettesOf, piecesOf } from './cards/code-pieces.ts';
export { correctionsOf } from './cards/corrections.ts';
export { box, createHtml, type HtmlSetter } from './cards/html.ts';
export { cardKinds, countOf, isCardKind, kindLook, nounOf } from './cards/kinds.ts';
export type { Card } from './cards/model.ts';
export { isGiven } from './cards/parts.ts';
export type { CardWords } from './cards/words/card-words.ts';
export { cardWordsFor } from './cards/words/index.ts';
export { fill } from './cards/words/say.ts';
export { applyRepairs } from './check/apply-repairs.ts';
export { checkNotes } from './check/check-notes.ts';
export type { StudyCard } from './decks/deck.ts';
export { type Identity, matchIdentities } from './decks/identity.ts';
export { type DeckTools, type ExportedDeck, makeDeck } from './decks/make-deck.ts';
export { studyCards } from './decks/study-cards.ts';
export type { PackAssets } from './docker/assets.ts';
export { type Asked, detect } from './docker/detect/detect.ts';
export {
  foldersOf,
  isEntered,
  isListed,
  longestText,
  MOST_FILES,
  type ProjectFiles,
  projectText,
} from './docker/detect/files.ts';
export { programsIn } from './docker/detect/programs.ts';
export type { Detection } from './docker/detect/project.ts';
export { fitPack, leftOut, versionsOf } from './docker/fit.ts';
export { formatFlags, type GivenFlags, packCommand, parseFlags } from './docker/flags.ts';
export type { PackInput } from './docker/input.ts';
export { openVariables } from './docker/open-variables.ts';
export { type ProjectFlags, saidOfProject } from './docker/project-flags.ts';
export { type Pack, type PackFile, renderPackFrom } from './docker/render.ts';
export { librarySource, type PackLibrary, type PackSource } from './docker/source.ts';
export { unknownProject } from './docker/unknown-project.ts';
export { filesZip, packZip } from './docker/zip.ts';
export { toJson } from './export/json.ts';
export { addressPart, distinctAddresses } from './graph/addresses.ts';
export { buildGraph } from './graph/build-graph.ts';
export { type LineAccount, lineAccounts } from './graph/coverage.ts';
export { anchorOf, createPages, escapedPath } from './graph/pages.ts';
export { createQuery, type GraphQuery, type Stretch } from './graph/query/create-query.ts';
export { plainText } from './graph/text.ts';
export { documentsOf, itemsOf, targetsOf, textOf } from './import/items.ts';
export { sumUpAdvice } from './lint/advice.ts';
export { explain, explainRules, lintRules, type PracticePlace } from './lint/explain.ts';
export type { LintedKind } from './lint/kind.ts';
export { lintFile } from './lint/lint-file.ts';
export { composeDocuments } from './print/compose.ts';
export { type PrintKind, TIMES } from './print/documents.ts';
export { createGlyphCheck, type Drawing } from './print/glyphs.ts';
export type { DocumentLayout } from './print/ir.ts';
export {
  createTitleIndex,
  type ExcerptPiece,
  excerptOf,
  isFiller,
  type Meant,
  normalised,
  packTextWords,
  queryWords,
  rankByTitle,
  stemOf,
  type TextWords,
  type TitleDoc,
  type TitleHit,
  type TitleIndex,
  tokensOf,
} from './rank/index.ts';
export { open as openFile } from './read/chats/open.ts';
export type { Document, NoteFile } from './read/document.ts';
export { createExclusion, holdsNotes, isVaultSettings } from './read/excluded.ts';
export { stopWords } from './read/languages/index.ts';
export { readDocument } from './read/read-document.ts';
export type { Diagnostic } from './report/diagnostic.ts';
export { CribsmithError } from './report/error.ts';
export { sarifText } from './report/format/sarif.ts';
