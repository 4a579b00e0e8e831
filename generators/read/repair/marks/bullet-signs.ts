import { isBlank, type Line, withText } from '../../lines/line.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

/** Signs that are only used as list markers; those in the private use area come from Word's symbol font. */
const SURE = /^([ \t]*)([•◦▪▫‣●○∙⁃\uF0A7\uF0B7\uF0D8\uF0FC])(?:\uFE0F)?[ \t]+(?=\S)/u;
/** Dashes, arrows and letters are list markers if there are several lines in a row, or certain markers beside them. */
const MAYBE = /^([ \t]*)([–—·→»➜⇒■□➢➤◇§]|o(?=\t|[ \t]+\p{Lu}))[ \t]+(?=\S)/u;

/** Pictures that head the items of a list, such as `✅`. They stay, because some say something: done, wrong, dangerous. */
const PICTURE = /^([ \t]*)(?=(\p{Extended_Pictographic})\uFE0F?[ \t]+\S)/u;
/** Pictures that alternate within a list. */
const CHECKS: ReadonlySet<string> = new Set('✅❌✔✖☑❎⚠');
/** Pictures that head a question, whose answer begins with one of its own. */
const ASKING = /^\s*[❓❔🤔🙋]/u;

/** The level at which word processors use a sign, if nothing else shows the level of an item. */
const DEPTHS: Readonly<Record<string, number>> = {
  '•': 0,
  '●': 0,
  '·': 0,
  '\uF0B7': 0,
  o: 1,
  '◦': 1,
  '○': 1,
  '▪': 2,
  '■': 2,
  '§': 2,
  '\uF0A7': 2,
};

/** Converts the list markers of word processors and copied pages, `•`, `◦`, `–`, to `-`. */
export const bulletSigns: Rule = {
  name: 'bullet-signs',
  needs: (line) => SURE.test(line.text) || MAYBE.test(line.text) || PICTURE.test(line.text),
  apply(note) {
    const { lines, areas } = note;
    const pictured = picturedLines(note);
    let result: Line[] | undefined;
    /** Levels of the open items, outermost first. */
    let open: number[] = [];
    lines.forEach((line, index) => {
      if (areas[index] !== 'text') return;
      const match =
        SURE.exec(line.text) ??
        (hasFellow(lines, index) ? MAYBE.exec(line.text) : null) ??
        (pictured.has(index) ? PICTURE.exec(line.text) : null);
      if (!match) {
        if (!isBlank(line) && isBlank(lines[index - 1])) open = [];
        return;
      }
      result ??= [...lines];
      const [whole, indent = '', sign = ''] = match;
      const depth = indent === '' ? DEPTHS[sign] : undefined;
      if (depth !== undefined) open = [...open.filter((outer) => outer < depth), depth];
      const level = depth === undefined ? 0 : open.length - 1;
      const text = `${'  '.repeat(level)}${indent}- ${line.text.slice(whole.length)}`;
      result[index] = withText(line, text, 'bullet-signs');
    });
    return result ?? lines;
  },
};

/** The lines of lists whose items begin with the same picture: two or more directly below each other, but not a question. */
function picturedLines(note: Note): Set<number> {
  const found = new Set<number>();
  let above: string | undefined;
  let isAsked = false;
  note.lines.forEach((line, index) => {
    const picture = note.isText(index) ? PICTURE.exec(line.text)?.[2] : undefined;
    const isSame = picture !== undefined && above !== undefined && (picture === above || isCheck(picture, above));
    if (isSame && !isAsked) found.add(index - 1).add(index);
    if (!isSame) isAsked = ASKING.test(line.text) || ASKING.test(note.text(index - 1));
    above = picture;
  });
  return found;
}

function isCheck(...pictures: string[]): boolean {
  return pictures.every((picture) => CHECKS.has(picture));
}

/** Whether the next line above or below, ignoring blank lines, is a list item too. */
function hasFellow(lines: readonly Line[], index: number): boolean {
  return [-1, 1].some((step) => {
    const next = lines[index + step];
    const text = (isBlank(next) ? lines[index + 2 * step] : next)?.text ?? '';
    return SURE.test(text) || MAYBE.test(text) || /^\s*[-*+]\s+\S/u.test(text);
  });
}
