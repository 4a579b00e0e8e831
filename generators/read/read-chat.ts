import { type Chat, type Conversation, conversationLines } from './chats/index.ts';
import type { Document, NoiseLine, NoteFile } from './document.ts';
import type { Line } from './lines/line.ts';
import { decode, splitLines } from './parse/decode.ts';
import { parse } from './parse/parse.ts';
import { repair } from './repair/index.ts';

interface Read {
  lines: Line[];
  noise: readonly NoiseLine[];
}

/** Reads a chat export as one document: each conversation is a topic, each prompt a section. */
export function readChat(file: NoteFile, chat: Chat): Document {
  const sourceLines = splitLines(decode(file));
  const parts = chat.conversations.map(readConversation);
  const noise = new Map(parts.flatMap((part) => part.noise).map(({ line, reason }) => [line, reason]));
  const used = new Uint8Array(sourceLines.length + 2);
  for (const { text, from, to } of parts.flatMap((part) => part.lines))
    if (text.trim() !== '') used.fill(1, from, to + 1);
  sourceLines.forEach((text, index) => {
    const line = index + 1;
    // In a file of few lines, what was dropped shares its line with what was kept.
    if (used[line]) noise.delete(line);
    else if (text.trim() !== '' && !noise.has(line)) noise.set(line, 'frame of a chat export');
  });
  return documentOf(file, chat, sourceLines, {
    lines: parts.flatMap((part) => part.lines),
    noise: [...noise].map(([line, reason]) => ({ line, reason })).sort((a, b) => a.line - b.line),
  });
}

/** Reads a chat export as a document for each conversation, in their order. Their noise is what was dropped of the messages. */
export function readConversations(file: NoteFile, chat: Chat): Document[] {
  const sourceLines = splitLines(decode(file));
  return chat.conversations.map((one) => documentOf(file, chat, sourceLines, readConversation(one)));
}

function readConversation(one: Conversation): Read {
  const { lines, noise } = repair(conversationLines(one));
  const first = one.messages[0]?.lines[0]?.line ?? 1;
  const title = [`# ${one.title}`, ''].map((text) => ({ text, from: first, to: first, rule: 'chat-title' }));
  return { lines: [...title, ...lines, { text: '', from: first, to: first }], noise };
}

function documentOf(
  { path }: NoteFile,
  { product }: Chat,
  sourceLines: readonly string[],
  { lines, noise }: Read,
): Document {
  const { root, tags, anchors } = parse(lines, sourceLines);
  return {
    path,
    layout: product,
    frontMatter: { tags: [], aliases: [], data: {}, endLine: 0 },
    markdown: lines.map(({ text }) => text).join('\n'),
    origins: lines.map(({ from }) => from),
    root,
    sourceLines,
    tags,
    // A chat knows no other notes.
    links: [],
    anchors,
    noise,
    diagnostics: [],
  };
}
