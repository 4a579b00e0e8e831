import { type Graph, loadLibrary, toCsv, toGraphml, toJson, toJsonLd } from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, DEFAULT_NOTES, oneOf, text } from './command.ts';
import { writeFiles } from './files.ts';
import { settingsOf, settingsOptions } from './settings.ts';

/** A file in an export format. The content is generated on demand. */
interface Export {
  path: string;
  content: () => string;
}

const FORMATS = {
  json: (graph) => [{ path: 'graph.json', content: () => toJson(graph) }],
  jsonld: (graph) => [{ path: 'graph.jsonld', content: () => toJsonLd(graph) }],
  graphml: (graph) => [{ path: 'graph.graphml', content: () => toGraphml(graph) }],
  csv: (graph) => toCsv(graph).map(({ name, rows }) => ({ path: name, content: () => [...rows()].join('') })),
} as const satisfies Record<string, (graph: Graph) => Export[]>;

type Format = keyof typeof FORMATS;

export const graphCommand: Command = {
  options: [
    {
      name: 'format',
      type: 'string',
      value: 'FORMAT',
      summary: 'Output format: json, jsonld (schema.org), graphml or csv (Neo4j)',
    },
    { name: 'out', type: 'string', value: 'DIR', summary: 'Folder to write to instead of standard output' },
    { name: 'force', type: 'boolean', summary: 'Overwrite existing files' },
    ...settingsOptions,
  ],
  positionals: 1,
  async run([notes = DEFAULT_NOTES], values, io) {
    const format = oneOf(values, 'format', Object.keys(FORMATS) as Format[], 'json');
    const out = text(values, 'out');
    if (out === undefined && format === 'csv') {
      throw new CribsmithError('usage', 'The format csv consists of two files and needs an output folder: --out DIR.', {
        hint: 'Add --out DIR; nodes.csv and relationships.csv are written there.',
      });
    }
    const { reading } = await settingsOf(notes, values);
    const files = FORMATS[format](loadLibrary(notes, reading).graph).map(({ path, content }) => ({
      path,
      content: content(),
    }));
    if (out === undefined) for (const { content } of files) io.stdout.write(content);
    else {
      writeFiles(out, files, values['force'] === true);
      for (const { path } of files) io.stderr.write(`${out}/${path}\n`);
    }
    return 0;
  },
};
