import { labelLine } from '../../labels/index.ts';
import { bulletOf, dedented, headingOf, indentOf, numberedOf } from '../../lines/marks.ts';
import { blockRule } from '../rule.ts';

/** Moves a list that begins on the line of its label to the next one: `A: - one` above `   - two`. */
export const labelLists = blockRule(
  'label-lists',
  ({ text }) => /[:：]\**\s+(?:[-*+]|\d{1,3}[.)])\s/u.test(text),
  (index, note) => {
    const line = note.lines[index];
    if (!line || headingOf(line.text) || bulletOf(line.text)) return undefined;
    const label = labelLine(line.text);
    const item = label && (bulletOf(label.text) ?? numberedOf(label.text));
    const width = indentOf(note.text(index + 1));
    const below = note.text(index + 1);
    // A single item may be a dash before a sentence.
    if (!label || !item || width === 0 || !(bulletOf(below) ?? numberedOf(below))) return undefined;
    let end = index + 1;
    while (note.isText(end) && !note.isBlank(end) && indentOf(note.text(end)) >= width) end++;
    const items = note.lines.slice(index + 1, end).map((own) => ({ ...own, text: dedented(own.text, width) }));
    const head = line.text.slice(0, line.text.length - label.text.length).trimEnd();
    return { end, lines: [{ ...line, text: head }, { ...line, text: '' }, { ...line, text: label.text }, ...items] };
  },
);
