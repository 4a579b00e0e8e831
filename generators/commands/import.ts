import { buildGraph, type Imported, importNotes, type Outcome } from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, text } from './command.ts';

const SAID: Readonly<Record<Outcome, string>> = {
  written: 'written',
  updated: 'updated',
  unchanged: 'unchanged',
  beside: 'written beside the note that you have edited',
};

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE... [--out DIR] [--report]',
  summary: 'Messy notes and pasted chats as clean Markdown notes',
  options: [
    { name: 'out', type: 'string', value: 'DIR', summary: 'Folder that the notes go into (notes)' },
    { name: 'report', type: 'boolean', summary: 'Say what was made of every line' },
    { name: 'force', type: 'boolean', summary: 'Overwrite notes that you have edited' },
  ],
  positionals: Number.POSITIVE_INFINITY,
  run(files, values, io) {
    if (files.length === 0) {
      throw new CribsmithError('usage', 'There is nothing to import.', { hint: 'Usage: cribsmith import FILE...' });
    }
    const folder = text(values, 'out') ?? 'notes';
    const imported = importNotes(files, folder, values['force'] === true);
    for (const { source, target, outcome } of imported) {
      io.stderr.write(`${source} -> ${folder}/${target}: ${SAID[outcome]}\n`);
    }
    if (values['report']) for (const note of imported) io.stdout.write(reportOf(note));
    return 0;
  },
};

function reportOf({ source, document }: Imported): string {
  const { lines, typed, noise, reasons, unparsed } = buildGraph([document]).coverage;
  return [
    `${source}: ${lines} lines: ${typed} typed, ${noise} noise, ${unparsed.length} not understood`,
    ...Object.entries(reasons).map(([reason, count]) => `  noise: ${reason}: ${count}`),
    ...unparsed.map(({ path, line }) => `  not understood: ${path}:${line}`),
    '',
  ].join('\n');
}
