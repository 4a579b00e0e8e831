import { isBlank, type Line, pushBlank, withText } from '../../lines/line.ts';
import { bulletOf } from '../../lines/marks.ts';
import { outsideLinks } from '../../vault/note-links.ts';
import type { Rule } from '../rule.ts';

/** `key:: value` on a separate line or list item. */
const FIELD = /^(\s*(?:[-*+]\s+)?)(?:\*\*)?(\p{L}[\p{L}\p{M}\p{N} _-]{0,40})(?<!\s)(?:\*\*)?::[ \t]+(?=\S)/u;
const INLINE = /[[(](\p{L}[\p{L}\p{M}\p{N} _-]{0,40})::[ \t]+([^[\]()\n]{1,200})[\])]/gu;
const HIGHLIGHT = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]{1,400}?)(?<=[^\s=])==(?![=\p{L}\p{N}])/gu;

/** Converts Dataview fields, `key:: value`, to labels, and `==highlighted words==` to bold. */
export const obsidianFields: Rule = {
  name: 'obsidian-fields',
  needs: ({ text }) => text.includes('::') || text.includes('=='),
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      if (areas[index] !== 'text' || !/::|==/u.test(line.text) || line.text.length > 5000) {
        result.push(line);
        return;
      }
      const labelled = line.text.replace(FIELD, '$1**$2:** ');
      const text = outsideLinks(labelled, (part) => part.replace(INLINE, '$1: $2').replace(HIGHLIGHT, '**$1**'));
      const isOwn = labelled !== line.text && !bulletOf(line.text);
      if (isOwn) pushBlank(result, line);
      result.push(withText(line, text, 'obsidian-fields'));
      if (isOwn && !isBlank(lines[index + 1])) pushBlank(result, line);
    });
    return result;
  },
};
