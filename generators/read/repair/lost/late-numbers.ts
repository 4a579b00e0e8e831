import { inserted, isBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const NUMBER = /^ {0,3}\d{1,3}[.)]\s/u;
const LATE = /^ {0,3}(?!1[.)])\d{1,3}[.)]\s/u;

/**
 * Puts a blank line above a list that continues the numbers of an earlier one: `**Intermediate**` directly above
 * `11. ...` and `12. ...`. In Markdown, only a list that begins with 1 can follow a line of text without one. The first
 * list of such a note gets one as well if its title is bold, so that all titles are read alike.
 */
export const lateNumbers: Rule = {
  name: 'late-numbers',
  needs: (line) => LATE.test(line.text),
  apply(note) {
    const begins = note.lines.flatMap(({ text }, index) =>
      NUMBER.test(text) && beginsBelow(note, index) ? [index] : [],
    );
    if (!begins.some((index) => LATE.test(note.text(index)))) return note.lines;
    const apart = new Set(begins.filter((index) => LATE.test(note.text(index)) || isTitle(note.text(index - 1))));
    return note.lines.flatMap((line, index) =>
      apart.has(index) ? [inserted('', line, 'late-numbers'), line] : [line],
    );
  },
};

/** Whether a list of at least two consecutive numbers begins here, directly below a title or a whole sentence. */
function beginsBelow(note: Note, index: number): boolean {
  if (!note.isText(index) || !note.isText(index - 1) || note.isBlank(index - 1)) return false;
  const number = numberedOf(note.text(index))?.number ?? 0;
  return endsAbove(note, index) && nextNumber(note, index) === number + 1;
}

function isTitle(text: string): boolean {
  return withoutStrong(text) !== text.trim();
}

/** Whether the paragraph above is no item and ends there: a title in bold, an introduction or a whole sentence. */
function endsAbove(note: Note, index: number): boolean {
  const last = note.text(index - 1).trim();
  if (!isTitle(last) && !/[.:?!。：？！]$/u.test(last)) return false;
  for (let at = index - 1; at >= 0 && !note.isBlank(at); at--) {
    const text = note.text(at);
    if (/^ {0,3}>|^\s{4}/u.test(text) || headingOf(text) || bulletOf(text) || numberedOf(text) || isTableRow(text))
      return false;
  }
  return true;
}

/** The number of the next item, which may have text of its own below it. */
function nextNumber(note: Note, index: number): number | undefined {
  for (let at = index + 1; at < note.lines.length && !isBlank(note.lines[at]); at++) {
    const item = numberedOf(note.text(at));
    if (item && item.indent.length <= 3) return item.number;
  }
  return undefined;
}
