import { type Block, type Inline, plainText } from '../graph/index.ts';

/** Maximum number of characters of a longer excerpt. */
const LONGEST = 220;
/** Minimum number of characters of a sentence. "e.g." does not end one. */
const SHORTEST = 25;

/**
 * The first sentence of a text that says something, with its formatting, and the list that it introduces. Empty if the text
 * does not begin with prose, or only introduces code or a table.
 *
 * @param blocks - The text.
 * @param least - The minimum number of characters. More sentences of the first paragraph are added to reach it.
 */
export function firstSentence(blocks: readonly Block[], least = SHORTEST): Inline[] {
  const [first, second, ...others] = blocks;
  const content = first?.type === 'list' ? first.children[0]?.children[0] : first;
  if (content?.type !== 'paragraph') return [];
  const sentence = cut(content.children, least);
  if (!ANNOUNCES.test(plainText(sentence))) return sentence;
  const announced = first === content && second?.type === 'list' ? namesIn(second) : [];
  if (announced.length > 0) return [...sentence, text(' '), ...announced];
  return first === content ? firstSentence(second?.type === 'paragraph' ? [second, ...others] : others, least) : [];
}

const ANNOUNCES = /[:：,，]\s*$/u;

/** The subjects of a list's items on one line, as far as there is space. */
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

/**
 * The subject of an item: emphasised text at its beginning, otherwise the text before a colon or dash, otherwise its
 * first sentence.
 */
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

/** The end of a sentence. Abbreviations such as "e.g." and versions such as "v1." do not end one. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|no|approx))[.!?。！？](?=\s|$)/gu;

/** Plain text as rich text. */
export function text(value: string): Inline {
  return { type: 'text', value };
}
