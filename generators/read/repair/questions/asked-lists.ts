import { labelLine } from '../../labels/index.ts';
import { indentOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';

const style = 'asked-lists';
/** The minimum number of items in such a list, and the minimum share of questions. */
const FEWEST = 4;
const SHARE = 2 / 3;
/** A question, possibly followed by a word in brackets. */
const ASKS = /[?？؟](?:\s|$|["'”’»)*_\]])/u;

/**
 * Numbered lists, in a text without headings, in which most items are questions: the others are questions too, answered
 * or not.
 */
export const askedLists = questionRule({
  style,
  needs: (line) => line.flat === 'all' && numberedOf(line.text) !== undefined,
  find(note) {
    const found: Asked[] = [];
    for (let index = 0; index < note.lines.length; index++) {
      const items = itemsAt(note, index);
      const asking = items.filter(({ text }) => ASKS.test(text)).length;
      if (items.length >= FEWEST && asking >= items.length * SHARE && items.some(({ text }) => !isQuestion(text)))
        found.push(...items);
      index = Math.max(items.at(-1)?.end ?? 0, index + 1) - 1;
    }
    return found;
  },
});

/** The adjacent items of the list at the left margin that begins here. */
function itemsAt(note: Note, start: number): Asked[] {
  const items: Asked[] = [];
  for (let index = start; index < note.lines.length; ) {
    const numbered = note.isText(index) && note.lines[index]?.flat === 'all' ? numberedOf(note.text(index)) : undefined;
    if (numbered?.indent !== '' || labelLine(numbered.text)) break;
    let body = index + 1;
    while (isWrapped(note, body)) body++;
    let end = body;
    while (!note.isBlank(end) && indentOf(note.text(end)) >= 2) end++;
    const words = note.lines.slice(index + 1, body).map(({ text }) => text.trim());
    const answer = note.lines.slice(body, end).map((line) => answering(line, line.text.trim(), style));
    items.push({ start: index, body, end, label: 'Q', text: [numbered.text, ...words].join(' '), answer });
    index = end;
  }
  return items;
}

/** Whether a line continues the text of the item above. */
function isWrapped(note: Note, index: number): boolean {
  const text = note.text(index);
  return !note.isBlank(index) && note.isText(index) && /^ {2,}[^\s*+-]/u.test(text) && !numberedOf(text);
}
