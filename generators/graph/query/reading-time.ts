import { textsOf } from '../link/texts.ts';
import type { GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';

/**
 * Words a minute. Adults read English prose at 238 (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047); notes are
 * denser and hold code, so the usual round figure below it is taken.
 */
const WORDS_A_MINUTE = 200;

/** Seconds that it takes to read what a node itself says, code included. Out: 0 for a node without words. */
export function readingSeconds(node: GraphNode): number {
  const { title, body } = textsOf(node);
  const head = node.type === 'question' ? plainText(node.question) : title;
  const code = node.type === 'example' ? node.code : node.type === 'command' ? node.synopsis : '';
  const words = `${head} ${body} ${code}`.match(/\S+/gu)?.length ?? 0;
  return Math.round((words * 60) / WORDS_A_MINUTE);
}
