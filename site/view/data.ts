import data from 'virtual:cribsmith';
import { createQuery } from '../../generators/browser.ts';

export const { graph, sources, packs, practices, matrix, downloads, site } = data;
export const query = createQuery(graph);
