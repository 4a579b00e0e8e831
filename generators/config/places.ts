import { findNodeAtLocation, parseTree } from 'jsonc-parser';

type Path = readonly (string | number)[];

/**
 * Finds the line of an option in a configuration file.
 *
 * @param text - The content of the file.
 * @param path - The names of the options, outermost first.
 * @param isJson - Whether the file is JSON rather than code.
 * @returns The line of the option, or of the innermost option around it that was found. Undefined if there is none.
 */
export function lineOf(text: string, path: Path, isJson: boolean): number | undefined {
  const offset = isJson ? offsetInJson(text, path) : offsetInCode(text, path);
  return offset === undefined ? undefined : text.slice(0, offset).split('\n').length;
}

function offsetInJson(text: string, path: Path): number | undefined {
  const root = parseTree(text);
  for (let length = path.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return undefined;
}

/** Code can build options in any way, but almost always writes them as nested literals. */
function offsetInCode(text: string, path: Path): number | undefined {
  let found: number | undefined;
  let from = 0;
  for (const name of path) {
    if (typeof name === 'number') break;
    const key = new RegExp(`(?<![\\w$-])(['"]?)${name.replace(/[^\w-]/gu, '\\$&')}\\1\\s*[:,}]`, 'u').exec(
      text.slice(from),
    );
    if (!key) break;
    found = from + key.index;
    from = found + key[0].length;
  }
  return found;
}
