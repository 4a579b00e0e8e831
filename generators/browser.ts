/**
 * The second door: what pages and their scripts may run. It opens on single files, not on folders' doors,
 * since a browser cannot even load what reads files. Pure: nothing behind it needs Node.
 */
export { createQuery, type GraphQuery, type Stretch } from './graph/query/create-query.ts';
export { plainText } from './graph/text.ts';
export { queryWords, rankByTitle } from './rank/index.ts';
