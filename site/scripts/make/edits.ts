/** The kinds that a block can have, with the label at the beginning of its heading; see docs/note-format.md. */
export const BLOCK_LABELS = {
  question: 'Q: ',
  pitfall: 'Trap: ',
  tip: 'Tip: ',
  analogy: 'Analogy: ',
  concept: 'In plain words: ',
  practice: 'Practice: ',
  procedure: 'Procedure: ',
  section: '',
} as const;
export type BlockKind = keyof typeof BLOCK_LABELS;

/** A block of a clean note: its title, and its first and last line (1-based, inclusive). */
export interface Block {
  line: number;
  endLine: number;
  title: string;
}

const HEADING = /^(#{1,6})\s+(.*?)\s*$/u;
/** The depth of headings that are added to blocks. */
const DEPTH = '###';

/** Changes the kind and title of a block. Adds a heading if there is none. */
export function changeBlock(text: string, block: Block, kind: BlockKind, title: string): string {
  const lines = text.split('\n');
  const marks = HEADING.exec(lines[block.line - 1] ?? '')?.[1];
  const said = title.replace(/\s+/gu, ' ').trim();
  const heading = `${marks ?? DEPTH} ${BLOCK_LABELS[kind]}${said}`.trimEnd();
  if (marks === undefined) lines.splice(block.line - 1, 0, heading, '');
  else lines[block.line - 1] = heading;
  return lines.join('\n');
}

/** Changes the title of a block, but not its kind. */
export function renameBlock(text: string, block: Block, title: string): string {
  const lines = text.split('\n');
  const [, marks, words] = HEADING.exec(lines[block.line - 1] ?? '') ?? [];
  const said = title.replace(/\s+/gu, ' ').trim();
  if (marks === undefined || words === undefined) return changeBlock(text, block, 'section', title);
  const isThere = block.title !== '' && words.includes(block.title);
  const label = /^[^:]{1,30}:\s*/u.exec(words)?.[0] ?? '';
  lines[block.line - 1] = `${marks} ${isThere ? words.replace(block.title, () => said) : label + said}`;
  return lines.join('\n');
}

/** Removes a block. */
export function dropBlock(text: string, { line, endLine }: Block): string {
  const lines = text.split('\n');
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  // Blank lines before the block are kept.
  let end = endLine;
  while (end < lines.length && isBlank(end)) end += 1;
  lines.splice(line - 1, end - line + 1);
  return lines.join('\n');
}

/** Merges a block with the one before it, by removing its heading. */
export function mergeBlock(text: string, { line }: Block): string {
  const lines = text.split('\n');
  if (!HEADING.test(lines[line - 1] ?? '')) return text;
  lines.splice(line - 1, (lines[line] ?? 'x').trim() === '' ? 2 : 1);
  return lines.join('\n');
}

/** Starts a new block at a line. */
export function splitAt(text: string, line: number, title: string): string {
  const lines = text.split('\n');
  const before = (lines[line - 2] ?? '').trim() === '' ? [] : [''];
  lines.splice(line - 1, 0, ...before, `${DEPTH} ${title}`, '');
  return lines.join('\n');
}
