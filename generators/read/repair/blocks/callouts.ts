import { isAnswerToggle } from '../../labels/titles.ts';
import type { Line } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/** The label that the type of a callout stands for. Other types are quotes under their title. */
const LABELS: Readonly<Record<string, string>> = {
  question: 'Q',
  help: 'Q',
  faq: 'Q',
  tip: 'Tip',
  hint: 'Tip',
  note: 'Note',
  info: 'Note',
  important: 'Note',
  warning: 'Warning',
  caution: 'Warning',
  attention: 'Warning',
  danger: 'Danger',
  error: 'Danger',
  failure: 'Danger',
  fail: 'Danger',
  missing: 'Danger',
  bug: 'Danger',
  example: 'Example',
};
/** Types that hold the answer, where they stand inside a question. */
const ANSWERS = new Set(['success', 'check', 'done', 'answer', 'abstract', 'summary', 'tldr', 'info', 'note', 'tip']);
/** Types that say nothing when they have no title. */
const SILENT = new Set(['quote', 'cite']);

const CALLOUT = /^(\s{0,3}(?:>[ \t]?)+)\[!([\w-]{1,24})(?:\|[^\]]{0,80})?\][+-]?[ \t]*(.*)$/u;
const QUOTED = /^\s{0,3}((?:>[ \t]?)+)/u;

/** Writes callouts, `> [!warning]- Title`, as quotes that begin with a label, and the answer inside a question as its own. */
export const callouts: Rule = {
  name: 'callouts',
  needs: (line) => CALLOUT.test(line.text),
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    /** Depth of the open question, and that of the answer inside it; 0 without one. */
    let question = 0;
    let answer = 0;
    lines.forEach((line, index) => {
      const depth = areas[index] === 'text' || QUOTED.test(line.text) ? depthOf(line.text) : 0;
      if (depth < answer) answer = 0;
      if (depth < question) question = 0;
      const match = CALLOUT.exec(line.text);
      if (!match || areas[index] !== 'text') {
        result.push(answer > 0 ? dequoted(line, answer) : line);
        return;
      }
      const [, , type = '', title = ''] = match;
      const kind = type.toLowerCase();
      // `> [!question]- Show answer` below a question of its own.
      if (LABELS[kind] === 'Q' && question === 0 && isAnswerToggle(title)) {
        answer = depth;
        note.drop(line, 'mark of a callout');
        return;
      }
      const isAnswer = question > 0 && depth === question + 1 && ANSWERS.has(kind);
      if (isAnswer) answer = depth;
      else if (LABELS[kind] === 'Q') question = depth;
      const quote = '> '.repeat(isAnswer ? depth - 1 : depth);
      const head = isAnswer ? '**A:**' : headOf(kind, title.trim());
      if (head === undefined) {
        note.drop(line, 'mark of a callout');
        return;
      }
      const blank = { ...line, text: quote.trimEnd(), rule: 'callouts' };
      if ((depthOf(lines[index - 1]?.text ?? '') >= depth || isAnswer) && !isEmptyQuote(result.at(-1)))
        result.push(blank);
      result.push({ ...line, text: `${quote}${head}`, rule: 'callouts' });
      if (depthOf(lines[index + 1]?.text ?? '') >= depth) result.push(blank);
    });
    return result;
  },
};

function headOf(kind: string, title: string): string | undefined {
  const words = title.replace(/\*\*/gu, '');
  const label = LABELS[kind];
  if (label === 'Q') return words === '' ? '**Q:**' : `**Q:** ${words}`;
  if (label) return words === '' ? `**${label}:**` : `**${label}: ${words}**`;
  if (words !== '') return `**${words}**`;
  return SILENT.has(kind) ? undefined : `**${kind.charAt(0).toUpperCase()}${kind.slice(1)}**`;
}

function depthOf(text: string): number {
  return QUOTED.exec(text)?.[1]?.match(/>/gu)?.length ?? 0;
}

/** Without one of its quote marks. */
function dequoted(line: Line, depth: number): Line {
  if (depthOf(line.text) < depth) return line;
  return { ...line, text: line.text.replace(/^(\s{0,3})>[ \t]?/u, '$1'), rule: 'callouts' };
}

function isEmptyQuote(line: Line | undefined): boolean {
  return line !== undefined && /^\s*(?:>\s*)+$/u.test(line.text);
}
