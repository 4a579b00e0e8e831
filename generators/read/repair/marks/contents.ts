import { isContentsTitle } from '../../labels/titles.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

const LINK_ITEM = /^\s*(?:[-*+]|\d+[.)])\s+\[[^\n]{0,300}\]\(#[^)\s]{0,300}\)\s*$/u;

/** Drops a table of contents: a list of three or more links into the note itself, and the heading that has nothing else. */
export const contents: Rule = {
  name: 'contents',
  apply(note) {
    const { lines } = note;
    if (!lines.some((line) => line.text.includes('](#'))) return lines;
    const { areas } = note;
    const gone = new Set<number>();
    for (let index = 0; index < lines.length; index++) {
      if (areas[index] !== 'text' || !LINK_ITEM.test(lines[index]?.text ?? '')) continue;
      let end = index;
      while (
        end < lines.length &&
        (LINK_ITEM.test(lines[end]?.text ?? '') || (isBlank(lines[end]) && LINK_ITEM.test(lines[end + 1]?.text ?? '')))
      )
        end++;
      if (end - index >= 3) {
        for (let at = index; at < end; at++) gone.add(at);
        const title = skipBlank(lines, index - 1, -1);
        const heading = headingOf(lines[title]?.text ?? '');
        const next = lines[skipBlank(lines, end)];
        const isWhole = next === undefined || headingOf(next.text) !== undefined;
        if (heading && isWhole && isContentsTitle(heading.text)) gone.add(title);
      }
      index = end;
    }
    if (gone.size === 0) return lines;
    return lines.filter((line: Line, index) => {
      if (gone.has(index)) note.drop(line, 'table of contents');
      return !gone.has(index);
    });
  },
};
