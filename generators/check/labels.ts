import type { Paragraph } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { type Document, nearLabel, walkTree } from '../read/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';

/** Finds misspelled labels: bold ones at the beginning of a paragraph, and those in headings. */
export function checkLabels({ path, root }: Document): Diagnostic[] {
  const found: Diagnostic[] = [];
  walkTree(root, (node) => {
    const words =
      node.type === 'paragraph' ? boldLabel(node) : node.type === 'heading' ? headingLabel(mdastText(node)) : undefined;
    const near = words === undefined ? undefined : nearLabel(words);
    if (words !== undefined && near !== undefined) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      found.push(
        diagnose('label-unknown', `The label "${words}" is probably a misspelling of "${near}"`, {
          path,
          line,
          column,
          hint: 'Unknown labels are read as prose.',
        }),
      );
    }
    return node.type !== 'paragraph' && node.type !== 'heading';
  });
  return found;
}

function boldLabel({ children: [first, second] }: Paragraph): string | undefined {
  if (first?.type !== 'strong') return undefined;
  const text = mdastText(first).trim();
  if (/[:：]$/u.test(text)) return text.slice(0, -1);
  return second?.type === 'text' && /^\s*[:：]/u.test(second.value) ? text : undefined;
}

function headingLabel(text: string): string | undefined {
  return /^([^:：?]{1,40})[:：]/u.exec(text)?.[1]?.replace(/^\d+[.)]\s*/u, '');
}
