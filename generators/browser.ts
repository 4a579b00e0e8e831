/** The second door: pure helpers for scripts in the browser. Nothing behind it needs Node. */
export { queryWords, rankByTitle } from './rank/index.ts';
