import { slug } from 'github-slugger';
import { type Conversation, type Document, type NoteFile, readConversations, readDocument } from '../read/index.ts';
import { CribsmithError } from '../report/index.ts';

/** What becomes one note: a file, or a conversation of a chat export. */
export interface ImportItem {
  file: NoteFile;
  /** Undefined for a file that is a note. */
  conversation?: Conversation;
  title: string;
  /** The number of prompts. 0 for a note. */
  turns: number;
}

/** Lists the importable items, in the order of the files and of their conversations. */
export function itemsOf(files: readonly NoteFile[]): ImportItem[] {
  return files.flatMap((file): ImportItem[] => {
    if (!file.chat) return [{ file, title: file.path, turns: 0 }];
    return file.chat.conversations.map((conversation) => ({
      file,
      conversation,
      title: conversation.title,
      turns: conversation.messages.filter(({ speaker }) => speaker === 'user').length,
    }));
  });
}

/**
 * Selects items.
 *
 * @param items - The items as listed.
 * @param only - Item numbers such as `2,5-7` (1-based), or words in titles, case-insensitive.
 * @returns The selected items.
 * @throws CribsmithError `usage` if nothing matches or a number is not in the list.
 */
export function pick(items: readonly ImportItem[], only: string): ImportItem[] {
  const chosen = /^[\d\s,-]+$/u.test(only) ? byNumber(items, only) : byTitle(items, only);
  if (chosen.length > 0) return chosen;
  throw new CribsmithError('usage', `No item matches --only ${JSON.stringify(only)}.`, {
    hint: `Specify numbers or words from a title; --list shows all ${items.length} items.`,
  });
}

function byTitle(items: readonly ImportItem[], words: string): ImportItem[] {
  const wanted = words.trim().toLowerCase();
  return wanted === '' ? [] : items.filter(({ title }) => title.toLowerCase().includes(wanted));
}

function byNumber(items: readonly ImportItem[], only: string): ImportItem[] {
  const numbers = new Set<number>();
  for (const part of only.split(',').filter((text) => text.trim() !== '')) {
    const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/u.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first >= 1 && last >= first && last <= items.length)) {
      throw new CribsmithError(
        'usage',
        `Unexpected --only ${part.trim()}, expected numbers from 1 to ${items.length}.`,
        {
          hint: 'Use --list to see them.',
        },
      );
    }
    for (let number = first; number <= last; number++) numbers.add(number);
  }
  return items.filter((_item, index) => numbers.has(index + 1));
}

/** Reads the selected items. The conversations of a file are read together, so that the file is parsed only once. */
export function documentsOf(items: readonly ImportItem[]): Document[] {
  const documents = new Map<ImportItem, Document>();
  for (const [file, own] of Map.groupBy(items, (item) => item.file)) {
    const conversations = own.flatMap(({ conversation }) => conversation ?? []);
    const read = file.chat ? readConversations(file, { ...file.chat, conversations }) : [readDocument(file)];
    own.forEach((item, index) => {
      const document = read[index];
      if (document) documents.set(item, document);
    });
  }
  return items.flatMap((item) => documents.get(item) ?? []);
}

/** The text of the repaired note. */
export function textOf({ markdown }: Document): string {
  return `${markdown.trimEnd()}\n`;
}

/**
 * Assigns names to notes: the name of the file, or the title of the conversation, with a number if it is taken.
 *
 * @throws CribsmithError `out-unsafe` if two files would become the same note.
 */
export function targetsOf(items: readonly ImportItem[]): string[] {
  const taken = new Map<string, string>();
  return items.map(({ file, conversation, title }) => {
    if (conversation)
      return freeTarget(
        slug(title)
          .slice(0, 60)
          .replace(/^-+|(?<!-)-+$/gu, '') || 'conversation',
        taken,
        title,
      );
    const target = `${file.path.replace(/(?<=[^/])\.[^./]*$/u, '')}.md`;
    const other = taken.get(target.toLowerCase());
    if (other !== undefined) {
      throw new CribsmithError('out-unsafe', `${other} and ${file.path} would both become ${target}.`, {
        hint: 'Import them into two folders, or rename one.',
      });
    }
    taken.set(target.toLowerCase(), file.path);
    return target;
  });
}

function freeTarget(name: string, taken: Map<string, string>, title: string): string {
  for (let number = 1; ; number++) {
    const target = number === 1 ? `${name}.md` : `${name}-${number}.md`;
    if (taken.has(target)) continue;
    taken.set(target, title);
    return target;
  }
}
