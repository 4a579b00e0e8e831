import type { PrintKind } from '../../../generators/browser.ts';

/** Requests a document with some nodes of the site's graph from the worker. */
export interface GraphTask {
  /** The URL of the graph. */
  graph: string;
  ids: readonly string[];
  kind: PrintKind;
  /** The language of labels on cards. */
  language: string;
}
