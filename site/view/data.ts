import data from 'virtual:cribsmith';
import { createQuery } from '../../generators/index.ts';

export const { graph, sources, packs, downloads, site } = data;
export const query = createQuery(graph);
