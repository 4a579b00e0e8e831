import { areasOf } from '../../../lines/fences.ts';
import { append, isBlank, type Line, pushBlank, spanning } from '../../../lines/line.ts';
import type { Rule } from '../../rule.ts';
import { blocksOf } from './blocks.ts';
import { list } from './list.ts';
import { preformatted } from './preformatted.ts';
import { definitions, heading, paragraph } from './prose.ts';
import { table } from './table.ts';
import type { Block } from './tokens.ts';

/** The writer for each element; `undefined` leaves the element unchanged. */
const WRITERS: Readonly<Record<string, (block: Block) => Line[] | undefined>> = {
  // Named when it is called, because it may be loaded late.
  table: (block) => table(block),
  ul: list,
  ol: list,
  dl: definitions,
  pre: preformatted,
  p: paragraph,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};

/** Converts block-level HTML (tables, lists, code, headings) to Markdown. Unbalanced elements are unchanged. */
export const htmlBlocks: Rule = {
  name: 'html-blocks',
  apply(note) {
    const { lines } = note;
    const blocks = blocksOf(lines, areasOf, Object.keys(WRITERS));
    if (blocks.length === 0) return lines;
    const result: Line[] = [];
    let at = 0;
    for (const block of blocks) {
      const written = WRITERS[block.name]?.(block);
      const first = lines[block.start];
      const last = lines[block.end];
      if (!written || !first || !last || block.start < at) continue;
      append(result, lines.slice(at, block.start));
      pushBlank(result, first);
      const source = lines.slice(block.start, block.end + 1);
      append(
        result,
        spanning(written, source).map((line) => ({ ...line, rule: 'html-blocks' })),
      );
      const reason = block.name === 'table' ? 'pictures with links' : 'HTML without text';
      if (written.length === 0) for (const line of source) note.drop(line, reason);
      at = block.end + 1;
      if (!isBlank(lines[at]) || block.after.trim() !== '') pushBlank(result, last);
      if (block.after.trim() !== '') result.push({ ...last, text: block.after.trimStart(), rule: 'html-blocks' });
    }
    append(result, lines.slice(at));
    return result;
  },
};
