import { labelLine, labelOf, type Role } from '../../labels/index.ts';
import { isBlank, type Line, pushBlank, skipBlank, withText } from '../../lines/line.ts';
import { bulletOf, headingOf, isStrayBullet, isTableRow, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** Words that also begin many sentences; they need a colon in bold, or text that lost its Markdown. */
const FIELDS_ALONE: ReadonlySet<Role> = new Set<Role>([
  'answer',
  'fix',
  'intent',
  'result',
  'situation',
  'key-phrase',
  'tip',
  'procedure',
  'comparison',
  'commands',
  'figures',
  'analogy',
  'plain-words',
]);

/** Makes labels bold and puts each in a paragraph: `Answer: text` and `**Answer**: text` become `**Answer:** text`. */
export const markLabels: Rule = {
  name: 'mark-labels',
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      const text = areas[index] === 'text' ? markedText(lines, index) : undefined;
      if (text === undefined) {
        result.push(line);
        return;
      }
      const isOwn = !bulletOf(text) && line.flat !== undefined;
      if (isOwn) pushBlank(result, line);
      result.push(withText(line, text, 'mark-labels'));
    });
    return result;
  },
};

function markedText(lines: readonly Line[], index: number): string | undefined {
  const line = lines[index];
  if (
    !line ||
    isBlank(line) ||
    headingOf(line.text) ||
    isTableRow(line.text) ||
    numberedOf(line.text) ||
    isStrayBullet(line.text)
  )
    return undefined;
  if (/^\s*[>]|^ {4}|^\t/u.test(line.text)) return undefined;
  const bullet = bulletOf(line.text);
  const body = bullet?.text ?? line.text.trim();
  const label = labelLine(body);
  const isStrong = body.startsWith('**') || body.startsWith('__');
  const opensAnswer = label?.role === 'answer' && label.text === '' && standsApart(lines, index);
  if (label && (line.flat || isStrong || opensAnswer)) {
    if (isStrong && !/^(?:\*\*|__)[^*_]{1,64}(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])/u.test(body)) return undefined;
    const text = `**${label.words.replace(/[*_]/gu, '')}:**${label.text ? ` ${label.text}` : ''}`;
    return bullet ? `${bullet.indent}${bullet.mark} ${text}` : `${/^\s*/u.exec(line.text)?.[0]}${text}`;
  }
  if (!line.flat || bullet || body.length > 40 || !isBlank(lines[index - 1]) || !isBlank(lines[index + 1]))
    return undefined;
  const alone = labelOf(body);
  if (!alone || !FIELDS_ALONE.has(alone.role)) return undefined;
  // A single letter may be anything.
  const isWord = /^\p{L}{2}|^\p{Extended_Pictographic}/u.test(body) && !/[:`*_]/u.test(body);
  return isWord ? `**${body}:**` : undefined;
}

/** Whether a line is the first below a heading, or the last above the next one. */
function standsApart(lines: readonly Line[], index: number): boolean {
  const below = lines[skipBlank(lines, index + 1)];
  const above = lines[skipBlank(lines, index - 1, -1)];
  return below === undefined || [above, below].some((line) => headingOf(line?.text ?? '') !== undefined);
}
