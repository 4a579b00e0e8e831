import { labelLine } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isQuestionsTitle } from '../../labels/titles.ts';
import { bulletOf, dedented, indentOf, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { askedAboveContent } from './answered-lines.ts';
import { type Asked, answering } from './asked.ts';
import { askedInItalics } from './italic-lines.ts';
import { asks } from './paragraph-signs.ts';

const style = 'paragraph-questions';
/**
 * The minimum number of paragraphs that ask in a section, and their minimum share of all its paragraphs, by default and
 * below a title that announces questions.
 */
const FEWEST = 4;
const SHARE = 2 / 3;
const SHARE_BELOW_TITLE = 1 / 2;
/** The number of questions in a file called questions from which on a section may have fewer. */
const FEWEST_NAMED = 8;
/** The minimum share of the paragraphs of a section that begin with the same word and their number. */
const SHARE_NUMBERED = 9 / 10;
const LONGEST = 1200;
/** A line of a table of contents. */
const LINK = /^\s*\[[^\]]*\]\([^)]*\)\s*$/u;

/** A paragraph at the left margin. */
interface Paragraph {
  asked: Asked;
  asks: boolean;
}

/** The paragraphs that ask, in sections with hardly any other paragraph at the left margin. */
export function paragraphsThatAsk(note: Note): Asked[] {
  const italic = askedInItalics(note);
  if (italic.length > 0) return italic;
  const found: Asked[] = [];
  /** The questions of sections that have too few by themselves. */
  const few: Asked[] = [];
  let paragraphs = 0;
  let section: Paragraph[] = [];
  let share = SHARE;
  const close = (): void => {
    const asking = section.filter((paragraph) => paragraph.asks);
    const isRun = areNumbered(section);
    if (asking.length >= section.length * (isRun ? SHARE_BELOW_TITLE : share))
      (asking.length >= FEWEST ? found : few).push(...(isRun ? section : asking).map(({ asked }) => asked));
    section = [];
  };
  for (let index = 0; index < note.lines.length; index++) {
    const heading = note.heading(index);
    if (heading) {
      close();
      share = isQuestionsTitle(heading.text) ? SHARE_BELOW_TITLE : SHARE;
      continue;
    }
    const paragraph = paragraphAt(note, index);
    if (!paragraph) continue;
    section.push(paragraph);
    paragraphs++;
    index = paragraph.asked.end - 1;
  }
  close();
  const isWhole = found.length === 0 && few.length === paragraphs;
  if ((found.length >= FEWEST_NAMED || isWhole) && isQuestionsName(note.name)) found.push(...few);
  const known = new Set(found.map(({ start }) => start));
  const answered = askedAboveContent(note).filter(({ start }) => !known.has(start));
  return [...found, ...answered].sort((a, b) => a.start - b.start);
}

/** `Point 4: Define the slope.`: the word and the number that begin a paragraph. */
const NUMBERED = /^\**(\p{L}{2,20})\s(\d{1,3})\s?[:.)]/u;

/** Whether the paragraphs begin with one word and numbers that count up. */
function areNumbered(section: readonly Paragraph[]): boolean {
  const numbered = section.flatMap(({ asked }) => {
    const [, word, number] = NUMBERED.exec(asked.text) ?? [];
    return word === undefined ? [] : [{ word, number: Number(number) }];
  });
  const counts = numbered.every(
    ({ word, number }, at) => at === 0 || (word === numbered[0]?.word && number > (numbered[at - 1]?.number ?? 0)),
  );
  return counts && numbered.length >= section.length * SHARE_NUMBERED;
}

/** The paragraph that begins at a line, after a blank line or a heading. */
function paragraphAt(note: Note, start: number): Paragraph | undefined {
  if (!isProse(note, start) || !(start === 0 || note.isBlank(start - 1) || note.heading(start - 1))) return undefined;
  let end = start + 1;
  while (end < note.lines.length && !note.isBlank(end) && !note.heading(end) && isProse(note, end)) end++;
  const text = note.lines
    .slice(start, end)
    .map((line) => line.text.trim())
    .join(' ');
  if (text.length > LONGEST || labelLine(text)) return undefined;
  const below = listBelow(note, end);
  return { asked: { start, body: end, label: 'Q', text, ...below }, asks: asks(text) };
}

/** The indented list directly below a question, moved to the left margin. Otherwise it would be code. */
function listBelow(note: Note, start: number): Pick<Asked, 'answer' | 'end'> {
  const first = note.text(start);
  const width = indentOf(first);
  if (width < 2 || !(bulletOf(first) ?? numberedOf(first))) return { answer: [], end: start };
  let end = start;
  while (end < note.lines.length && !note.isBlank(end) && indentOf(note.text(end)) >= width) end++;
  return {
    answer: note.lines.slice(start, end).map((line) => answering(line, dedented(line.text, width), style)),
    end,
  };
}

function isProse(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    /^ ?[^\s>#|<!]/u.test(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text) &&
    !isThematicBreak(text) &&
    !LINK.test(text)
  );
}
