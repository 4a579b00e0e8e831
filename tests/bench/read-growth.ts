import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDocument } from '../../generators/index.ts';
import { compare, timeOf } from './measure.ts';

const KILOBYTES = [10, 100, 1000, 10_000];
/** Where bare remark took longer than this, in milliseconds, ten times the text would take it an hour. */
const LONGEST = 10_000;
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
    let last: { a: number; b?: number; ratio?: number } | undefined;
    for (const size of KILOBYTES) {
      const text = repeated(unit, size * 1000);
      const bytes = encoder.encode(text);
      const rounds = size >= 10_000 ? 1 : size >= 1000 ? 3 : 7;
      const read = () => readDocument({ path: 'note.md', bytes });
      const isBearable = last === undefined || (last.b !== undefined && last.b < LONGEST);
      const times: typeof last = isBearable ? compare(read, () => remark.parse(text), rounds) : { a: timeOf(read) };
      const growth = last ? [times.a / last.a, quotient(times.b, last.b)] : [];
      const row = [
        size,
        shown(times.b, 1),
        shown(times.a, 1),
        shown(times.ratio, 2),
        shown(growth[0], 1),
        shown(growth[1], 1),
      ];
      console.log(`| ${row.join(' | ')} |`);
      last = times;
    }
  }
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

/** A number that was not measured is shown as nothing. */
function shown(value: number | undefined, digits: number): string {
  return value?.toFixed(digits) ?? '';
}

/** The text again and again, cut at a line end near `length`. */
function repeated(unit: string, length: number): string {
  const text = `${unit}\n\n`.repeat(Math.ceil(length / (unit.length + 2)));
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}
