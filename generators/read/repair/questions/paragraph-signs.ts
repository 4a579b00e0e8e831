import { isTask } from '../../labels/requests.ts';
import type { Line } from '../../lines/line.ts';

const ASKS = /[?？؟](?:\s|$|["'”’»)*_\]])/u;

/** Whether a line may begin a paragraph that asks. */
export function begins({ text }: Line): boolean {
  return /^ ?(?:\p{Lu}|[*_]\p{L})/u.test(text) && asks(text);
}

/** Whether one of the sentences of a text is a question or a task. */
export function asks(text: string): boolean {
  return ASKS.test(text) || text.split(/[.!:;]\s+/u).some(isTask);
}
