import { bulletOf, headingOf, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isTitle, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { blockRule } from '../rule.ts';

/** A shorter one may be as long as the text by chance. */
const SHORTEST_UNDERLINE = 12;
const UNDERLINE = /^ {0,3}(={2,}|-{2,})[ \t]*$/u;

/**
 * Converts headings underlined with `===` or `---` to `#` headings. Below text that is not a title, `---` is a thematic
 * break, as intended by chats; Markdown would make a heading of the whole paragraph.
 */
export const setextHeadings = blockRule(
  'setext-headings',
  ({ text }) => UNDERLINE.test(text),
  (index, note) => {
    const line = note.lines[index];
    const under = note.lines[index + 1];
    const sign = note.isText(index + 1) ? UNDERLINE.exec(note.text(index + 1))?.[1] : undefined;
    if (!line || !under || sign === undefined || !isParagraph(line.text)) return undefined;
    const title = withoutStrong(line.text);
    const blank = { ...under, text: '' };
    // Several lines that are not a wrapped sentence are a heading.
    if (!opensParagraph(index, note)) {
      return sign.startsWith('-') && (isProse(title) || /^\p{Ll}/u.test(title))
        ? { end: index + 1, lines: [line, blank] }
        : undefined;
    }
    if (sign.startsWith('=') || !isProse(title) || isAsLong(sign, line.text)) {
      const heading = { ...line, text: `${sign.startsWith('=') ? '#' : '##'} ${title}`, to: under.to };
      return { end: index + 2, lines: note.isBlank(index + 2) ? [heading] : [heading, blank] };
    }
    return sign.startsWith('-') ? { end: index + 1, lines: [line, blank] } : undefined;
  },
);

/** Whether no line above belongs to the same paragraph. */
function opensParagraph(index: number, note: Note): boolean {
  const above = note.text(index - 1);
  return (
    note.isBlank(index - 1) ||
    !note.isText(index - 1) ||
    note.heading(index - 1) !== undefined ||
    UNDERLINE.test(above) ||
    isThematicBreak(above) ||
    (/^(?: {4}|\t)/u.test(above) && note.isBlank(index - 2))
  );
}

/** Whether somebody underlined all of a text, from the first character to the last. */
function isAsLong(sign: string, text: string): boolean {
  return sign.length >= SHORTEST_UNDERLINE && Math.abs(sign.length - text.trim().length) <= 1;
}

/** Whether a text is a sentence, a list item, or longer than a title. */
function isProse(text: string): boolean {
  return /[.!?,;:。！？，；：…]["'”’»)*_]*$/u.test(text) ? !isTitle(text) : text.length > LONGEST_TITLE;
}

const LONGEST_TITLE = 90;

function isParagraph(text: string): boolean {
  return (
    text.trim() !== '' &&
    !/^(?: {4}|\t|\s*>| {0,3}\[[^[\]]+\]:\s)/u.test(text) &&
    !UNDERLINE.test(text) &&
    !isThematicBreak(text) &&
    !headingOf(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text)
  );
}
