import type { Diagnostic } from '../report/index.ts';
import type { Document, NoiseLine } from './document.ts';
import type { Line } from './lines/line.ts';
import { parse } from './parse/parse.ts';

/** Repaired lines, and the lines that were dropped. */
export interface Repaired {
  lines: readonly Line[];
  noise: readonly NoiseLine[];
  diagnostics?: readonly Diagnostic[] | undefined;
}

/** The Document of a text in another format than Markdown. It has no front matter, and no links to other notes. */
export function foreignDocument(
  path: string,
  layout: string,
  sourceLines: readonly string[],
  { lines, noise, diagnostics = [] }: Repaired,
): Document {
  const { root, tags, anchors } = parse(lines, sourceLines);
  return {
    path,
    layout,
    frontMatter: { tags: [], aliases: [], data: {}, endLine: 0 },
    markdown: lines.map(({ text }) => text).join('\n'),
    origins: lines.map(({ from }) => from),
    root,
    sourceLines,
    tags,
    links: [],
    anchors,
    noise,
    diagnostics,
  };
}

/**
 * The lines of a file from which no text was made. In a file with few lines, a line that was both kept and dropped is
 * not included. `frame` is the reason for lines that the repairs did not see.
 */
export function unusedLines(sourceLines: readonly string[], { lines, noise }: Repaired, frame: string): NoiseLine[] {
  const used = new Uint8Array(sourceLines.length + 2);
  for (const { text, from, to } of lines) if (text.trim() !== '') used.fill(1, from, to + 1);
  const reasons = new Map(noise.map(({ line, reason }) => [line, reason]));
  return sourceLines.flatMap((text, index) => {
    const line = index + 1;
    return used[line] || text.trim() === '' ? [] : [{ line, reason: reasons.get(line) ?? frame }];
  });
}
