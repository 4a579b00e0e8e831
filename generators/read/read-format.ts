import type { Document, NoiseLine } from './document.ts';
import type { Format } from './formats/index.ts';
import { parse } from './parse/parse.ts';
import { repair } from './repair/index.ts';

/**
 * Reads a document of another format as a note.
 *
 * @param path Of the file.
 * @param bytes What it holds.
 * @param format Of the file.
 * @returns Its Document; lines are those of the file, or of what the format calls a paragraph.
 * @throws CribsmithError `format-invalid`, `input-archive`, `input-binary` or `input-encoding`.
 */
export function readFormat(path: string, bytes: Uint8Array, format: Format): Document {
  const { sourceLines, lines: written, reason } = format.read(path, bytes);
  const { lines, noise } = repair(written);
  const { root, tags, anchors } = parse(lines, sourceLines);
  const used = new Uint8Array(sourceLines.length + 2);
  for (const { text, from, to } of lines) if (text.trim() !== '') used.fill(1, from, to + 1);
  const dropped = new Map(noise.map(({ line, reason: why }) => [line, why]));
  const left = sourceLines.flatMap((text, index): NoiseLine[] => {
    const line = index + 1;
    if (used[line] || text.trim() === '') return [];
    return [{ line, reason: dropped.get(line) ?? reason }];
  });
  return {
    path,
    layout: format.name,
    frontMatter: { tags: [], aliases: [], data: {}, endLine: 0 },
    markdown: lines.map(({ text }) => text).join('\n'),
    origins: lines.map(({ from }) => from),
    root,
    sourceLines,
    tags,
    links: [],
    anchors,
    noise: left,
    diagnostics: [],
  };
}
