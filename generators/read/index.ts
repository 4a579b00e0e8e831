export { type Conversation, open as openFile } from './chats/index.ts';
export type { Document, NoteFile, NoteText } from './document.ts';
export {
  createExclusion,
  holdsNotes,
  isHiddenName,
  isVaultSettings,
  OUTPUT_MARKER,
  templateFolder,
  VAULT_SETTINGS,
} from './excluded.ts';
export { FORMATS, UNREAD, type UnreadFormat, unreadFormat } from './formats/index.ts';
export { asksNext, cutLabel, labelBefore, nameIn, undecorated } from './labels/grammar.ts';
export { isKind, type Kind, type Label, labelLine, labelOf, type Role } from './labels/index.ts';
export { nearLabel } from './labels/near-label.ts';
export { isOpenAnswer } from './labels/open-answers.ts';
export { isRequest, isTask } from './labels/requests.ts';
export { callsQuestions, isContentsTitle, isQuestionsTitle, mayNameQuestions } from './labels/titles.ts';
export {
  alternatives,
  anyOf,
  type Cues,
  ELISION,
  type Glossary,
  glossaries,
  hasOwnScript,
  KINDS,
  languages,
  recogniseLanguage,
  type Statements,
  stopWords,
} from './languages/index.ts';
export { areasOf, fenceOf } from './lines/fences.ts';
export { isQuestion, UNSPACED } from './lines/text.ts';
export { NOTE_ENDINGS } from './note-endings.ts';
export { frontMatterJsonSchema } from './parse/front-matter-fields.ts';
export { readConversations } from './read-chat.ts';
export { readDocument } from './read-document.ts';
export { walkTree } from './tree.ts';
export { type NoteTarget, PICTURE } from './vault/index.ts';
