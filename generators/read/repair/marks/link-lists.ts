import { isContentsTitle } from '../../labels/titles.ts';
import { cellsOf } from '../../lines/cells.ts';
import { type Line, skipBlank } from '../../lines/line.ts';
import { headingOf, isBullet, isThematicBreak } from '../../lines/marks.ts';
import { plain } from '../../lines/text.ts';
import type { Note } from '../note.ts';

const LINK = /^\[[^\n]{0,300}\]\(#[^)\s]{0,300}\)$/u;
const LINK_ITEM =
  /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[^\n]{0,300}\]\(#[^)\s]{0,300}\)|<a\s+href\s*=\s*["']#[^"'<>]{0,300}["']\s*>[^<>]{0,300}<\/a>)\s*$/iu;
/** The minimum number of links in a table of contents; fewer are needed below a title that says so. */
const FEWEST = 3;
const LONGEST_FOLD = 2000;

/** The lines of a note without its tables of contents. */
export function withoutLinkLists(note: Note): readonly Line[] {
  const { lines } = note;
  const gone = new Set<number>();
  const drop = (from: number, end: number) => {
    for (let at = from; at < end; at++) gone.add(at);
  };
  for (let index = 0; index < lines.length; index++) {
    if (!note.isText(index) || gone.has(index)) continue;
    const folded = endOfFold(note, index);
    if (folded > index) {
      drop(index, folded);
      index = folded - 1;
      continue;
    }
    const list = endOfList(note, index);
    const end = Math.max(list.end, endOfTable(note, index));
    const title = skipBlank(lines, index - 1, -1);
    const heading = note.heading(title);
    const isTitled = heading !== undefined && isContentsTitle(heading.text);
    if (end === index || (end === list.end && list.links < (isTitled ? 1 : FEWEST))) {
      index = Math.max(end, index + 1) - 1;
      continue;
    }
    drop(index, end);
    let below = skipBlank(lines, end);
    if (isThematicBreak(lines[below]?.text ?? '')) below = skipBlank(lines, below + 1);
    const next = headingOf(lines[below]?.text ?? '');
    const isWhole = lines[below] === undefined || next !== undefined;
    // In a language whose words for it are unknown, its place says what it is: above the first section, and beside it.
    const isBeside = heading !== undefined && next !== undefined && next.depth <= heading.depth;
    if (isWhole && (isTitled || isBeside)) gone.add(title);
    index = end - 1;
  }
  if (gone.size === 0) return lines;
  return lines.filter((line: Line, index) => {
    if (gone.has(index)) note.drop(line, 'table of contents');
    return !gone.has(index);
  });
}

/** The index after the list of links that begins here, including its groups, and the number of links. */
function endOfList(note: Note, start: number): { end: number; links: number } {
  let end = start;
  let links = 0;
  for (let at = start; at < note.lines.length && note.isText(at); at++) {
    const text = note.text(at);
    if (LINK_ITEM.test(text)) {
      links++;
      end = at + 1;
    } else if (!note.isBlank(at) && !isGroup(note, at)) break;
  }
  return { end, links };
}

/** An item without a link above deeper items with links. */
function isGroup(note: Note, index: number): boolean {
  const below = note.text(index + 1);
  return isBullet(note.text(index)) && /^\s/u.test(below) && LINK_ITEM.test(below);
}

/** The index after the table whose rows contain only links into the note and their numbers, or the name of a group of them. */
function endOfTable(note: Note, start: number): number {
  const marks = note.text(start + 1);
  if (!note.text(start).includes('|') || !/^[\s|:-]*-[\s|:-]*$/u.test(marks) || !marks.includes('|')) return start;
  let end = start + 2;
  let links = 0;
  let groups = 0;
  for (; note.isText(end) && note.text(end).includes('|'); end++) {
    const cells = cellsOf(note.text(end)).map((cell) => plain(cell));
    const linked = cells.filter((cell) => LINK.test(cell)).length;
    const others = cells.filter((cell) => !LINK.test(cell) && !/^[\d.\s]*$/u.test(cell)).length;
    if (others > (linked > 0 ? 0 : 1)) return start;
    links += linked;
    groups += others;
  }
  return links >= FEWEST && links > groups ? end : start;
}

/** The index after a fold that is labelled as a table of contents and contains links into the note. */
function endOfFold(note: Note, start: number): number {
  if (!/^\s*<details\b/iu.test(note.text(start))) return start;
  let end = start;
  while (end < note.lines.length && end - start < LONGEST_FOLD && !/<\/details\s*>/iu.test(note.text(end))) end++;
  if (!/<\/details\s*>\s*$/iu.test(note.text(end))) return start;
  const texts = note.lines.slice(start, end + 1).map(({ text }) => text);
  const [, summary = ''] = /<summary\b[^<>]{0,200}>(.{0,300}?)<\/summary>/isu.exec(texts.slice(0, 6).join(' ')) ?? [];
  const title = plain(summary.replace(/<[^<>]{0,200}>/gu, ' '));
  return isContentsTitle(title) && texts.some((text) => text.includes('](#')) ? end + 1 : start;
}
