import type { Line } from '../../lines/line.ts';
import { dedented, indentOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const rule = 'admonitions';
/** `!!! note "Title"`, and folded `??? question "Title"` or open `???+ tip` of Material for MkDocs. */
const HEAD = /^( *)(?:!!!|\?\?\?\+?) +([\w-]{1,24})(?: +[\w-]+)*(?: +"(.*)")? *$/u;
const WIDTH = 4;

/** Converts admonitions of MkDocs, whose text is indented, to callouts as in GitHub and Obsidian. */
export const admonitions: Rule = {
  name: rule,
  needs: ({ text }) => HEAD.test(text),
  apply(note) {
    const result: Line[] = [];
    for (let index = 0; index < note.lines.length; index++) {
      const line = note.lines[index];
      if (!line) break;
      const end = note.isText(index) ? endOf(note, index) : index;
      if (end === index) {
        result.push(line);
        continue;
      }
      const [, indent = '', type = '', title = ''] = HEAD.exec(line.text) ?? [];
      result.push({ ...line, text: `${indent}> [!${type}] ${title}`.trimEnd(), rule });
      for (const own of note.lines.slice(index + 1, end))
        result.push({ ...own, text: `${indent}> ${dedented(own.text, indent.length + WIDTH)}`.trimEnd(), rule });
      index = end - 1;
    }
    return result;
  },
};

/** The index after the last line of the admonition that begins here; `start` if none does. */
function endOf(note: Note, start: number): number {
  const head = HEAD.exec(note.text(start));
  if (!head) return start;
  const width = (head[1]?.length ?? 0) + WIDTH;
  let end = start + 1;
  for (let index = end; index < note.lines.length; index++) {
    if (note.isBlank(index)) continue;
    if (indentOf(note.text(index)) < width) break;
    end = index + 1;
  }
  // A question with its answer in the next box has no text of its own.
  return end > start + 1 || head[3] !== undefined ? end : start;
}
