import { alternatives, words } from '../words/index.ts';

/** `B) It does`, `c - It does`, `Answer: B) It does`: one choice of several, which the notes do not state. */
const CHOICE = /^(?:[^:：]{1,30}[:：]\s*)?[([]?[a-hA-H](?:[).\]]|\s[-–—])\s/u;
const LEADS_TO_CASES = new RegExp(`(?<!\\p{L})(?:${alternatives(words.cases)})\\s*[:：…]?\\s*$`, 'iu');

/** Whether a passage is a choice of a question. */
export function isChoice(text: string): boolean {
  return CHOICE.test(text);
}

/** Whether the list below a paragraph holds cases, `Use it when:`, which need not be so. */
export function leadsToCases(text: string): boolean {
  return LEADS_TO_CASES.test(text);
}
