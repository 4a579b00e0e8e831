import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { DEFINITION } from './definition-sign.ts';

const LONGEST_TERM = 100;

/** The lines of a note with its definition lists converted. */
export function withDefinitions(note: Note): readonly Line[] {
  const { lines, areas } = note;
  const result: Line[] = [];
  let inside = false;
  lines.forEach((line, index) => {
    if (areas[index] !== 'text') {
      inside = false;
      result.push(line);
      return;
    }
    const meaning = DEFINITION.exec(line.text)?.[1];
    const term = result.at(-1);
    if (meaning !== undefined && inside) {
      pushBlank(result, line);
      result.push({ ...line, text: meaning, rule: 'definition-lists' });
    } else if (meaning !== undefined && term && isTerm(lines, index - 1)) {
      result.pop();
      result.push(...defined(term, { ...line, text: meaning }));
      inside = true;
    } else if (inside && /^\s+\S/u.test(line.text)) {
      result.push({ ...line, text: line.text.trim(), rule: 'definition-lists' });
    } else {
      if (inside && !isBlank(line)) {
        inside = false;
        pushBlank(result, line);
      }
      result.push(line);
    }
  });
  return result;
}

function isTerm(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text.trim() === '' || text.length > LONGEST_TERM || /^\s{4}/u.test(text) || DEFINITION.test(text)) return false;
  if (headingOf(text) || bulletOf(text) || numberedOf(text) || isTableRow(text)) return false;
  return (
    isBlank(lines[index - 1]) ||
    headingOf(lines[index - 1]?.text ?? '') !== undefined ||
    /^\s*:/u.test(lines[index - 1]?.text ?? '')
  );
}

function defined(term: Line, meaning: Line): Line[] {
  const words = term.text.trim().replace(/^(\*\*|__|\*|_)(.*)\1$/u, '$2');
  const rule = 'definition-lists';
  if (!isQuestion(words)) return [{ ...term, text: `**Definition: ${words}:** ${meaning.text}`, to: meaning.to, rule }];
  return [
    { ...term, text: `**Q:** ${words}`, rule },
    { ...term, text: '', rule },
    { ...meaning, text: `**A:** ${meaning.text}`, rule },
  ];
}
