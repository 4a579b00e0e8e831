import { type Block, type Inline, plainText } from '../graph/index.ts';

/** Letters of a line that says more than its first sentence. */
const LONGEST = 220;
/** Letters that a sentence has at the least: "e.g." is none. */
const SHORTEST = 25;

/**
 * The first sentence of a text with its marks, and what it announces; empty for what does not begin with words.
 *
 * @param blocks - The text.
 * @param least - How many letters are wanted: more than one sentence, as far as the first paragraph has them.
 */
export function firstSentence(blocks: readonly Block[], least = SHORTEST): Inline[] {
  const [first, second] = blocks;
  const content = first?.type === 'list' ? first.children[0]?.children[0] : first;
  if (content?.type !== 'paragraph') return [];
  const sentence = cut(content.children, least);
  const announces = first === content && second?.type === 'list' && ANNOUNCES.test(plainText(sentence));
  return announces ? [...sentence, text(' '), ...namesIn(second)] : sentence;
}

const ANNOUNCES = /[:：]\s*$/u;

/** What the items of a list are about, in a row, as far as there is room. */
function namesIn(list: Extract<Block, { type: 'list' }>): Inline[] {
  const names: Inline[] = [];
  for (const { children } of list.children) {
    const [first] = children;
    const name = first?.type === 'paragraph' ? nameIn(first.children) : [];
    if (name.length === 0) continue;
    if (plainText([...names, ...name]).length > LONGEST) return [...names, text(' …')];
    names.push(...(names.length > 0 ? [text('; ')] : []), ...name);
  }
  return names;
}

/** What an item is about: what it sets apart at its beginning, else its words up to a colon or dash, else its first sentence. */
function nameIn(content: readonly Inline[]): Inline[] {
  const [first, ...others] = content;
  if (first?.type === 'strong' || (first?.type === 'inlineCode' && others.length > 0)) {
    const words = plainText([first]).replace(/(?<![:：.\s])[:：.\s]+$/u, '');
    return first.type === 'strong' ? [text(words)] : [first];
  }
  const name =
    first?.type === 'text' && others.length === 0 ? /^(.{2,60}?)(?::|：| [-–—])\s/u.exec(first.value)?.[1] : undefined;
  return name === undefined ? withoutStop(cut(content)) : [text(name)];
}

function withoutStop(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  return last?.type === 'text' ? [...content.slice(0, -1), text(last.value.replace(/[.。]$/u, ''))] : [...content];
}

function cut(content: readonly Inline[], least = SHORTEST): Inline[] {
  const kept: Inline[] = [];
  let length = 0;
  for (const node of content) {
    if (node.type === 'text') {
      const said = `${' '.repeat(length)}${node.value}`;
      const end = [...said.matchAll(SENTENCE_END)].find(({ index }) => index >= least)?.index;
      if (end !== undefined) return [...kept, text(said.slice(length, end + 1))];
    }
    kept.push(node);
    length += plainText([node]).length;
    if (length > LONGEST + least) return [...kept, text(' …')];
  }
  return kept;
}

/** The end of a sentence: "e.g." and "v1." are none. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|no|approx))[.!?。！？](?=\s|$)/gu;

/** Plain words as rich text. */
export function text(value: string): Inline {
  return { type: 'text', value };
}
