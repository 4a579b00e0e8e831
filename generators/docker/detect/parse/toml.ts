import { parse, TomlError } from 'smol-toml';
import { CribsmithError } from '../../../report/index.ts';
import type { Said } from '../project.ts';

/** A TOML file whose strings have lines. */
export interface TomlFile {
  /** The string at a path of keys, with its line. */
  said(...keys: string[]): Said | undefined;
  /** The value at a path of keys. */
  value(...keys: string[]): unknown;
}

/**
 * Parses a TOML file.
 *
 * @param file - The name of the file.
 * @param shown - Its path in messages.
 * @param text - Its content.
 * @throws CribsmithError `project-invalid` with the line of the error.
 */
export function readToml(file: string, shown: string, text: string): TomlFile {
  let root: unknown;
  try {
    root = parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new CribsmithError('project-invalid', reason, {
      place: { path: shown, line },
      hint: 'Fix the file, then run the command again.',
      cause: error,
    });
  }
  const value = (...keys: string[]): unknown =>
    keys.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
      root,
    );
  return {
    value,
    said(...keys) {
      const found = value(...keys);
      return typeof found === 'string' ? { value: found, file, line: lineOf(text, keys, found) } : undefined;
    },
  };
}

/** The line of `key = "value"`, after the header of its table if there is one. */
function lineOf(text: string, keys: readonly string[], value: string): number {
  const rows = text.split('\n');
  const header = `[${keys.slice(0, -1).join('.')}]`;
  const start = Math.max(
    0,
    rows.findIndex((row) => row.trim() === header),
  );
  const holds = (row: string) => row.includes(keys.at(-1) ?? '') && row.includes(value);
  const below = rows.findIndex((row, index) => index >= start && holds(row));
  return (below >= 0 ? below : Math.max(0, rows.findIndex(holds))) + 1;
}
