import data from 'virtual:cribsmith';
import { createQuery } from '../../generators/browser.ts';

export const { graph, sources, packs, downloads, site } = data;
export const query = createQuery(graph);
