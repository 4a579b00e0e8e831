import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

/** Items of an outliner: its headings are items too, and what is below them is indented. */
const ITEM = /^([ \t]*)[-*]\s+(\S.*)$/u;
/** Settings that Logseq keeps beside an item. */
const SETTING =
  /^[ \t]*(?:[-*]\s+)?(?:collapsed|id|card-[\w-]+|logseq\.[\w.-]+|created-at|updated-at|background-color)::\s*\S*.*$/u;

/** Takes a page of an outliner such as Logseq, of which every line is an item, out of its list: headings are headings again. */
export const outliner: Rule = {
  name: 'outliner',
  apply(note) {
    const { lines, areas } = note;
    if (!isOutline(lines, areas)) return withoutSettings(note);
    const result: Line[] = [];
    /** Columns of the heading that is open; what is indented below it moves to the left. */
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

/** Settings below an item are no text of it, on whatever page. */
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

/** Columns of one level: a tab, or as many blanks as Logseq writes. */
const STEP = 2;

/** Every line that stands at the left is an item, and some of the items are headings. */
export function isOutline(lines: readonly Line[], areas: readonly string[]): boolean {
  let headings = 0;
  /** A page has several headings, or something below the one that it has. */
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

/** Tabs count as one level. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += STEP;
    else if (character === ' ') columns++;
    else break;
  }
  return columns;
}
