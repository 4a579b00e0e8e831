/**
 * `npm run bench`: how long reading and the graph take beside bare remark on the same text, and how that
 * grows with the text. The text is the project's own notes, again and again, each time under another name.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { buildGraph, type NoteFile, readDocument, readNotes } from '../../generators/index.ts';
import { benchLint } from './lint.ts';
import { compare } from './measure.ts';
import { benchPackStep } from './pack-step.ts';
import { benchPacks } from './packs.ts';
import { benchReadGrowth } from './read-growth.ts';
import { benchScale } from './scale.ts';

const SIZES = [1, 10, 100, 1000];

const remark = unified().use(remarkParse).use(remarkGfm);
const own = readNotes('notes');
const decoder = new TextDecoder();

function notes(count: number): NoteFile[] {
  return Array.from({ length: count }, (_, index) => {
    const note = own[index % own.length];
    if (!note) throw new Error('There are no notes to measure with.');
    return { path: `${index}/${note.path}`, bytes: note.bytes };
  });
}

console.log('| notes | KB | remark-parse + gfm, ms | read, ms | read / remark | read + graph, ms | graph / remark |');
console.log('|---|---|---|---|---|---|---|');
for (const size of SIZES) {
  const files = notes(size);
  const texts = files.map(({ bytes }) => decoder.decode(bytes));
  const bare = () => texts.map((text) => remark.parse(text));
  const rounds = size >= 1000 ? 3 : 7;
  const read = compare(() => files.map(readDocument), bare, rounds);
  const graph = compare(() => buildGraph(files.map(readDocument)), bare, rounds);
  const kilobytes = Math.round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000);
  const row = [
    size,
    kilobytes,
    read.b.toFixed(1),
    read.a.toFixed(1),
    read.ratio.toFixed(2),
    graph.a.toFixed(1),
    graph.ratio.toFixed(2),
  ];
  console.log(`| ${row.join(' | ')} |`);
}

benchPacks();

benchPackStep();

benchReadGrowth(own.map(({ bytes }) => decoder.decode(bytes).replace(/^---\n.*?\n---\n/su, '')).join('\n\n'));

benchLint();

benchScale();
