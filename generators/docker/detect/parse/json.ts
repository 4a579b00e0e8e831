import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { CribsmithError } from '../../../report/index.ts';
import type { Said } from '../project.ts';
import { lineAt } from './lines.ts';

/** A JSON file whose values have lines. Comments and trailing commas are allowed, as in tsconfig.json. */
export interface JsonFile {
  /** The string at a path of keys, with its line. */
  said(...keys: string[]): Said | undefined;
  /** The value at a path of keys. */
  value(...keys: string[]): unknown;
  /** The keys of the object at a path of keys, in source order. */
  keys(...keys: string[]): string[];
}

/**
 * Parses a JSON file.
 *
 * @param file - The name of the file.
 * @param shown - Its path in messages.
 * @param text - Its content.
 * @throws CribsmithError `project-invalid` with the line of the first error.
 */
export function readJson(file: string, shown: string, text: string): JsonFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || root?.type !== 'object') {
    throw new CribsmithError(
      'project-invalid',
      error ? `Unexpected ${printParseErrorCode(error.error)}, expected JSON` : 'Expected a JSON object',
      {
        place: { path: shown, line: lineAt(text, error?.offset ?? 0) },
        hint: 'Fix the file, then run the command again.',
      },
    );
  }
  const at = (keys: readonly string[]): Node | undefined => findNodeAtLocation(root, [...keys]);
  return {
    said(...keys) {
      const node = at(keys);
      return typeof node?.value === 'string' ? { value: node.value, file, line: lineAt(text, node.offset) } : undefined;
    },
    value(...keys) {
      const node = at(keys);
      return node && getNodeValue(node);
    },
    keys(...keys) {
      const node = at(keys);
      return node?.type === 'object'
        ? (node.children ?? []).map((property) => String(property.children?.[0]?.value))
        : [];
    },
  };
}
