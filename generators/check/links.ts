import { slug } from 'github-slugger';
import type { Definition, Image, Link, Nodes } from 'mdast';
import { createLinkResolver, fileOf, isOutside } from '../graph/index.ts';
import { type Document, walkTree } from '../read/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';

const MISSING = {
  note: 'no such note',
  heading: 'no such heading in the note',
  block: 'no block with this id in the note',
} as const;

/**
 * Finds links between notes without a target, and relative links to missing files. Links to other sites are not
 * checked.
 */
export function checkLinks(
  documents: readonly Document[],
  { exists }: { exists(path: string): boolean },
): Diagnostic[] {
  const resolve = createLinkResolver(documents);
  return documents.flatMap((document) => {
    const { path } = document;
    const found: Diagnostic[] = [];
    for (const { line, column, ...target } of document.links) {
      const { missing } = resolve(path, target);
      if (!missing || (missing === 'note' && exists(fileOf(path, target.note)))) continue;
      const { note, heading, block } = target;
      if (note === '' && heading !== undefined && hasAnchor(document, heading)) continue;
      const words = `${note}${heading === undefined ? '' : `#${heading}`}${block === undefined ? '' : `#^${block}`}`;
      found.push(
        diagnose('link-dangling', `Broken link to "${words}": there is ${MISSING[missing]}`, {
          path,
          line,
          column,
        }),
      );
    }
    for (const { url, line, column } of fileLinks(document)) {
      if (exists(fileOf(path, url))) continue;
      found.push(diagnose('link-dangling', `Broken link to "${url}": there is no such file`, { path, line, column }));
    }
    return found;
  });
}

/** Whether the source of a note has a heading or HTML element with this id, even if it was removed when reading. */
function hasAnchor({ sourceLines }: Document, id: string): boolean {
  return sourceLines.some((line) => {
    const heading = /^ {0,3}#{1,6}\s+(.{1,300})$/u.exec(line)?.[1];
    if (heading !== undefined && slug(heading.trim()) === id) return true;
    return (
      line.includes(id) &&
      new RegExp(`\\s(?:id|name)=["']?${id.replace(/[^\p{L}\p{N}_-]/gu, '.')}["'\\s>]`, 'u').test(line)
    );
  });
}

const NOTE = /\.(?:md|markdown)$/iu;

/** Relative links to files that are not notes. */
function fileLinks({ root }: Document): { url: string; line: number; column: number }[] {
  const found: { url: string; line: number; column: number }[] = [];
  walkTree(root, (node) => {
    if (!isLink(node)) return;
    const [url = ''] = node.url.split(/[?#]/u, 1);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (url !== '' && !isOutside(url) && !NOTE.test(url) && !node.data?.target) found.push({ url, line, column });
  });
  return found;
}

function isLink(node: Nodes): node is Link | Image | Definition {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}
