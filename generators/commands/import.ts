import {
  buildGraph,
  type Document,
  type ImportItem,
  importNotes,
  listImports,
  listSources,
  type Outcome,
} from '../index.ts';
import { CribsmithError, printableLine } from '../report/index.ts';
import { type Command, text } from './command.ts';

const SAID: Readonly<Record<Outcome, string>> = {
  written: 'written',
  updated: 'updated',
  unchanged: 'unchanged',
  beside: 'written next to the note that you have edited',
};

export const importCommand: Command = {
  options: [
    { name: 'out', type: 'string', value: 'DIR', summary: 'Output folder (default: notes)' },
    { name: 'list', type: 'boolean', summary: 'List the contents of the files without writing anything' },
    {
      name: 'only',
      type: 'string',
      value: 'WHICH',
      summary: 'Import only these: 2,5-7 as listed, or words from a title',
    },
    { name: 'report', type: 'boolean', summary: 'Report how each line was read' },
    { name: 'force', type: 'boolean', summary: 'Overwrite notes that you have edited' },
  ],
  positionals: Number.POSITIVE_INFINITY,
  run(files, values, io) {
    if (files.length === 0) {
      throw new CribsmithError('usage', 'No files to import.', { hint: 'Usage: cribsmith import FILE...' });
    }
    const only = text(values, 'only');
    if (values['list']) {
      io.stdout.write(listOf(listImports(files)));
      return 0;
    }
    const folder = text(values, 'out') ?? 'notes';
    const options = { force: values['force'] === true, ...(only === undefined ? {} : { only }) };
    const imported = importNotes(files, folder, options);
    for (const { source, target, outcome, diagnostics } of imported) {
      for (const { line, message } of diagnostics) io.stderr.write(`${source}:${line}: ${message}\n`);
      io.stderr.write(`${source} -> ${folder}/${target}: ${SAID[outcome]}\n`);
    }
    if (values['report']) for (const document of listSources(imported)) io.stdout.write(reportOf(document));
    return 0;
  },
};

/** Lists the number, prompt count and title of each item. `--only` accepts these numbers. */
function listOf(items: readonly ImportItem[]): string {
  const width = String(items.length).length;
  const rows = items.map(({ title, turns, conversation }, index) => {
    const size = conversation ? `${turns} ${turns === 1 ? 'prompt' : 'prompts'}` : 'note';
    return `${String(index + 1).padStart(width)}  ${size.padEnd(11)}  ${printableLine(title)}\n`;
  });
  return rows.join('');
}

function reportOf(document: Document): string {
  const { lines, typed, noise, reasons, unparsed } = buildGraph([document]).coverage;
  return [
    `${document.path}: ${lines} lines: ${typed} typed, ${noise} noise, ${unparsed.length} not understood`,
    ...Object.entries(reasons).map(([reason, count]) => `  noise: ${reason}: ${count}`),
    ...unparsed.map(({ path, line }) => `  not understood: ${path}:${line}`),
    '',
  ].join('\n');
}
