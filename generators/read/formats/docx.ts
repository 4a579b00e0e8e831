import { CribsmithError } from '../../report/index.ts';
import { type Member, unzip } from '../chats/parse/zip.ts';
import { marksOf, rowOf } from '../lines/cells.ts';
import { type Line, largest } from '../lines/line.ts';
import { type Paragraph, paragraphsOf, type Table } from './docx-body.ts';
import { numberedLists, relations, styleNames } from './docx-parts.ts';
import { fencedLines, type Written, writtenLine } from './written.ts';

const rule = 'docx';
const PARTS = /^word\/(?:document|styles|numbering|_rels\/document\.xml)\.(?:xml|rels)$/u;

/** Reads Word documents. Their lines are paragraphs and table rows. */
export function readDocx(path: string, bytes: Uint8Array): Written {
  const parts = new Map(
    unzip(path, bytes, (member) => PARTS.test(member)).map((member) => [member.path, xmlOf(member)]),
  );
  const document = parts.get('word/document.xml');
  if (document === undefined) {
    throw new CribsmithError('format-invalid', 'The file is not a Word document', {
      place: { path },
      hint: 'Open it in Word or LibreOffice and save it again, or save it as text.',
    });
  }
  const styles = styleNames(parts.get('word/styles.xml') ?? '');
  const blocks = paragraphsOf(document, {
    styles,
    numbered: numberedLists(parts.get('word/numbering.xml') ?? ''),
    links: relations(parts.get('word/_rels/document.xml.rels') ?? ''),
  });
  const sourceLines: string[] = [];
  const hasTitle = blocks.some((block) => 'style' in block && block.style === 'title');
  const lines: Line[] = [];
  for (const group of grouped(blocks)) {
    const from = sourceLines.length + 1;
    const isTable = 'rows' in group;
    for (const text of isTable ? group.rows.map((row) => row.join('\t')) : group.map(({ plain }) => plain))
      sourceLines.push(text);
    for (const line of isTable ? tableOf(group, from) : linesOf(group, from, hasTitle)) lines.push(line);
    lines.push(writtenLine('', sourceLines.length, rule));
  }
  return { sourceLines, lines, reason: 'empty paragraph' };
}

function xmlOf({ bytes }: Member): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Groups adjacent paragraphs of code, and adjacent list items; all other paragraphs and tables stay separate. */
function grouped(blocks: readonly (Paragraph | Table)[]): (Paragraph[] | Table)[] {
  const groups: (Paragraph[] | Table)[] = [];
  for (const block of blocks) {
    const open = groups.at(-1);
    if ('rows' in block) groups.push(block);
    else if (open && !('rows' in open) && isLike(open.at(-1), block)) open.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isLike(above: Paragraph | undefined, below: Paragraph): boolean {
  return (
    above !== undefined && ((above.isCode && below.isCode) || (above.item !== undefined && below.item !== undefined))
  );
}

function linesOf(group: readonly Paragraph[], from: number, hasTitle: boolean): Line[] {
  if (group[0]?.isCode) {
    const code = group.map(({ plain }, at) => writtenLine(plain, from + at, rule));
    return fencedLines(code, '', rule);
  }
  const counts: number[] = [];
  return group.map((paragraph, at) => writtenLine(textOf(paragraph, counts, hasTitle), from + at, rule));
}

function textOf({ style, text, plain, item }: Paragraph, counts: number[], hasTitle: boolean): string {
  if (style === 'title') return `# ${plain}`;
  const depth = Number(/^heading (\d)/u.exec(style)?.[1]);
  if (depth > 0) return plain === '' ? '' : `${'#'.repeat(Math.min(depth + (hasTitle ? 1 : 0), 6))} ${plain}`;
  if (!item) return text;
  counts.length = Math.min(counts.length, item.depth + 1);
  const number = (counts[item.depth] ?? 0) + 1;
  counts[item.depth] = number;
  return `${'   '.repeat(item.depth)}${item.isNumbered ? `${number}.` : '-'} ${text}`;
}

function tableOf({ rows }: Table, from: number): Line[] {
  const width = largest(
    rows.map((row) => row.length),
    1,
  );
  return rows.flatMap((row, at) => {
    const cells = row.map((cell) => cell.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|'));
    const line = writtenLine(rowOf(cells, width), from + at, rule);
    return at === 0 ? [line, writtenLine(marksOf(width), from, rule)] : [line];
  });
}
