import type { Document, NoteFile, NoteText } from './document.ts';
import { formatOf, refuseUnread } from './formats/index.ts';
import { isName, isQuestionsName } from './labels/question-names.ts';
import { isRequest } from './labels/requests.ts';
import { isQuestionsTitle, saysQuestions } from './labels/titles.ts';
import { isQuestion } from './lines/text.ts';
import { decode, splitLines } from './parse/decode.ts';
import { readFrontMatter } from './parse/front-matter.ts';
import { parse } from './parse/parse.ts';
import { readChat } from './read-chat.ts';
import { readFormat } from './read-format.ts';
import { PHASES, repair } from './repair/index.ts';
import { noteLinksOf } from './vault/index.ts';

/**
 * Reads a note of any layout. Pure: it needs no file system and runs in a browser.
 *
 * @param file - Path and bytes of a file, or path and text.
 * @returns The Document, with clean Markdown.
 * @throws CribsmithError `input-binary`, `input-encoding`, `input-archive`, `format-unread`, `format-invalid` or
 *   `front-matter-invalid`, and nothing else.
 */
export function readDocument(file: NoteFile | NoteText): Document {
  if ('chat' in file && file.chat) return readChat(file, file.chat);
  const bytes = 'text' in file ? new TextEncoder().encode(file.text) : file.bytes;
  const format = formatOf(file.path);
  if (format) return readFormat(file.path, bytes, format);
  refuseUnread(file.path, bytes);
  const { text, diagnostics } = decode({ path: file.path, bytes });
  const sourceLines = splitLines(text);
  const frontMatter = readFrontMatter(file.path, sourceLines);
  const head = sourceLines.slice(0, frontMatter.endLine);
  const body = sourceLines.slice(frontMatter.endLine).map((text, index) => {
    const line = frontMatter.endLine + index + 1;
    return { text, from: line, to: line };
  });
  const name = announcingName(file.path.split('/').at(-1) ?? '', frontMatter.title);
  const { lines, noise, layout } = repair(body, PHASES, frontMatter.tags.some(isDeckTag), name);
  const links = noteLinksOf(body);
  const isVault = frontMatter.endLine > 0 || links.length > 0 || body.some(({ text }) => /^>\s?\[!/u.test(text));
  const { root, tags, anchors } = parse(lines, sourceLines, isVault);
  return {
    path: file.path,
    layout,
    frontMatter,
    markdown: [...head, ...lines.map((line) => line.text)].join('\n'),
    origins: [...head.map((_, index) => index + 1), ...lines.map(({ from }) => from)],
    root,
    sourceLines,
    tags: tags.filter((tag) => !frontMatter.tags.includes(tag)),
    links,
    anchors,
    noise,
    diagnostics,
  };
}

/**
 * The name of a file, or the title in its front matter if only that announces questions. One that asks itself, such as
 * `How to write exam questions`, is that of an article.
 */
function announcingName(name: string, title = ''): string {
  const titled = `${title}.md`;
  const isOfQuestions = isName(title) || ((isQuestionsTitle(title) || saysQuestions(title)) && isQuestionsName(titled));
  return !isQuestionsName(name) && isOfQuestions && !isRequest(title) && !isQuestion(title) ? titled : name;
}

/** The tag of a deck, or of a part of one: `flashcards`, `flashcards/biology`. */
function isDeckTag(tag: string): boolean {
  return /^flashcards?(?:\/|$)/iu.test(tag);
}
