import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { walkTree } from '../tree.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(lookBeforeTransforms).freeze();

/** Parses GitHub Markdown as remark does. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** What every address has that only the transform of remark-gfm finds. */
const ADDRESS = /:\/\/|www\.|@/iu;

/** The transform looks for addresses in all texts, with four patterns each; most notes have none that is not a link already. */
function lookBeforeTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.flat().map(({ transforms, ...extension }) => ({
      ...extension,
      ...(transforms && {
        transforms: transforms.map(
          (transform): typeof transform =>
            (tree) =>
              mayHaveAddress(tree) ? transform(tree) : undefined,
        ),
      }),
    })) ?? [];
}

function mayHaveAddress(tree: Root): boolean {
  let found = false;
  walkTree(tree, (node) => {
    if (node.type === 'text') found ||= ADDRESS.test(node.value);
    return node.type !== 'link' && node.type !== 'linkReference' && !found;
  });
  return found;
}
