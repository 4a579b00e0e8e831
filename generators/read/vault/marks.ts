import type { Image, Link, Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { walkTree } from '../tree.ts';
import { pathTarget } from './note-links.ts';
import { type WikiLink, wikiLinksOf } from './wikilink.ts';

/** Endings of pictures in notes. */
export const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/iu;
const BLOCK_ID = /(?:^|\s)\^(?=[\w-]*[a-z])([a-z\d-]{2,40})\s*$/iu;
const TAG = /(?<=^|[\s(])#((?=[^\s#]*[\p{L}_])[\p{L}\p{M}\p{N}_/-]{1,80})(?=$|[\s.,;:!?)])/gu;
const ONLY_TAGS = /^\s*(?:#(?=[\p{M}\p{N}/-]*[\p{L}_])[\p{L}\p{M}\p{N}_/-]+[\s,]*)+$/u;
/** `#a1b2c3` is a colour. */
const COLOUR = /^(?:[\da-f]{3}|[\da-f]{6})$/iu;

/**
 * Converts Obsidian syntax in a tree to Markdown: wikilinks to links whose `data.target` says where they lead, embedded
 * pictures to images, block ids to `data.blockId` of their block. Lines of tags are removed. Changes the tree. Not
 * recursive, because the depth is the user's.
 *
 * @returns The distinct tags in order.
 */
export function readMarks(root: Root, isVault: boolean): string[] {
  const tags = new Set<string>();
  let counts = isVault;
  const queue: Parents[] = [root];
  for (let parent = queue.pop(); parent; parent = queue.pop()) {
    parent.children.forEach((child: Nodes, index) => {
      if (child.type === 'link') markPath(child);
      else if (child.type === 'paragraph' && isTagLine(child)) {
        counts = true;
        for (const tag of tagsIn(mdastText(child))) tags.add(tag);
        // Written like a comment, which leaves nothing.
        parent.children[index] = { type: 'html', value: '<!-- tags -->', ...place(child) } as never;
        return;
      }
      if ('children' in child) queue.push(child);
    });
    takeBlockIds(parent);
    if (parent.children.some((child) => child.type === 'text' && child.value.includes('[[')) && parent.type !== 'link')
      parent.children = parent.children.flatMap((child): Nodes[] =>
        child.type === 'text' ? splitText(child) : [child],
      ) as never;
  }
  if (counts) for (const tag of inlineTags(root)) tags.add(tag);
  return [...tags];
}

function place(node: Nodes): { position?: NonNullable<Nodes['position']> } {
  return node.position ? { position: node.position } : {};
}

function isTagLine(paragraph: Paragraph): boolean {
  const [first] = paragraph.children;
  return first?.type === 'text' && first.value.startsWith('#') && ONLY_TAGS.test(mdastText(paragraph));
}

function tagsIn(text: string): string[] {
  return [...text.matchAll(TAG)].map((match) => match[1] ?? '').filter((tag) => !COLOUR.test(tag));
}

/** In document order. */
function inlineTags(root: Root): string[] {
  const found: string[] = [];
  walkTree(root, (node) => {
    if (node.type === 'text' && node.value.includes('#')) found.push(...tagsIn(node.value));
  });
  return found;
}

function markPath(link: Link): void {
  const target = pathTarget(link.url);
  if (target) link.data = { ...link.data, target };
}

/** An id at the end of a block names the block; an id alone in a paragraph names the block above. */
function takeBlockIds(parent: Parents): void {
  if (parent.type !== 'paragraph' && parent.type !== 'heading') {
    const kept: Nodes[] = [];
    let changed = false;
    for (const child of parent.children as Nodes[]) {
      const above = kept.at(-1);
      const id = child.type === 'paragraph' && above ? BLOCK_ID.exec(mdastText(child)) : null;
      if (id && id.index === 0 && above && mdastText(child).trim() === id[0].trim()) {
        above.data = { ...above.data, blockId: id[1] ?? '' };
        kept.push({ type: 'html', value: '<!-- block id -->', ...place(child) });
        changed = true;
      } else kept.push(child);
    }
    if (changed) parent.children = kept as never;
    return;
  }
  const last = parent.children.at(-1);
  const id = last?.type === 'text' ? BLOCK_ID.exec(last.value) : null;
  if (last?.type !== 'text' || !id || (id.index === 0 && parent.children.length === 1)) return;
  parent.data = { ...parent.data, blockId: id[1] ?? '' };
  last.value = last.value.slice(0, id.index);
}

function splitText(text: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  const push = (value: string, make: (value: string) => PhrasingContent, from: number, end: number) => {
    if (value === '') return;
    const node = make(value);
    const position = positionIn(text, from, end);
    parts.push({ ...node, ...position } as PhrasingContent);
  };
  for (const link of wikiLinksOf(text.value)) {
    push(text.value.slice(at, link.index), asText, at, link.index);
    at = link.index + link.length;
    push(link.words, () => nodeOf(link), link.index, at);
  }
  push(text.value.slice(at), asText, at, text.value.length);
  return parts;
}

function asText(value: string): Text {
  return { type: 'text', value };
}

function nodeOf({ note, heading, block, words, embed }: WikiLink): Link | Image | Text {
  if (embed && PICTURE.test(note)) {
    // `![[a.png|300]]` specifies a width.
    return { type: 'image', url: note, alt: /^\d+(?:x\d+)?$/u.test(words) || words === note ? note : words };
  }
  const target = { note, ...(heading !== undefined && { heading }), ...(block !== undefined && { block }) };
  return { type: 'link', url: '', children: [asText(words)], data: { target } };
}

/** The lines of a part of a text node whose value has the same lines. Columns are those of the whole node. */
function positionIn(
  { value, position }: Text,
  from: number,
  end: number,
): { position?: NonNullable<Text['position']> } {
  if (!position) return {};
  const lineAt = (index: number) => position.start.line + (value.slice(0, index).match(/\n/gu)?.length ?? 0);
  return {
    position: {
      start: { line: lineAt(from), column: from === 0 ? position.start.column : 1 },
      end: { line: lineAt(end), column: end === value.length ? position.end.column : Number.MAX_SAFE_INTEGER },
    },
  };
}
