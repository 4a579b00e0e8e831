import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { walkTree } from '../tree.ts';

const processor = unified().use(remarkParse).use(readGfm).freeze();

/** Parses GitHub Markdown as remark does. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** What every address has that only the transform for addresses finds. */
const ADDRESS = /:\/\/|www\.|@/iu;

/**
 * Reads what GitHub adds to Markdown. remark-gfm would bring what writes it as well, which a page that reads need not load. Its
 * transform looks for addresses in all texts, with four patterns each; most notes have none that is not a link already.
 */
function readGfm(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfm()];
  data.fromMarkdownExtensions = gfmFromMarkdown().map(({ transforms, ...extension }) => ({
    ...extension,
    ...(transforms && {
      transforms: transforms.map(
        (transform): typeof transform =>
          (tree) =>
            mayHaveAddress(tree) ? transform(tree) : undefined,
      ),
    }),
  }));
}

function mayHaveAddress(tree: Root): boolean {
  let found = false;
  walkTree(tree, (node) => {
    if (node.type === 'text') found ||= ADDRESS.test(node.value);
    return node.type !== 'link' && node.type !== 'linkReference' && !found;
  });
  return found;
}
