import type { Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Processor } from 'unified';
import { walkTree } from '../tree.ts';
import { constructsIn, type RareConstruct } from './gfm-signs.ts';

const SYNTAX = {
  autolink: gfmAutolinkLiteral(),
  footnote: gfmFootnote(),
  strikethrough: gfmStrikethrough(),
  taskList: gfmTaskListItem(),
} satisfies Record<RareConstruct, unknown>;

const TREE: Record<RareConstruct, ReturnType<typeof autolinkFromMarkdown>> = {
  autolink: autolinkFromMarkdown(),
  footnote: gfmFootnoteFromMarkdown(),
  strikethrough: gfmStrikethroughFromMarkdown(),
  taskList: gfmTaskListItemFromMarkdown(),
};

/** A plugin for constructs of GitHub Flavored Markdown except tables. */
export function readRareGfm(this: Processor, constructs: readonly RareConstruct[]): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...constructs.map((name) => SYNTAX[name])];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...constructs.map((name) => TREE[name])];
}

/** The transform searches all texts for addresses with four patterns; most notes have none that is not already a link. */
function autolinkFromMarkdown(): ReturnType<typeof gfmAutolinkLiteralFromMarkdown> {
  const { transforms, ...extension } = gfmAutolinkLiteralFromMarkdown();
  return {
    ...extension,
    transforms: (transforms ?? []).map(
      (transform): typeof transform =>
        (tree) =>
          mayHaveAddress(tree) ? transform(tree) : undefined,
    ),
  };
}

function mayHaveAddress(tree: Root): boolean {
  let found = false;
  walkTree(tree, (node) => {
    if (node.type === 'text') found ||= constructsIn(node.value).includes('autolink');
    return node.type !== 'link' && node.type !== 'linkReference' && !found;
  });
  return found;
}
