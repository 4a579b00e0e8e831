import { CribsmithError } from '../../report/index.ts';
import { createExclusion, isOutputMarker, isVaultSettings } from '../excluded.ts';
import { formatOf, refuseUnread } from '../formats/index.ts';
import { NOTE_ENDINGS } from '../note-endings.ts';
import { decode } from '../parse/decode.ts';
import type { Chat } from './conversation.ts';
import { invalid, isJson, parseJson } from './parse/json.ts';
import { type Member, unzip } from './parse/zip.ts';
import { isCopilotCsv, PAGE_SHAPES, readCopilotCsv, readPage, recognisers } from './products/index.ts';

/** A file with conversations, or a note. The `path` of a member of an archive is `archive.zip/member`. */
export interface Opened {
  path: string;
  bytes: Uint8Array;
  /** Absent for a note. */
  chat?: Chat;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** Endings of chat files in an archive. */
const CHAT_ENDINGS = ['.json', '.html', '.htm', '.csv'];
const MEMBER_ENDINGS = [...NOTE_ENDINGS, ...CHAT_ENDINGS];

/**
 * Opens a file that may be a chat export. JSON, HTML and CSV are recognised by their content, whatever their name; an
 * archive gives those of its members that are chats or notes. All other text is a note.
 *
 * @param path - The path of the file, for messages.
 * @param bytes - Its content.
 * @returns The chats and notes.
 * @throws CribsmithError `input-archive`; `chat-unknown` for JSON, HTML or CSV of unknown structure, `chat-invalid` if
 *   it is damaged; `format-unread` for an unsupported format; `input-binary` and `input-encoding` for files that are
 *   not text.
 */
export function open(path: string, bytes: Uint8Array): Opened[] {
  if (formatOf(path)) return [{ path, bytes }];
  refuseUnread(path, bytes);
  if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) return openZip(path, bytes);
  const opened = openText(path, bytes);
  if (opened) return [opened];
  throw new CribsmithError('chat-unknown', 'This is not a known kind of chat export', {
    place: { path },
    hint: `Supported: ${shapes().join('; ')}.`,
  });
}

function openZip(path: string, bytes: Uint8Array): Opened[] {
  // Exports also contain other files, such as the account settings, which are not errors.
  const opened = membersOf(path, bytes).flatMap((member) => openMember(`${path}/${member.path}`, member.bytes) ?? []);
  if (opened.length > 0) return opened;
  throw new CribsmithError('chat-unknown', 'The archive contains no chats or notes', {
    place: { path },
    hint: `Supported: ${shapes().join('; ')}; and notes in Markdown.`,
  });
}

/**
 * The members of an archive that may be notes or chats. Files that are ignored in a folder of notes are ignored here,
 * too.
 */
function membersOf(path: string, bytes: Uint8Array): Member[] {
  const all = unzip(path, bytes, (member) => isVaultSettings(member) || isOutputMarker(member) || canBeOpened(member));
  const settings = all.filter((member) => isVaultSettings(member.path));
  const isExcluded = createExclusion({
    paths: all.map((member) => member.path),
    settings: Object.fromEntries(settings.map((member) => [member.path, new TextDecoder().decode(member.bytes)])),
    noteEndings: NOTE_ENDINGS,
  });
  return all.filter((member) => canBeOpened(member.path) && !isExcluded(member.path));
}

function canBeOpened(member: string): boolean {
  const name = member.toLowerCase();
  return MEMBER_ENDINGS.some((ending) => name.endsWith(ending)) && !name.startsWith('__macosx/');
}

/** Undefined for JSON, HTML or CSV without a chat. */
function openMember(path: string, bytes: Uint8Array): Opened | undefined {
  return formatOf(path) ? { path, bytes } : openText(path, bytes);
}

/** Undefined for JSON, HTML or CSV without a chat. */
function openText(path: string, bytes: Uint8Array): Opened | undefined {
  const { text } = decode({ path, bytes });
  const kind = kindOf(path, text);
  if (kind === 'note') return { path, bytes };
  const chat = shallow(path, () => READERS[kind](path, text));
  return chat && { path, bytes, chat };
}

type Kind = 'json' | 'page' | 'table';

const READERS: Readonly<Record<Kind, (path: string, text: string) => Chat | undefined>> = {
  json(path, text) {
    const json = parseJson(path, text);
    return recognisers
      .map((recogniser) => recogniser.read(path, json))
      .find((chat) => chat !== undefined && chat.conversations.length > 0);
  },
  page: (_path, text) => readPage(text),
  table: (path, text) => (isCopilotCsv(text) ? readCopilotCsv(path, text) : undefined),
};

/**
 * The kind of a file, by its first character if that is sufficient. The name only decides on the message for a damaged
 * file.
 */
function kindOf(path: string, text: string): Kind | 'note' {
  const start = text.slice(0, 2000).trimStart();
  if (isCopilotCsv(text)) return 'table';
  if (/^[[{]/u.test(start) && (/\.json$/iu.test(path) || isJson(text))) return 'json';
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b/isu.test(start)) return 'page';
  if (/\.json$/iu.test(path)) return 'json';
  if (/\.html?$/iu.test(path)) return 'page';
  return /\.csv$/iu.test(path) ? 'table' : 'note';
}

/** HTML libraries are recursive, so a page of a hundred thousand levels exhausts the stack. */
function shallow<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw invalid(path, 'The page is nested too deeply');
    throw error;
  }
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function shapes(): string[] {
  return [...recognisers.map(({ shape }) => shape), 'Conversation,Time,Author,Message (Copilot)', PAGE_SHAPES];
}
