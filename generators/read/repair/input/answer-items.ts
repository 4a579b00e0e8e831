import { itemLabel } from '../../labels/index.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, indentOf, numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const rule = 'answer-items';
const FEWEST = 2;
const WIDTH = 2;

/**
 * Moves answers that stand beside questions in a list, `- Correct answer: B` or `Correct answer: B` behind
 * `- Which one?` and its choices, below the text of those. A question with a label of its own is left to the rules
 * about labels.
 */
export const answerItems: Rule = {
  name: rule,
  needs: ({ text }) => isAnswer(text),
  apply(note) {
    const widths = new Map(
      note.lines.flatMap((line, index) => {
        const above = isAnswer(line.text) && note.isText(index) ? itemAbove(note, index) : undefined;
        return above === undefined ? [] : [[index, above] as const];
      }),
    );
    if (widths.size < FEWEST) return note.lines;
    const result: Line[] = [];
    for (const [index, line] of note.lines.entries()) {
      const width = widths.get(index);
      if (width === undefined) {
        result.push(line);
        continue;
      }
      pushBlank(result, line);
      result.push({ ...line, text: `${' '.repeat(width)}${bulletOf(line.text)?.text ?? line.text.trim()}`, rule });
      if (!note.isBlank(index + 1)) pushBlank(result, line);
    }
    return result;
  },
};

function isAnswer(text: string): boolean {
  return /[:：]/u.test(text) && itemLabel(text)?.role === 'answer';
}

/**
 * The column of the text of the item beside which an answer stands, if that item has a list below its text and no label.
 */
function itemAbove(note: Note, answer: number): number | undefined {
  const indent = indentOf(note.text(answer));
  const isItem = bulletOf(note.text(answer)) !== undefined;
  let hasList = false;
  for (let index = answer - 1; index >= 0; index--) {
    const text = note.text(index);
    if (isBlank(note.lines[index])) continue;
    if (indentOf(text) > indent) {
      hasList ||= bulletOf(text) !== undefined || numberedOf(text) !== undefined;
      continue;
    }
    const isBeside = indentOf(text) === indent && hasList;
    // Behind a numbered list, text at the margin is found by the numbers.
    const item = isBeside ? (bulletOf(text) ?? (isItem ? numberedOf(text) : undefined)) : undefined;
    return item && !itemLabel(text) ? Math.max(indent + WIDTH, text.indexOf(item.text)) : undefined;
  }
  return undefined;
}
