import type { Definition, PhrasingContent } from 'mdast';
import type { NoteTarget } from '../../read/index.ts';
import type { Inline } from '../schema/index.ts';
import { htmlToInlines } from './html.ts';
import { linked, pictured, textOf, tidy } from './inline-nodes.ts';

/** The targets of a note's links. */
export interface Definitions {
  /** By the identifier in references. */
  links: ReadonlyMap<string, Definition>;
  /** Returns the address of a place in another note. Undefined if the note or place does not exist. */
  urlOf: (target: NoteTarget) => string | undefined;
}

/** Converts phrasing content to inlines of the graph. Raw HTML, references and line breaks are resolved. */
export function toInlines(nodes: readonly PhrasingContent[], definitions: Definitions): Inline[] {
  const convert = (node: PhrasingContent): Inline[] => toInline(node, definitions);
  if (!nodes.some(({ type }) => type === 'html')) return tidy(nodes.flatMap(convert));
  return htmlToInlines(nodes.map((node) => (node.type === 'html' ? node.value : convert(node))));
}

function toInline(node: PhrasingContent, definitions: Definitions): Inline[] {
  switch (node.type) {
    case 'text':
      return [textOf(node.value)];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: toInlines(node.children, definitions) }];
    case 'link': {
      const children = toInlines(node.children, definitions);
      const url = node.data?.target && definitions.urlOf(node.data.target);
      return url !== undefined && children.length > 0 ? [{ type: 'link', url, children }] : linked(node.url, children);
    }
    case 'linkReference':
      return linked(definitions.links.get(node.identifier)?.url ?? '', toInlines(node.children, definitions));
    case 'image':
      return pictured(node.url, node.alt ?? '');
    case 'imageReference':
      return pictured(definitions.links.get(node.identifier)?.url ?? '', node.alt ?? '');
    default:
      return [];
  }
}
