import type { Document } from './document.ts';
import { foreignDocument, unusedLines } from './foreign-document.ts';
import type { Format } from './formats/index.ts';
import { repair } from './repair/index.ts';

/**
 * Reads a document of another format as a note.
 *
 * @param path - The path of the file.
 * @param bytes - Its content.
 * @param format - Its format.
 * @returns Its Document. Lines are those of the file, or paragraphs for formats without lines.
 * @throws CribsmithError `format-invalid`, `input-archive`, `input-binary` or `input-encoding`.
 */
export function readFormat(path: string, bytes: Uint8Array, format: Format): Document {
  const { sourceLines, lines: written, reason, diagnostics } = format.read(path, bytes);
  const repaired = repair(written);
  return foreignDocument(path, format.name, sourceLines, {
    lines: repaired.lines,
    noise: unusedLines(sourceLines, repaired, reason),
    diagnostics,
  });
}
