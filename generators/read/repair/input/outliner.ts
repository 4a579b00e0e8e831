import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

/** An item of an outliner. Its headings are items too, and the content below them is indented. */
const ITEM = /^([ \t]*)[-*]\s+(\S.*)$/u;
/** Properties that Logseq stores with an item. */
const SETTING =
  /^[ \t]*(?:[-*]\s+)?(?:collapsed|id|card-[\w-]+|logseq\.[\w.-]+|created-at|updated-at|background-color)::\s*\S*.*$/u;

/**
 * Converts a page of an outliner such as Logseq, in which every line is an item, so that headings are headings again.
 */
export const outliner: Rule = {
  name: 'outliner',
  apply(note) {
    const { lines, areas } = note;
    if (!isOutline(lines, areas)) return withoutSettings(note);
    const result: Line[] = [];
    /** Column of the open heading; the content indented below it moves to the left. */
    let open = -1;
    lines.forEach((line, index) => {
      if (areas[index] === 'text' && SETTING.test(line.text)) {
        note.drop(line, 'setting of an outliner');
        return;
      }
      const item = areas[index] === 'text' ? ITEM.exec(line.text) : null;
      const indent = columnsOf(line.text);
      const heading = item ? headingOf(item[2] ?? '') : undefined;
      if (heading) {
        pushBlank(result, line);
        result.push({ ...line, text: item?.[2] ?? '', rule: 'outliner' });
        pushBlank(result, line);
        open = indent;
        return;
      }
      const left = indent > open ? indent - (open < 0 ? 0 : open + STEP) : indent;
      const text = `${' '.repeat(Math.max(0, left))}${line.text.trimStart()}`;
      result.push(isBlank(line) || text === line.text ? line : { ...line, text, rule: 'outliner' });
    });
    return result;
  },
};

/** Removes the properties of items on any page. */
function withoutSettings(note: Note): readonly Line[] {
  const isSetting = (line: Line, index: number) =>
    /^[ \t]+\S/u.test(line.text) && note.isText(index) && SETTING.test(line.text) && !note.isBlank(index - 1);
  if (!note.lines.some(isSetting)) return note.lines;
  return note.lines.filter((line, index) => {
    const isOut = isSetting(line, index);
    if (isOut) note.drop(line, 'setting of an outliner');
    return !isOut;
  });
}

/** Columns of one level: a tab, or the spaces that Logseq writes. */
const STEP = 2;

/** Whether every line at the left margin is an item, and some of the items are headings. */
export function isOutline(lines: readonly Line[], areas: readonly string[]): boolean {
  let headings = 0;
  /** A page has several headings, or content below its only one. */
  let isNested = false;
  for (const [index, line] of lines.entries()) {
    if (areas[index] !== 'text' || isBlank(line)) continue;
    const item = ITEM.exec(line.text);
    if (!item && !/^[ \t]/u.test(line.text)) return false;
    if (item && headingOf(item[2] ?? '')) headings++;
    else if (item?.[1]) isNested = true;
  }
  return headings > 1 || (headings > 0 && isNested);
}

/** A tab counts as one level. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += STEP;
    else if (character === ' ') columns++;
    else break;
  }
  return columns;
}
