import { labelLine } from '../../labels/index.ts';
import { codeScore, isSentenceLike } from '../../lines/code-shape.ts';
import { fenceOf } from '../../lines/fences.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

/** Removes a fence without a language around an answer in prose directly below its question. */
export const proseFences: Rule = {
  name: 'prose-fences',
  needs: (line) => fenceOf(line.text)?.info === '',
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const end = areas[index] === 'fence' ? endOfProse(lines, areas, index) : undefined;
      if (end === undefined) {
        result.push(line);
        if (areas[index] === 'fence') while (areas[index + 1] === 'code') result.push(lines[++index] as Line);
        if (areas[index + 1] === 'fence' && areas[index] === 'code') result.push(lines[++index] as Line);
        continue;
      }
      dropMark(line, note);
      result.push(
        ...lines.slice(index + 1, end).map((row) => ({ ...row, text: row.text.trim(), rule: 'prose-fences' })),
      );
      const close = lines[end];
      if (close) dropMark(close, note);
      index = end;
    }
    return result;
  },
};

function dropMark(line: Line, note: Note): void {
  note.drop(line, 'fence around prose');
}

/** Index of the closing fence if the content is prose and the line above is a question or `Answer:`. */
function endOfProse(lines: readonly Line[], areas: readonly string[], start: number): number | undefined {
  const fence = fenceOf(lines[start]?.text ?? '');
  if (fence?.info !== '' || fence.indent !== '' || !isBelowQuestion(lines, start)) return undefined;
  let sentences = 0;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) return undefined;
    if (areas[index] === 'fence') return sentences > 0 ? index : undefined;
    if (isBlank(line)) continue;
    const text = bulletOf(line.text)?.text ?? numberedOf(line.text)?.text ?? line.text.trim();
    if (!isSentenceLike(text) && (codeScore(line.text) > 0 || !/^\p{L}[\p{L}\p{M}\p{N} ,'’"()/-]*$/u.test(text)))
      return undefined;
    if (isSentenceLike(text)) sentences++;
  }
  return undefined;
}

function isBelowQuestion(lines: readonly Line[], start: number): boolean {
  const above = lines[skipBlank(lines, start - 1, -1)]?.text ?? '';
  const heading = headingOf(above)?.text;
  return (
    isQuestion(heading ?? '') ||
    labelLine(heading ?? above)?.role === 'question' ||
    labelLine(above)?.role === 'answer' ||
    (heading !== undefined && /^\d+[.)]\s/u.test(heading))
  );
}
