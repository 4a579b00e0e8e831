import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDocument } from '../../generators/index.ts';
import { compare } from './measure.ts';

const KILOBYTES = [10, 100, 1000, 10_000];
/** Damaged text costs more than tidy Markdown, for all of its structure has to be found. */
const FLATTENED = [
  'Notes On Queues',
  '1. The Idea',
  'A queue holds what a worker has not done yet, and hands it out in the order in which it came.',
  'Kind\tOrder\tLoss',
  'Log\tkept\tnone',
  'Queue\tmostly kept\trare',
  '2. What is a dead letter?',
  '- A message that nobody could read.',
  'bash',
  'queue list --all',
].join('\n\n');

const remark = unified().use(remarkParse).use(remarkGfm);
const encoder = new TextEncoder();

/**
 * Prints how long one note takes to read beside bare remark on the same text, tidy and flattened, from 10 KB to 10 MB, and
 * by how much the time grows for ten times the text.
 */
export function benchReadGrowth(tidy: string): void {
  for (const [name, unit] of [
    ['tidy Markdown', tidy],
    ['flattened text', FLATTENED],
  ] as const) {
    console.log(`\nOne note of ${name}:\n`);
    console.log('| KB | remark-parse + gfm, ms | read, ms | read / remark | read grows by | remark grows by |');
    console.log('|---|---|---|---|---|---|');
    let last: { a: number; b: number } | undefined;
    for (const size of KILOBYTES) {
      const text = repeated(unit, size * 1000);
      const bytes = encoder.encode(text);
      const rounds = size >= 10_000 ? 1 : size >= 1000 ? 3 : 7;
      const times = compare(
        () => readDocument({ path: 'note.md', bytes }),
        () => remark.parse(text),
        rounds,
      );
      const growth = last ? [times.a / last.a, times.b / last.b].map((factor) => factor.toFixed(1)) : ['', ''];
      const row = [size, times.b.toFixed(1), times.a.toFixed(1), times.ratio.toFixed(2), ...growth];
      console.log(`| ${row.join(' | ')} |`);
      last = times;
    }
  }
}

/** The text again and again, cut at a line end near `length`. */
function repeated(unit: string, length: number): string {
  const text = `${unit}\n\n`.repeat(Math.ceil(length / (unit.length + 2)));
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}
