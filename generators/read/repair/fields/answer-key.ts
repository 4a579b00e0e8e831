import { labelLine } from '../../labels/index.ts';
import { isAnswerKeyTitle } from '../../labels/titles.ts';
import { append, isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf } from '../../lines/marks.ts';
import { plain } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

/** `1. B`, `2) c`, `3: B) text`, several of them in a line or one to a line. */
const ENTRY = /(?:^|[\s,;|(])(?:Q\.?\s?)?(\d{1,3})\s?[.):=–—-]{0,2}\s{0,2}\(?([A-Ha-h])(?![\p{L}\p{N}'’])[.)]?/gu;
const CHOICE = /^\s*[-*+]\s+\(?([A-Ha-h])[.)]\s+(.*)$/u;

interface Question {
  /** Index behind its last line that is not blank. */
  end: number;
  choices: Map<string, string>;
  answered: boolean;
}

/** Brings the answers of a key at the end, `1. B  2. D`, up to the multiple-choice questions that they belong to. */
export const answerKey: Rule = {
  name: 'answer-key',
  needs: (line) => line.text.length < 80 && keyAt(line.text) !== undefined,
  apply(note) {
    const { lines, areas } = note;
    let questions = new Map<string, Question>();
    let current: Question | undefined;
    const answers = new Map<number, string>();
    const gone = new Set<number>();
    for (let index = 0; index < lines.length; index++) {
      const text = lines[index]?.text ?? '';
      if (areas[index] !== 'text' || text.trim() === '') continue;
      const key = keyAt(text);
      const entries = key === undefined ? undefined : entriesAt(lines, areas, index, key);
      if (entries?.found.every(([number]) => questions.get(number)?.choices.size)) {
        for (const [number, letter] of entries.found) {
          const question = questions.get(number);
          if (!question || question.answered) continue;
          answers.set(question.end, `**Answer:** ${question.choices.get(letter.toLowerCase()) ?? letter}`);
        }
        for (let at = index; at < entries.end; at++) gone.add(at);
        index = entries.end - 1;
        questions = new Map();
        current = undefined;
        continue;
      }
      const heading = headingOf(text);
      if (heading) {
        const number = /^(?:\p{L}+\s?)?(\d{1,4})[.):]/u.exec(heading.text)?.[1];
        current = number ? { end: index + 1, choices: new Map(), answered: false } : undefined;
        if (number && current) questions.set(number, current);
      } else if (current) {
        const choice = CHOICE.exec(text);
        if (choice) current.choices.set((choice[1] ?? '').toLowerCase(), bulletOf(text)?.text ?? '');
        if (labelLine(text)?.role === 'answer') current.answered = true;
        current.end = index + 1;
      }
    }
    if (gone.size === 0) return lines;
    return lines.flatMap((line, index): Line[] => {
      const kept = gone.has(index) ? [] : [line];
      if (gone.has(index)) note.drop(line, 'answer key, given to its questions');
      const answer = answers.get(index + 1);
      const blank = { ...line, text: '' };
      return answer ? [...kept, blank, { ...line, text: answer, rule: 'answer-key' }] : kept;
    });
  },
};

/** What stands behind the title of an answer key on its line; undefined where the line is none. */
function keyAt(text: string): string | undefined {
  const [, title = '', rest = ''] = /^([^:：\d]{2,40})[:：]?\s*(.*)$/u.exec(plain(headingOf(text)?.text ?? text)) ?? [];
  return isAnswerKeyTitle(title) ? rest : undefined;
}

function entriesAt(
  lines: readonly Line[],
  areas: readonly string[],
  start: number,
  rest: string,
): { found: [number: string, letter: string][]; end: number } | undefined {
  const found = entriesOf(rest);
  let end = start + 1;
  for (let index = start + 1; index < lines.length && areas[index] === 'text'; index++) {
    const text = lines[index]?.text ?? '';
    if (isBlank(lines[index])) continue;
    const entries = headingOf(text) ? [] : entriesOf(text);
    if (entries.length === 0) break;
    append(found, entries);
    end = index + 1;
  }
  return found.length > 1 ? { found, end } : undefined;
}

/** The entries of a line that holds little else. */
function entriesOf(text: string): [number: string, letter: string][] {
  const bare = plain(bulletOf(text)?.text ?? text);
  const found = [...bare.matchAll(ENTRY)].map((match): [string, string] => [match[1] ?? '', match[2] ?? '']);
  return /^\W*(?:Q\.?\s?)?\d/u.test(bare) && bare.length < 80 + found.length * 12 ? found : [];
}
