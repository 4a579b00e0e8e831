import { codeScore, isSentenceLike } from '../../lines/code-shape.ts';
import { closes, endsWithQuote, type Fence, fenceOf } from '../../lines/fences.ts';
import { append, isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { headingOf, isTableRow, isThematicBreak } from '../../lines/marks.ts';
import { hasEmojiLead, isTitle } from '../../lines/text.ts';
import { languageName } from '../furniture/fence-language.ts';
import { isTabRow } from '../lost/tab-row.ts';
import type { Rule } from '../rule.ts';

/**
 * Closes fences that were never closed at the end of the code. What follows is text that lost its Markdown in the same
 * copy, so any of its lines may have been a heading.
 */
export const unclosedFences: Rule = {
  name: 'unclosed-fences',
  apply(note) {
    const { lines } = note;
    const opened = unclosed(lines);
    if (opened.length === 0) return lines;
    const result: Line[] = [];
    let at = 0;
    for (const { start, end, fence } of opened) {
      append(result, lines.slice(at, start + 1));
      const stop = endOfCode(lines, start + 1, end, fence);
      append(result, lines.slice(start + 1, stop));
      const last = lines[stop - 1] ?? lines[start];
      if (last)
        result.push({ ...last, text: `${fence.indent.replace(/\S/gu, ' ')}${fence.marker}`, rule: 'unclosed-fences' });
      let lost = true;
      for (let index = stop; index < end; index++) {
        const line = lines[index];
        if (!line) break;
        lost &&= !isHeading(lines, index);
        result.push(lost ? { ...line, flat: 'all' } : line);
      }
      at = end;
    }
    append(result, lines.slice(at));
    return result;
  },
};

/** Whether a line is a heading and not a comment at the top of code. */
function isHeading(lines: readonly Line[], index: number): boolean {
  const heading = headingOf(lines[index]?.text ?? '');
  if (!heading || heading.depth > 1) return heading !== undefined;
  const above = lines[skipBlank(lines, index - 1, -1)]?.text ?? '';
  return !languageName(above) && codeScore(lines[index + 1]?.text ?? '') === 0;
}

interface Opened {
  start: number;
  end: number;
  fence: Fence;
}

/** Fences inside which another opens, or that are open at the end of the file. */
function unclosed(lines: readonly Line[]): Opened[] {
  const found: Opened[] = [];
  let open: { fence: Fence; start: number } | undefined;
  lines.forEach(({ text }, index) => {
    const fence = fenceOf(text);
    if (open && endsWithQuote(text, open.fence)) open = undefined;
    if (!fence) return;
    if (!open) open = { fence, start: index };
    else if (closes(fence, open.fence)) open = undefined;
    else if (opensAnew(fence, open.fence) && skipBlank(lines, open.start + 1) < index) {
      found.push({ ...open, end: index });
      open = { fence, start: index };
    }
  });
  if (open) found.push({ ...open, end: lines.length });
  return found;
}

function opensAnew(fence: Fence, open: Fence): boolean {
  const inMarkdown = /^(?:markdown|md|text|txt)\b/iu.test(open.info);
  return !inMarkdown && fence.marker === open.marker && /^[\w+#.-]{1,20}$/u.test(fence.info);
}

function endOfCode(lines: readonly Line[], start: number, end: number, fence: Fence): number {
  const language = languageName(fence.info) ?? fence.info.toLowerCase();
  let stop = start;
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    const gap = index > stop && index > start;
    if (endsCode(line.text, language, gap && stop > start, lines, index)) break;
    stop = index + 1;
  }
  // A block of prose without any code was fenced on purpose.
  return Math.max(stop, Math.min(skipBlank(lines, start) + 1, end));
}

/** After a blank line, code must look like code; elsewhere it must only not look like prose. */
function endsCode(text: string, language: string, afterGap: boolean, lines: readonly Line[], index: number): boolean {
  if (isTabRow(text) || isTableRow(text) || isThematicBreak(text)) return !codeScore(text, language);
  if (/^#{2,6}\s/u.test(text) || hasEmojiLead(text.trim()) || /^(?:\*\*|>\s|[-*]\s+\*\*)/u.test(text)) return true;
  if (languageName(text) && isBlank(lines[index + 1])) return true;
  if (language !== 'yaml' && /^\p{Lu}\p{Ll}+:\s*$/u.test(text)) return true;
  const score = codeScore(text, language);
  if (score === 2) return false;
  if (isSentenceLike(text) && !/^\s*(?:#|\/\/)/u.test(text)) return true;
  if (/^\d+[.)]\s+\p{Lu}/u.test(text)) return true;
  if (score === 1) return false;
  return afterGap || isTitle(text.trim()) || /^\s?\p{Lu}[\p{L}\s]{2,40}:?$/u.test(text);
}
