import type { ListItem, List as MarkdownList } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import type { Block, GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';

/** The content of a question, taken apart. */
export interface AskedAbout {
  /** What is asked about: code, choices. Whoever is asked sees it. */
  given: Block[];
  answer: Block[];
}

type List = Extract<Block, { type: 'list' }>;

/** "B", "2)", "A and C": letters and numbers alone, with what stands between them. */
const LONGEST_KEY = 12;
/** The mark of a choice at the beginning of its words: `A)`, `2:`, `(c)`. */
const CHOICE_MARK = /^\(?(?:\p{L}|\p{N}{1,2})[).:]/u;
/** An answer that begins with the mark of a choice: `B: because ...`. */
const KEY_AHEAD = /^\(?\p{L}[).:]\s/u;
/** Words between the marks of several choices: "A and C". */
const JOINING = 3;

/**
 * Takes what stands above the label of an answer as a part of the question where it cannot be an answer itself: choices, and
 * text that begins with code or a picture.
 *
 * @param above - The content above the label.
 * @param below - The content under the label.
 */
export function aboveLabel(above: Block[], below: Block[]): AskedAbout {
  const [first] = above;
  const begins = first?.type === 'code' || (first?.type === 'paragraph' && isPicture(first.children));
  const lists = above.filter((block) => block.type === 'list');
  return begins || lists.some((list) => areChoices(list, below)) || areBoxes(lists) || areLines(above, below)
    ? { given: above.map(withoutTicks), answer: below }
    : { given: [], answer: [...above, ...below] };
}

/** Whether the text above is several lines or short paragraphs, one of which the answer repeats. */
function areLines(above: readonly Block[], below: readonly Block[]): boolean {
  const [first] = below;
  const said = first?.type === 'paragraph' ? plainText([first]).trim() : '';
  const lines = above.flatMap((block) => (block.type === 'paragraph' ? plainText([block]).split('\n') : ['']));
  return lines.length > 1 && lines.every((line) => line.trim() !== '') && lines.some((line) => line.trim() === said);
}

/** Whether lists that code separates have checkboxes: each is a choice with its code. */
function areBoxes(lists: readonly List[]): boolean {
  return lists.length > 1 && lists.every(({ children }) => children.every(({ checked }) => checked !== undefined));
}

/** What is given with a question does not tell which of its choices are ticked. */
function withoutTicks(block: Block): Block {
  return block.type === 'list' ? { ...block, children: block.children.map(({ checked: _, ...item }) => item) } : block;
}

/**
 * The items of a list that teach something. Choices that are given with a question do not: its answer repeats the right ones.
 *
 * @param list - A list in the content of a node.
 * @param parent - The node.
 */
export function taughtItems(list: MarkdownList, parent: GraphNode): readonly ListItem[] {
  if (parent.type !== 'question' || !parent.given) return list.children;
  const isChoice = (item: ListItem) => typeof item.checked === 'boolean' || CHOICE_MARK.test(mdastText(item).trim());
  return list.children.length > 1 && list.children.every(isChoice) ? [] : list.children;
}

function isPicture(content: Extract<Block, { type: 'paragraph' }>['children']): boolean {
  return content.length === 1 && content[0]?.type === 'image';
}

/** Whether the items of a list are marked as choices, or the answer names one of them by its mark or its words. */
function areChoices(list: List, answer: readonly Block[]): boolean {
  if (list.children.length < 2) return false;
  const items = list.children.map(({ children }) => plainText(children).trim());
  if (items.every((item) => CHOICE_MARK.test(item))) return true;
  const [first] = answer;
  const said = first ? plainText(first.type === 'list' ? (first.children[0]?.children ?? []) : [first]).trim() : '';
  return isKey(said) || KEY_AHEAD.test(said) || items.some((item) => item === said || `${item}.` === said);
}

function isKey(said: string): boolean {
  const names = said.match(/[\p{L}\p{N}]+/gu) ?? [];
  const marks = names.filter((name) => /^(?:\p{L}|\p{N}{1,2})$/u.test(name));
  return said.length <= LONGEST_KEY && marks.length > 0 && names.every(({ length }) => length <= JOINING);
}
