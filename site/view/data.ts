import data from 'virtual:cribsmith';
import { createQuery } from '../../generators/browser.ts';

export const { graph, sources, packs, practices, downloads, site } = data;
export const query = createQuery(graph);
