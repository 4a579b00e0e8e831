import { labelLine, labelOf, type Role } from '../../labels/index.ts';
import { type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow } from '../../lines/marks.ts';
import { wordsOf } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

const STRONG = /\*\*[^*\n]{1,60}(?::\*\*|\*\*:)/gu;
/** A label that lost its bold: only after the end of a sentence, and only words with no other common use. */
const PLAIN = /[.!?]["'”’)]*\s+(?=(\p{Lu}[\p{L}'’ ]{1,30}(?:\s\d{1,3})?):\s)/gu;
const SURE: ReadonlySet<Role> = new Set<Role>([
  'answer',
  'reason',
  'fix',
  'result',
  'situation',
  'trap',
  'intent',
  'key-phrase',
  'step',
  'level',
]);

/** Starts a paragraph at each label that was joined to the end of another one's text. */
export const splitLabels: Rule = {
  name: 'split-labels',
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      const cuts = areas[index] === 'text' && line.text.includes(':') ? cutsOf(line) : [];
      if (cuts.length === 0) {
        result.push(line);
        return;
      }
      const bullet = bulletOf(line.text);
      const bounds = [0, ...cuts, line.text.length];
      for (let part = 0; part + 1 < bounds.length; part++) {
        const text = line.text.slice(bounds[part], bounds[part + 1]).trimEnd();
        if (part > 0 && !bullet) pushBlank(result, line);
        result.push({
          ...line,
          text: part > 0 && bullet ? `${bullet.indent}${bullet.mark} ${text}` : text,
          rule: 'split-labels',
        });
      }
    });
    return result;
  },
};

function cutsOf(line: Line): number[] {
  const { text } = line;
  if (headingOf(text) || isTableRow(text) || /^\s*>/u.test(text) || text.includes('\t')) return [];
  const bullet = bulletOf(text);
  // In tidy Markdown and in lists, labels were joined only to lines that begin with a label.
  const begins = labelLine(bullet?.text ?? text) !== undefined;
  if ((!line.flat || bullet) && !begins) return [];
  const cuts = new Set<number>();
  for (const match of text.matchAll(STRONG)) {
    const at = match.index;
    const before = text.slice(0, at).trimEnd();
    if (before === '' || before.length === at || (bullet && before.length <= bullet.indent.length + 1)) continue;
    if (!/[.!?:;)”"`।]$/u.test(before) && !begins) continue;
    if (labelOf(match[0].replace(/[*:]/gu, ''))) cuts.add(at);
  }
  if (line.flat) {
    for (const match of text.matchAll(PLAIN)) {
      const label = labelOf(match[1] ?? '');
      if (wordsOf(text.slice(0, match.index)) < 3) continue;
      if (label && SURE.has(label.role) && (label.role !== 'step' || label.number))
        cuts.add(match.index + match[0].length);
    }
  }
  return [...cuts].sort((a, b) => a - b);
}
