import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isTitle, withoutStrong } from '../../lines/text.ts';
import { blockRule } from '../rule.ts';

const UNDERLINE = /^ {0,3}(={2,}|-{2,})[ \t]*$/u;

/**
 * Writes headings that are underlined with `===` or `---` with the marks of their depth. Below what is no title, `---` is a
 * break, as chats mean it: Markdown would make a heading of the whole paragraph above.
 */
export const setextHeadings = blockRule(
  'setext-headings',
  ({ text }) => UNDERLINE.test(text),
  (index, note) => {
    const line = note.lines[index];
    const under = note.lines[index + 1];
    const sign = note.isText(index + 1) ? UNDERLINE.exec(note.text(index + 1))?.[1] : undefined;
    if (!line || !under || sign === undefined || !isParagraph(line.text)) return undefined;
    const opens = note.isBlank(index - 1) || note.heading(index - 1) !== undefined;
    const title = withoutStrong(line.text);
    const blank = { ...under, text: '' };
    if (opens && (sign.startsWith('=') || isTitle(title))) {
      const heading = { ...line, text: `${sign.startsWith('=') ? '#' : '##'} ${title}`, to: under.to };
      return { end: index + 2, lines: note.isBlank(index + 2) ? [heading] : [heading, blank] };
    }
    return sign.startsWith('-') ? { end: index + 1, lines: [line, blank] } : undefined;
  },
);

function isParagraph(text: string): boolean {
  return (
    text.trim() !== '' &&
    !/^(?: {4}|\t|\s*>)/u.test(text) &&
    !UNDERLINE.test(text) &&
    !headingOf(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text)
  );
}
