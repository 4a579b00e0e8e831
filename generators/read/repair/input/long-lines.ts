import { type Line, pushBlank } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/**
 * Longer than any paragraph that people write. The time to parse Markdown grows faster than the length of a paragraph.
 */
const LONGEST = 8000;

/** Splits extremely long lines into paragraphs, between words if possible, and drops those without any word. */
export const longLines: Rule = {
  name: 'long-lines',
  needs: (line) => line.text.length > LONGEST,
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      if (line.text.length <= LONGEST || areas[index] !== 'text') {
        result.push(line);
        return;
      }
      if (!/[\p{L}\p{N}]/u.test(line.text)) {
        note.drop(line, 'line without words');
        pushBlank(result, line);
        return;
      }
      for (const text of rowsOf(line.text)) {
        pushBlank(result, line);
        result.push({ ...line, text, rule: 'long-lines' });
      }
    });
    return result;
  },
};

function* rowsOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + LONGEST - 10, text.length);
    if (end < text.length) {
      const space = text.lastIndexOf(' ', end);
      if (space > at + LONGEST / 2) end = space;
      // Surrogate pairs are not split.
      else if (/[\uD800-\uDBFF]/u.test(text.charAt(end - 1))) end--;
    }
    const piece = text.slice(at, end).trim();
    if (piece !== '') yield at === 0 ? piece : asText(piece);
    at = end;
  }
}

/** Escapes the beginning of a piece, which was in the middle of a line and so is not a block marker. */
function asText(piece: string): string {
  return piece.replace(/^(\d{0,9})([-+*>#|=`~:.)[<])/u, '$1\\$2');
}
