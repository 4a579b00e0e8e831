import { type Line, withText } from '../../lines/line.ts';
import { isThematicBreak } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** The maximum nesting, as markers before a line and as columns of indentation. More has no meaning, only a cost. */
const DEEPEST = 12;
const WIDEST = 40;
const MARK = /([ \t]*)(>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)/uy;

/** Limits the nesting of quotes, lists and footnotes, for which a recursive parser pays with its stack. */
export const deepNesting: Rule = {
  name: 'deep-nesting',
  apply(note) {
    const { lines, areas } = note;
    let result: Line[] | undefined;
    lines.forEach((line, index) => {
      const text = bounded(line.text);
      if (text === line.text) return;
      if (areas[index] === 'code' || areas[index] === 'comment') return;
      result ??= [...lines];
      result[index] = withText(line, text, 'deep-nesting');
    });
    return result ?? lines;
  },
};

function bounded(text: string): string {
  if (!/^(?:\s{30}|\s*(?:[>\-*+[]|\d{1,9}[.)]))/u.test(text) || (text.length < 200 && isThematicBreak(text)))
    return text;
  let head = '';
  let at = 0;
  let depth = 0;
  for (;;) {
    MARK.lastIndex = at;
    const found = MARK.exec(text);
    if (!found) break;
    const [whole, indent = '', mark = ''] = found;
    if (depth === DEEPEST) return `${head}${narrow(indent)}${escaped(mark)}${text.slice(at + whole.length)}`;
    head += narrow(indent) + mark;
    at += whole.length;
    depth++;
  }
  const rest = text.slice(at);
  const indent = /^[ \t]*/u.exec(rest)?.[0] ?? '';
  return head + narrow(indent) + rest.slice(indent.length);
}

function narrow(indent: string): string {
  return indent.replace(/\t/gu, '    ').length > WIDEST ? ' '.repeat(WIDEST) : indent;
}

function escaped(mark: string): string {
  return /^\d/u.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
}
