import type { Heading } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import type { Document, NoteTarget } from '../../read/index.ts';
import { byCodeUnit } from '../compare.ts';
import { slugOf } from '../ids.ts';

/** Where a link between notes leads: to a line of a note, or to the whole note (line 0). */
export interface ResolvedTarget {
  path: string;
  line: number;
}

/** Resolves a link in the note `from`. Without a `place`, `missing` says what does not exist. */
export type LinkResolver = (
  from: string,
  target: NoteTarget,
) => { place?: ResolvedTarget; missing?: 'note' | 'heading' | 'block' };

/**
 * Resolves links like Obsidian: by path, by name in any folder, by alias or title, relative to the linking note. If
 * there are several candidates, the one in the same folder wins, then the one with the shortest path. Headings are
 * found by their text or slug.
 */
export function createLinkResolver(documents: readonly Document[]): LinkResolver {
  const byPath = new Map<string, Document>();
  const byName = new Map<string, Document[]>();
  const call = (name: string, document: Document): void => {
    const key = keyOf(name);
    const known = byName.get(key);
    if (!known) byName.set(key, [document]);
    else if (!known.includes(document)) known.push(document);
  };
  const ordered = [...documents].sort((a, b) => a.path.length - b.path.length || byCodeUnit(a.path, b.path));
  for (const document of ordered) {
    byPath.set(document.path, document);
    const parts = document.path.split('/');
    for (let at = parts.length - 1; at >= 0; at--) call(parts.slice(at).join('/'), document);
  }
  for (const document of ordered) {
    const { title, aliases } = document.frontMatter;
    for (const name of [...aliases, ...(title === undefined ? [] : [title])]) call(name, document);
    const [first] = document.root.children.filter((node) => node.type === 'heading' && node.depth === 1);
    if (first) call(mdastText(first), document);
  }
  const headings = new Map<Document, Map<string, number>>();
  return (from, { note, heading, block }) => {
    const document = note === '' ? byPath.get(from) : find(from, note);
    if (!document) return { missing: 'note' };
    const { path } = document;
    if (block !== undefined) {
      const line = document.anchors.get(block);
      return line === undefined ? { missing: 'block' } : { place: { path, line } };
    }
    if (heading === undefined) return { place: { path, line: 0 } };
    const lines = headings.get(document) ?? headingLines(document);
    headings.set(document, lines);
    const line = lines.get(wordsKey(heading)) ?? lines.get(slugOf(heading));
    return line === undefined ? { missing: 'heading' } : { place: { path, line } };
  };

  function find(from: string, note: string): Document | undefined {
    const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : '';
    const relative = joined(folder, note);
    const exact = byPath.get(relative) ?? byPath.get(`${relative}.md`);
    if (exact) return exact;
    const named = byName.get(keyOf(note)) ?? [];
    return named.find(({ path }) => path.startsWith(`${folder}/`)) ?? named[0];
  }
}

/** Normalises a name; the ending is ignored. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown|txt)$/u, '')
    .trim();
}

/** The text of a heading without number, markup and extra spaces. */
function wordsKey(text: string): string {
  return keyOf(text)
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Lines of headings by text and by slug. The first of several counts. */
function headingLines(document: Document): Map<string, number> {
  const lines = new Map<string, number>();
  const found = document.root.children.filter((node): node is Heading => node.type === 'heading');
  for (const node of found) {
    const text = mdastText(node);
    const line = node.position?.start.line ?? 1;
    for (const key of [wordsKey(text), slugOf(text)]) if (key !== '' && !lines.has(key)) lines.set(key, line);
  }
  return lines;
}

/** `../a/b` from the folder `x/y` is `x/a/b`. */
function joined(folder: string, path: string): string {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
