import type { BlockContent, DefinitionContent, RootContent } from 'mdast';
import type { Block, ListItem } from '../schema/index.ts';
import { htmlToInlines } from './html.ts';
import { type Definitions, toInlines } from './inline.ts';
import { trimmed } from './inline-nodes.ts';
import { withOwnHeader } from './pasted-header.ts';

type Flow = RootContent | BlockContent | DefinitionContent;

/** Converts flow content to blocks of the graph. Comments, thematic breaks and link definitions are dropped. */
export function toBlocks(nodes: readonly Flow[], definitions: Definitions): Block[] {
  return nodes.flatMap((node) => toBlock(node, definitions));
}

function toBlock(node: Flow, definitions: Definitions): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = trimmed(toInlines(node.children, definitions));
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = trimmed(toInlines(node.children, definitions));
      return children.length > 0 ? [{ type: 'heading', depth: node.depth, children }] : [];
    }
    case 'code': {
      const lang = languageOf(node.lang);
      return [{ type: 'code', ...(lang && { lang }), value: node.value }];
    }
    case 'blockquote': {
      const children = toBlocks(node.children, definitions);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'list': {
      const children = node.children
        .map((item): ListItem => {
          const blocks = toBlocks(item.children, definitions);
          return {
            type: 'listItem',
            ...(typeof item.checked === 'boolean' && { checked: item.checked }),
            children: blocks,
          };
        })
        .filter((item) => item.children.length > 0);
      if (children.length === 0) return [];
      const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
      return [{ type: 'list', ordered: node.ordered === true, ...start, children }];
    }
    case 'table':
      return [
        {
          type: 'table',
          align: (node.align ?? []).map((align) => align ?? null),
          children: withOwnHeader(node.children).map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({
              type: 'tableCell',
              children: trimmed(toInlines(cell.children, definitions)),
            })),
          })),
        },
      ];
    case 'footnoteDefinition':
      return toBlocks(node.children, definitions);
    case 'html': {
      const children = trimmed(htmlToInlines([node.value]));
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    default:
      return [];
  }
}

/** The language in the info string of a fence: `dockerfile` for `Dockerfile {1,3}`. */
export function languageOf(info: string | null | undefined): string | undefined {
  return (
    info
      ?.trim()
      .split(/[\s{,:]/u)[0]
      ?.toLowerCase() || undefined
  );
}
