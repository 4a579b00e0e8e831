import type { Rule } from '../rule.ts';
import { apartNumbers } from './apart-numbers.ts';

/** An item whose number is not the first. */
const LATE = /^ {0,3}(?!1[.)])\d{1,3}[.)]\s/u;
/** A line that is no item, and no continuation of one. */
const ABOVE = /^(?:\*\*|__|[^\s\d*+>|#-])/u;

/**
 * Puts a blank line above a list that continues the numbers of an earlier one: `**Intermediate**` directly above
 * `11. ...` and `12. ...`. In Markdown, only a list that begins with 1 can follow a line of text without one. The first
 * list of such a note gets one as well if its title is bold, so that all titles are read alike.
 */
export const lateNumbers: Rule = {
  name: 'late-numbers',
  needs: (line) => LATE.test(line.text),
  apply: (note) =>
    note.lines.some(({ text }, index) => LATE.test(text) && ABOVE.test(note.text(index - 1)))
      ? apartNumbers(note)
      : note.lines,
};
