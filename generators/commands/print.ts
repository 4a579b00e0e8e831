import { loadLibrary, printAll } from '../index.ts';
import { type Command, DEFAULT_NOTES, oneOf, text } from './command.ts';
import { writeFiles } from './files.ts';

export const printCommand: Command = {
  name: 'print',
  usage: 'print [NOTES] [--paper a4|letter] [--out DIR]',
  summary: 'Cheat sheets and question book as PDF',
  options: [
    { name: 'paper', type: 'string', value: 'a4|letter', summary: 'Both when left out' },
    { name: 'out', type: 'string', value: 'DIR', summary: 'Where the PDFs go (.)' },
    { name: 'force', type: 'boolean', summary: 'Overwrite files that are there' },
  ],
  positionals: 1,
  async run([notes = DEFAULT_NOTES], values, io) {
    const paper = oneOf(values, 'paper', ['both', 'a4', 'letter'], 'both');
    const out = text(values, 'out') ?? '.';
    const { files, diagnostics } = await printAll(loadLibrary(notes).graph, {
      papers: paper === 'both' ? ['a4', 'letter'] : [paper],
    });
    writeFiles(
      out,
      files.map(({ path, bytes }) => ({ path, content: bytes })),
      values['force'] === true,
    );
    for (const { path, line, message } of diagnostics) io.stderr.write(`${path}:${line}: ${message}\n`);
    for (const { path, pages } of files) io.stderr.write(`${path} (${pages} ${pages === 1 ? 'page' : 'pages'})\n`);
    return 0;
  },
};
