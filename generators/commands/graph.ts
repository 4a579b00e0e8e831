import { graphJson, loadLibrary } from '../index.ts';
import { type Command, DEFAULT_NOTES, oneOf } from './command.ts';

export const graphCommand: Command = {
  name: 'graph',
  usage: 'graph [NOTES] [--format json]',
  summary: 'The knowledge graph, on the standard output',
  options: [{ name: 'format', type: 'string', value: 'json', summary: 'json (data/graph.schema.json describes it)' }],
  positionals: 1,
  run([notes = DEFAULT_NOTES], values, io) {
    oneOf(values, 'format', ['json'], 'json');
    io.stdout.write(graphJson(loadLibrary(notes).graph));
    return 0;
  },
};
