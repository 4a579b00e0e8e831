import { textsOf } from '../link/texts.ts';
import type { GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';

/**
 * Words per minute. Adults read English prose at 238 (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). Notes
 * are denser and contain code, hence the lower round figure.
 */
const WORDS_A_MINUTE = 200;

/** The time in seconds to read a node's own text, including code. 0 for a node without words. */
export function readingSeconds(node: GraphNode): number {
  const { title, body } = textsOf(node);
  const head = node.type === 'question' ? plainText(node.question) : title;
  const code = node.type === 'example' ? node.code : node.type === 'command' ? node.synopsis : '';
  const words = `${head} ${body} ${code}`.match(/\S+/gu)?.length ?? 0;
  return Math.round((words * 60) / WORDS_A_MINUTE);
}
