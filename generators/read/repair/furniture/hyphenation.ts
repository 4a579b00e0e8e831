import { type Line, withText } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

const CUT = /(\p{Ll}[\p{L}\p{M}]*)-$/u;
const REST = /^\p{Ll}[\p{L}\p{M}]*/u;
const COMPOUND = /\p{L}[\p{L}\p{M}]*-\p{Ll}[\p{L}\p{M}]*/gu;

/** Rejoins words that were hyphenated at the end of a printed line, unless the text itself hyphenates them. */
export const hyphenation: Rule = {
  name: 'hyphenation',
  needs: (line) => line.flat !== undefined && line.text.endsWith('-'),
  apply(note) {
    const { lines, areas } = note;
    const compounds = new Set(lines.flatMap((line) => line.text.toLowerCase().match(COMPOUND) ?? []));
    const result: Line[] = [];
    for (const [index, line] of lines.entries()) {
      const last = result.at(-1);
      const cut = last?.flat && areas[index - 1] === 'text' ? CUT.exec(last.text) : null;
      const rest = cut && areas[index] === 'text' && !isBlock(line.text) ? REST.exec(line.text)?.[0] : undefined;
      if (!last || !cut || !rest) {
        result.push(line);
        continue;
      }
      const keeps = compounds.has(`${cut[1]}-${rest}`.toLowerCase());
      const joined = `${keeps ? last.text : last.text.slice(0, -1)}${rest}`;
      const left = line.text.slice(rest.length).trimStart();
      const [mark] = /^[.,;:!?)\]"”’]+/u.exec(left) ?? [''];
      result[result.length - 1] = withText({ ...last, to: line.to }, joined + mark, this.name);
      const after = left.slice(mark.length).trimStart();
      if (after !== '') result.push(withText(line, after, this.name));
    }
    return result;
  },
};

function isBlock(text: string): boolean {
  return (
    bulletOf(text) !== undefined || numberedOf(text) !== undefined || headingOf(text) !== undefined || isTableRow(text)
  );
}
