/**
 * One measurement of the scale benchmark, in a process of its own so that its peak memory is its own:
 * `node scale-run.ts WORK COUNT FOLDER` writes a Measurement as JSON.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Reading, readCached } from '../../generators/build/read-cached.ts';
import { buildGraph, type NoteFile } from '../../generators/index.ts';
import type { Measurement, Work } from './scale.ts';
import { edited, scaleNotes } from './scale-notes.ts';

const remark = unified().use(remarkParse).use(remarkGfm);
const decoder = new TextDecoder();

/** How each work reads; the graph is built from what it read. */
const READ: Readonly<Record<Work, (files: readonly NoteFile[], folder: string) => Reading>> = {
  remark(files) {
    for (const { bytes } of files) remark.parse(decoder.decode(bytes));
    return { documents: [], reread: files.length };
  },
  cold: (files) => readCached(files, undefined),
  fill: readCached,
  warm: readCached,
};

const [work, count, folder = ''] = process.argv.slice(2);
if (!isWork(work)) throw new Error(`There is no work called ${work}.`);
const files = scaleNotes(Number(count));
// The first notes once, so that small counts are not measured with code that is still to be compiled.
buildGraph(READ.cold(scaleNotes(100), '').documents);
READ.remark(scaleNotes(100), '');
const middle = files.length >> 1;
const now = work === 'warm' ? files.map((file, index) => (index === middle ? edited(file) : file)) : files;

const start = performance.now();
const { documents, reread } = READ[work](now, folder);
const read = performance.now();
buildGraph(documents);
const end = performance.now();

const measurement: Measurement = {
  kilobytes: Math.round(now.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000),
  read: read - start,
  graph: end - read,
  reread,
  peak: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(JSON.stringify(measurement));

function isWork(name: string | undefined): name is Work {
  return name !== undefined && Object.hasOwn(READ, name);
}
