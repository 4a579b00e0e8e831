import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { walkTree } from '../tree.ts';

const processor = unified().use(remarkParse).use(readGfm).freeze();

/** Parses GitHub Flavored Markdown as remark does. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** Every address that only the autolink transform finds contains one of these. */
const ADDRESS = /:\/\/|www\.|@/iu;

/**
 * Reads GFM. remark-gfm would also bring the serialiser, which pages need not load. Its transform searches all texts
 * for addresses with four patterns; most notes have none that is not already a link.
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
