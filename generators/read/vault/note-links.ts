import { codeParts, outsideCode } from '../lines/code-spans.ts';
import { areasOf } from '../lines/fences.ts';
import type { Line } from '../lines/line.ts';
import { type NoteTarget, wikiLinksOf } from './wikilink.ts';

/** A link to another note or within this one, with its 1-based position in the user's file. */
export interface NoteLink extends NoteTarget {
  line: number;
  column: number;
}

/** Pictures, recordings and papers are not notes. */
const FILE =
  /\.(?:avif|base|bmp|canvas|csv|docx?|flac|gif|jpe?g|m4a|mkv|mov|mp[34]|og[gv]|pdf|png|pptx?|svg|wav|web[mp]|xlsx?|zip)$/iu;
const PATH_LINK = /\]\((?:<([^<>\n]{1,500})>|([^()\s<>]{1,500}))(?:\s+"[^"\n]{0,200}")?\)/gu;

/**
 * The links of a note to notes, wikilinks and paths that end in `.md`, outside of code. `lines` are those of the file.
 */
export function noteLinksOf(lines: readonly Line[]): NoteLink[] {
  if (!lines.some(({ text }) => text.includes('[[') || text.includes(']('))) return [];
  const areas = areasOf(lines);
  return lines.flatMap(({ text, from }, index) => {
    if (areas[index] !== 'text' || !(text.includes('[[') || text.includes(']('))) return [];
    const found: NoteLink[] = [];
    let at = 0;
    for (const part of codeParts(text)) {
      for (const link of part.code ? [] : linksIn(part.text))
        found.push({ ...link, line: from, column: at + link.column });
      at += part.text.length;
    }
    return found;
  });
}

function linksIn(text: string): (NoteTarget & { column: number })[] {
  const wiki = wikiLinksOf(text)
    .filter(({ note }) => !FILE.test(note))
    .map(({ embed: _embed, words: _words, index, length: _length, ...target }) => ({
      ...target,
      column: index + 1,
    }));
  const paths = [...text.matchAll(PATH_LINK)].flatMap((match) => {
    const target = pathTarget(match[1] ?? match[2] ?? '');
    return target ? [{ ...target, column: match.index + 3 }] : [];
  });
  return [...wiki, ...paths].sort((a, b) => a.column - b.column);
}

/** Parses `../git.md#Rebase` or `#rebase`; undefined for anything that is not a note. */
export function pathTarget(url: string): NoteTarget | undefined {
  const [, path = '', place = ''] = /^([^#?]*)(?:#(.*))?$/u.exec(url) ?? [];
  if (/^[a-z][a-z\d+.-]*:/iu.test(path) || !(path === '' ? place !== '' : /\.(?:md|markdown)$/iu.test(path)))
    return undefined;
  const [note, heading] = [decoded(path), decoded(place)];
  return { note, ...(heading !== '' && (heading.startsWith('^') ? { block: heading.slice(1) } : { heading })) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Applies `change` to the parts of a line that are neither code nor a wikilink. */
export function outsideLinks(line: string, change: (text: string) => string): string {
  return outsideCode(line, (text) => {
    let result = '';
    let at = 0;
    for (const { index, length } of wikiLinksOf(text)) {
      result += change(text.slice(at, index)) + text.slice(index, index + length);
      at = index + length;
    }
    return result + change(text.slice(at));
  });
}
