import { cardOf, cardWordsFor } from '../../generators/cards/index.ts';
import { checkNotes } from '../../generators/check/index.ts';
import { buildGraph, createQuery } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';

/** All that is made of a note before anything is written: its graph, what is found in it, and its cards. */
export function understand(path: string, text: string) {
  const documents = [readDocument({ path, text })];
  const graph = buildGraph(documents);
  const query = createQuery(graph);
  return {
    graph,
    findings: checkNotes({ documents, graph }, { exists: () => false }).map(({ ruleId }) => ruleId),
    cards: graph.nodes.map((node) => cardOf(node, query, cardWordsFor('en'))),
  };
}
