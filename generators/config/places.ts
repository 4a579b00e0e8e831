import { findNodeAtLocation, parseTree } from 'jsonc-parser';

type Path = readonly (string | number)[];

/**
 * The line in which a configuration file names an option.
 *
 * @param text - The file.
 * @param path - The names of the options, from the outermost in.
 * @returns The line, or that of the last of them that was found; undefined where none was.
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

/** Code could build its options in any way; nearly always it names them, one inside the other. */
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
