import { closes, type Fence, fenceOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { dedented, indentOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';
import { isOutline } from './outliner.ts';

const rule = 'list-headings';
/** A heading at the beginning of a list item: `3. ### Title`. */
const ITEM = /^( {0,3})(?:(\d{1,4})[.)]|[-*+])[ \t]+(#{1,6})[ \t]+(\S.*)$/u;
/** One such item may be intended; several are chapters. */
const FEWEST = 2;

/**
 * Moves headings in list items, and the content indented below them, out of their list, keeping their numbers. A fence
 * that is open at the end of the item is closed.
 */
export const listHeadings: Rule = {
  name: rule,
  needs: ({ text }) => ITEM.test(text),
  apply(note) {
    const { lines, areas } = note;
    if (isOutline(lines, areas)) return lines;
    const titles = lines.flatMap(({ text }) => ITEM.exec(text)?.[4] ?? []);
    if (titles.length < FEWEST && !isQuestion(titles[0] ?? '')) return lines;
    const result: Line[] = [];
    /** A fence at the left margin, in which there are no items. */
    let outer: Fence | undefined;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const [, indent = '', number, marks = '', title = ''] = (outer ? null : ITEM.exec(line.text)) ?? [];
      if (marks === '') {
        const fence = fenceOf(line.text);
        if (fence && !outer) outer = fence;
        else if (fence && outer && closes(fence, outer)) outer = undefined;
        result.push(line);
        continue;
      }
      pushBlank(result, line);
      result.push({ ...line, text: `${marks} ${number === undefined ? '' : `${number}. `}${title}`, rule });
      pushBlank(result, line);
      const end = endOfItem(lines, index, indent.length);
      for (const own of bodyOf(note, index + 1, end)) if (!isBlank(own) || !isBlank(result.at(-1))) result.push(own);
      if (!isBlank(lines[end])) pushBlank(result, lines[end - 1] ?? line);
      index = end - 1;
    }
    return result;
  },
};

/** The index after the lines that are indented below the item. */
function endOfItem(lines: readonly Line[], start: number, indent: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (indentOf(text) < indent + 2) break;
    end = at + 1;
  }
  return end;
}

/** The content at the left margin, with its fences closed. */
function bodyOf(note: Note, start: number, end: number): Line[] {
  const { lines } = note;
  const first = lines.slice(start, end).find((line) => !isBlank(line));
  const width = indentOf(first?.text ?? '');
  const body: Line[] = [];
  let open: { fence: Fence; at: number } | undefined;
  for (const line of lines.slice(start, end)) {
    const text = isBlank(line) ? '' : dedented(line.text, width);
    const fence = fenceOf(text);
    if (fence && !open) open = { fence, at: body.length };
    else if (fence && open && closes(fence, open.fence)) open = undefined;
    body.push(text === line.text ? line : { ...line, text, rule });
  }
  if (!open) return body;
  const last = body.at(-1);
  // A fence followed by nothing closed a block that was already closed.
  if (open.at === body.length - 1) note.drop(body.pop(), 'mark of a fence without code');
  else if (last) body.push({ ...last, text: `${open.fence.indent}${open.fence.marker}`, rule });
  return body;
}
