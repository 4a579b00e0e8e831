import { type Chat, type Conversation, conversationLines } from './chats/index.ts';
import type { Document, NoteFile } from './document.ts';
import { foreignDocument, type Repaired, unusedLines } from './foreign-document.ts';
import { decode, splitLines } from './parse/decode.ts';
import { repair } from './repair/index.ts';

/** Reads a chat export as one document: a topic for each conversation, a section for each prompt. */
export function readChat(file: NoteFile, chat: Chat): Document {
  const { text, diagnostics } = decode(file);
  const sourceLines = splitLines(text);
  const parts = chat.conversations.map(readConversation);
  const lines = parts.flatMap((part) => part.lines);
  const noise = parts.flatMap((part) => part.noise);
  return foreignDocument(file.path, chat.product, sourceLines, {
    lines,
    noise: unusedLines(sourceLines, { lines, noise }, 'frame of a chat export'),
    diagnostics,
  });
}

/**
 * Reads a chat export as one document per conversation, in order. Their noise is what was dropped from the messages.
 */
export function readConversations(file: NoteFile, chat: Chat): Document[] {
  const sourceLines = splitLines(decode(file).text);
  return chat.conversations.map((one) => foreignDocument(file.path, chat.product, sourceLines, readConversation(one)));
}

function readConversation(one: Conversation): Repaired {
  const { lines, noise } = repair(conversationLines(one));
  const first = one.messages[0]?.lines[0]?.line ?? 1;
  const title = [`# ${one.title}`, ''].map((text) => ({ text, from: first, to: first, rule: 'chat-title' }));
  return { lines: [...title, ...lines, { text: '', from: first, to: first }], noise };
}
