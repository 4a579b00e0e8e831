import type { Diagnostic, Edit } from '../report/index.ts';

/** A file after its fixes. */
export interface Repaired {
  bytes: Uint8Array;
  /** The fixed findings. */
  applied: readonly Diagnostic[];
}

/**
 * Applies the fixes of a file's findings. Of overlapping fixes the first one is applied. A fix that does not match the
 * file is skipped.
 *
 * @param bytes - The file. One that is not UTF-8 is left unchanged.
 * @param diagnostics - The findings about it.
 * @returns The new bytes. Outside the edits they are unchanged, including the byte order mark and line endings.
 */
export function applyRepairs(bytes: Uint8Array, diagnostics: readonly Diagnostic[]): Repaired {
  const text = textOf(bytes);
  // Only text in UTF-8 can be written back.
  if (text === undefined) return { bytes, applied: [] };
  const lines = linesOf(text);
  const applied: Diagnostic[] = [];
  const changes: Change[] = [];
  for (const diagnostic of diagnostics) {
    const own = (diagnostic.repair ?? []).map((edit) => changeOf(edit, lines));
    const fitting = own.filter((change): change is Change => change !== undefined);
    if (
      own.length === 0 ||
      fitting.length < own.length ||
      fitting.some((change) => changes.some((other) => overlaps(change, other)))
    )
      continue;
    changes.push(...fitting);
    applied.push(diagnostic);
  }
  let out = '';
  let at = 0;
  for (const { start, end, text: words } of changes.sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + words;
    at = end;
  }
  return { bytes: applied.length === 0 ? bytes : new TextEncoder().encode(out + text.slice(at)), applied };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Change {
  start: number;
  end: number;
  text: string;
}

interface Line {
  start: number;
  /** The length without the line ending. */
  length: number;
  ending: string;
}

/** Lines as the reader counts them. A byte order mark precedes the first line. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, length: index - start, ending });
    start = index + ending.length;
  }
  lines.push({ start, length: text.length - start, ending: '' });
  return lines;
}

function changeOf({ line, column, endLine, endColumn, text }: Edit, lines: readonly Line[]): Change | undefined {
  const first = lines[line - 1];
  const last = lines[endLine - 1];
  if (!first || !last || column - 1 > first.length || endColumn - 1 > last.length) return undefined;
  const [start, end] = [first.start + column - 1, last.start + endColumn - 1];
  const ending = first.ending || lines[0]?.ending || '\n';
  return start > end ? undefined : { start, end, text: text.replaceAll('\n', ending) };
}

function overlaps(a: Change, b: Change): boolean {
  return a.start < b.end && b.start < a.end;
}
