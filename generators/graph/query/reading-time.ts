import { UNSPACED } from '../../read/index.ts';
import { textsOf } from '../link/texts.ts';
import type { GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';

/**
 * Words per minute. Adults read English prose at 238 (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). Notes
 * are denser and contain code, hence the lower round figure.
 */
const WORDS_A_MINUTE = 200;
/**
 * The same for scripts without spaces: Chinese is read at 255, Japanese at 357 characters per minute
 * (Trauzettel-Klosinski & Dietz 2012, https://doi.org/10.1167/iovs.11-8284).
 */
const CHARACTERS_A_MINUTE = 250;

/** The time in seconds to read a node's own text, including code. 0 for a node without words. */
export function readingSeconds(node: GraphNode): number {
  const { title, body } = textsOf(node);
  const head = node.type === 'question' ? plainText(node.question) : title;
  const code = node.type === 'example' ? node.code : node.type === 'command' ? node.synopsis : '';
  const text = `${head} ${body} ${code}`;
  const words = text.match(/\S+/gu)?.length ?? 0;
  const characters = [...text].filter((character) => UNSPACED.test(character)).length;
  return Math.round((words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE) * 60);
}
