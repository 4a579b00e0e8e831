import { labelLine } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { bulletOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { isAboveText } from './above-text.ts';
import { type Asked, answering, questionRule } from './asked.ts';
import { titleDepth } from './introduced.ts';
import { asksSomewhere } from './open-lists.ts';

const style = 'torn-items';
/** `**2.1** text`, `**W1**: text` */
const BOLD_NUMBER = /^\*\*(?:\p{L}{1,2}\.?\s?)?(\d{1,3}(?:\.\d{1,3})?)[.):]?\*\*[.):]?\s+(\S.*)$/u;
/** A question followed by its answer, which begins like a sentence. */
const WITH_REST = /^(.{4,300}?[?？؟])[*_]*\s+(?=[*_]*[\p{Lu}\p{Lo}\p{Nd}`"'«“„(])(\S.*)$/u;
const FEWEST = 2;
/** The maximum number of lines of a question. */
const LONGEST = 4;

type Kind = 'bullet' | 'number' | 'bold';

interface Marked {
  kind: Kind;
  number: string;
  text: string;
}

interface Item {
  asked: Asked;
  asks: boolean;
  answered: boolean;
}

/**
 * Items below a heading that announces questions, separated from each other by their answers: `- What is it?` above
 * text at the left margin, `1. What is it? A thing.`, or `**2.1** What is it?`, whose bold number is a marker as well.
 * Below another heading, all must be numbered questions with answers.
 */
export const tornItems = questionRule({
  style,
  needs: ({ text }) => markedIn(text) !== undefined,
  before: 'outline',
  find(note) {
    const found: Asked[] = [];
    let title = 0;
    for (let index = 0; index < note.lines.length; index++) {
      const heading = note.heading(index);
      if (!heading) continue;
      title = titleDepth(heading, title);
      if (title > 0) found.push(...askedBelow(note, index + 1));
      else if (!isQuestion(heading.text)) found.push(...askedBelow(note, index + 1, true));
    }
    return found;
  },
});

/** The questions from a line up to the next heading. Without a title, all are numbered and each is answered. */
function askedBelow(note: Note, start: number, isUntitled = false): Asked[] {
  const items: Item[] = [];
  let kind: Kind | undefined;
  let count = 0;
  for (let index = start; index < note.lines.length && !note.heading(index); index++) {
    const marked = note.isText(index) ? markedIn(note.text(index)) : undefined;
    kind ??= marked?.kind;
    if (!marked || marked.kind !== kind) continue;
    count++;
    const item = itemAt(note, index, marked);
    if (item) items.push(item);
  }
  const asking = items.filter(({ asks }) => asks).length;
  const answered = items.filter((item) => item.answered).length;
  if (isUntitled && !(kind === 'number' && asking === count && answered === count && count > FEWEST)) return [];
  const isRun = kind === 'bold' || answered * 2 >= items.length;
  return asking >= FEWEST && asking * 2 >= count && isRun ? items.map(({ asked }) => asked) : [];
}

function markedIn(text: string): Marked | undefined {
  const [, number, rest] = BOLD_NUMBER.exec(text) ?? [];
  // `**A1:** text` is an answer.
  if (number && rest) return labelLine(text) ? undefined : { kind: 'bold', number, text: rest };
  const numbered = numberedOf(text);
  if (numbered)
    return numbered.indent === '' ? { kind: 'number', number: `${numbered.number}`, text: numbered.text } : undefined;
  const bullet = bulletOf(text);
  return bullet?.indent === '' ? { kind: 'bullet', number: '', text: bullet.text } : undefined;
}

function itemAt(note: Note, start: number, { kind, number, text }: Marked): Item | undefined {
  const line = note.lines[start];
  if (!line) return undefined;
  const [body, whole] = kind === 'bold' ? wrapped(note, start, text) : [start + 1, text];
  const cut = isQuestion(withoutStrong(whole)) ? undefined : WITH_REST.exec(whole);
  const [, question = '', rest = ''] = cut && !asksSomewhere(cut[2] ?? '') ? cut : [];
  const asked = question === '' ? withoutStrong(whole) : question.replace(/^[*_]+/u, '');
  const asks = isQuestion(asked) || asksSomewhere(whole);
  if (!asks && !isRequest(whole) && kind !== 'bold') return undefined;
  const sign = number === '' ? {} : isQuestion(asked) ? { number } : { label: `Q${number}` };
  const answer = rest === '' ? [] : [answering(line, rest, style)];
  return {
    asked: { start, body, end: body, ...sign, text: asked, answer },
    asks,
    answered: rest !== '' || isAboveText(note, body, (text) => markedIn(text) !== undefined),
  };
}

/** The lines of the paragraph that begins with a bold number, and the first line after it. */
function wrapped(note: Note, start: number, first: string): [body: number, text: string] {
  let body = start + 1;
  let text = first;
  for (; body - start < LONGEST && note.isText(body) && !note.isBlank(body) && !markedIn(note.text(body)); body++)
    text = `${text} ${note.text(body).trim()}`;
  return isQuestion(text) || note.isBlank(body) ? [body, text] : [start + 1, first];
}
