import '../no-eval.ts';
import { cardWordsFor, createQuery, type GraphQuery } from '../../../generators/browser.ts';
import { documentOf } from '../make/documents.ts';
import type { ComposedDocument } from '../make/questions.ts';
import { replyWith } from '../reply.ts';
import type { GraphTask } from './questions.ts';

let loaded: Promise<GraphQuery> | undefined;

replyWith(async ({ graph, ids, kind, language }: GraphTask): Promise<ComposedDocument | undefined> => {
  loaded ??= load(graph);
  const query = await loaded.catch((error) => {
    loaded = undefined;
    throw error;
  });
  return documentOf({ query, words: cardWordsFor(language) }, { kind, ids });
});

async function load(address: string): Promise<GraphQuery> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return createQuery(await answer.json());
}
