export type { Conversation } from './chats/index.ts';
export type { Document, NoteFile } from './document.ts';
export { type Label, labelOf, type Role } from './labels/index.ts';
export { isOpenAnswer } from './labels/open-answers.ts';
export type { NoteTarget } from './obsidian/index.ts';
export { readConversations } from './read-chat.ts';
export { readDocument } from './read-document.ts';
export { readNotes } from './read-notes.ts';
export { isQuestion } from './text.ts';
