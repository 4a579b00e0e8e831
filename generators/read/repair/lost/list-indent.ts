import { isBlank, type Line, withText } from '../../lines/line.ts';
import { bulletOf, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

interface Item {
  index: number;
  indent: number;
  ordered: boolean;
  number: number;
}

/**
 * Corrects the indentation of list items. In Markdown, one space before a marker does not nest. If the list returns to
 * a lower level, the item was meant to be nested; otherwise it is a sibling.
 */
export const listIndent: Rule = {
  name: 'list-indent',
  apply(note) {
    const { lines } = note;
    if (!lines.some((line) => /^ {1,3}(?:[-*+•]|\d{1,4}[.)]) /u.test(line.text))) return lines;
    const { areas } = note;
    const result = [...lines];
    for (let index = 0; index < lines.length; index++) {
      const first = areas[index] === 'text' ? itemAt(lines, index) : undefined;
      if (!first || first.indent > 0 || !lines[index]?.flat) continue;
      let end = index;
      const items: Item[] = [];
      for (; end < lines.length && areas[end] === 'text' && !isBlank(lines[end]); end++) {
        const item = itemAt(lines, end);
        if (item) items.push(item);
      }
      for (const [item, text] of repaired(items, lines)) {
        result[item.index] = withText(lines[item.index] as Line, text, 'list-indent');
      }
      index = end - 1;
    }
    return result;
  },
};

function itemAt(lines: readonly Line[], index: number): Item | undefined {
  const text = lines[index]?.text ?? '';
  const numbered = numberedOf(text);
  const item = numbered ?? bulletOf(text);
  if (!item || item.indent.includes('\t')) return undefined;
  return { index, indent: item.indent.length, ordered: numbered !== undefined, number: numbered?.number ?? 0 };
}

function* repaired(items: readonly Item[], lines: readonly Line[]): Generator<[Item, string]> {
  let parent = items[0];
  let needed = 0;
  const deeper = items.findIndex((item) => item.indent > 0);
  const comesBack = deeper >= 0 && items.some((item, at) => at > deeper && item.indent === 0);
  for (let at = 1; at < items.length; at++) {
    const item = items[at];
    if (!item || !parent) return;
    if (item.indent === 0) {
      parent = item;
      continue;
    }
    needed = parent.ordered ? 3 : 2;
    if (item.indent >= needed) continue;
    const restarts = item.ordered && parent.ordered && item.number <= parent.number;
    const mixed = item.ordered !== parent.ordered;
    const line = lines[item.index];
    if (!line) continue;
    const nested = restarts || mixed || (comesBack && !item.ordered) || isContinued(items, at, parent);
    yield [item, `${nested ? ' '.repeat(needed) : ''}${line.text.trimStart()}`];
  }
}

/** Whether an item continues the numbers of the nested items above. */
function isContinued(items: readonly Item[], at: number, parent: Item): boolean {
  const item = items[at];
  const previous = items[at - 1];
  return (
    item !== undefined &&
    previous !== undefined &&
    previous !== parent &&
    item.ordered &&
    previous.indent === item.indent &&
    item.number === previous.number + 1
  );
}
