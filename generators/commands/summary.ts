import type { BuildResult, ToolsResult } from '../index.ts';

const SHOWN = 10;

/** Summarises a build in a few lines, with the first ten problems in the notes. */
export function summarise(result: BuildResult, out: string): string {
  const { coverage, diagnostics } = result;
  const lines = [
    `${out}: ${count(result.pages, 'page')}, ${count(result.pdfs, 'PDF')} and ${count(result.packs, 'template pack')} from ${count(result.notes, 'note')}`,
    `${coverage.lines} lines read: ${coverage.typed} typed, ${coverage.noise} noise, ${coverage.unparsed.length} not understood`,
    ...diagnostics
      .slice(0, SHOWN)
      .map(({ path, line, severity, message }) => `${path}:${line}: ${severity}: ${message}`),
  ];
  if (diagnostics.length > SHOWN) lines.push(`... and ${diagnostics.length - SHOWN} more: see report/ in the site`);
  return `${lines.join('\n')}\n`;
}

/** Summarises a build without notes. */
export function summariseTools({ pages, packs }: ToolsResult, out: string): string {
  return `${out}: ${count(pages, 'page')} and ${count(packs, 'template pack')}, without notes\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
