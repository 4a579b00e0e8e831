import data from 'virtual:cribsmith';
import { createQuery } from '../../generators/browser.ts';

export const { graph, sources, packs, practices, matrix, downloads, site } = data;
/** Whether the notes are in a language whose letters need the second font. */
export const hasAccents = (JSON.stringify(graph.nodes).match(/[\u00c0-\u00ff\u0152\u0153]/g)?.length ?? 0) > 20;

const CONTAINER_CODE: ReadonlySet<string> = new Set(['dockerfile', 'docker']);

/** Whether the notes are about containers: only then do templates for them belong among what they offer. */
export const isAboutContainers = graph.nodes.some(
  (node) =>
    node.type === 'instruction' ||
    node.type === 'language' ||
    (node.type === 'example' && CONTAINER_CODE.has(node.language ?? '')),
);

export const query = createQuery(graph);
