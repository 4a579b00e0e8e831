import type { PrintKind } from '../../../generators/browser.ts';

/** What the page asks its worker: a document of these nodes, out of the graph of the site. */
export interface AskedOfGraph {
  /** Address of the graph. */
  graph: string;
  ids: readonly string[];
  kind: PrintKind;
  /** Language of the site's words on cards. */
  language: string;
}
