import { areasOf, fenceOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { languageName } from '../furniture/fence-language.ts';
import type { Rule } from '../rule.ts';

const ONE_LINE = /^(\s*)(`{3,})([\w+#.-]{0,20})(?:\s+|(?=[^\w+#.-]))?(.*?)(`{3,})\s*$/u;
const CLOSED_BEHIND = /^(.*[^`\s].*?)\s*(`{3,})\s*$/u;

/**
 * Puts the delimiters of a fence on separate lines if it was closed on the line that opened it, or after the last line
 * of code.
 */
export const inlineFences: Rule = {
  name: 'inline-fences',
  needs: (line) => line.text.length < 10_000 && line.text.includes('```') && !/^\s*```[^`]*$/u.test(line.text),
  apply(note) {
    const { lines } = note;
    let result: readonly Line[] = lines;
    result = splitOneLiners(result);
    return splitEnds(result);
  },
};

function splitOneLiners(lines: readonly Line[]): readonly Line[] {
  const areas = areasOf(lines);
  let changed = false;
  const result: Line[] = [];
  lines.forEach((line, index) => {
    const found = areas[index] !== 'fence' && line.text.length < 10_000 ? ONE_LINE.exec(line.text) : undefined;
    const isSpan =
      areas[index] === 'text' && found?.[1] === '' && !(isBlank(lines[index - 1]) && isBlank(lines[index + 1]));
    // Inside a block that was never closed, only a language name distinguishes a fence from code.
    const match = (areas[index] === 'text' && !isSpan) || languageName(found?.[3] ?? '') ? found : undefined;
    const [, indent = '', marks = '', word = '', rest = '', end = ''] = match ?? [];
    if (!match || marks.length !== end.length || `${word}${rest}`.includes('```') || `${word}${rest}`.trim() === '') {
      result.push(line);
      return;
    }
    changed = true;
    const language = languageName(word);
    const code = language && rest.trim() !== '' ? rest.trim() : `${word} ${rest}`.trim();
    pushBlank(result, line);
    for (const text of [`${marks}${language && code === rest.trim() ? language : ''}`, code, marks]) {
      result.push({ ...line, text: `${indent}${text}`, rule: 'inline-fences' });
    }
  });
  return changed ? result : lines;
}

/**
 * `last line of code````: moves the closing fence to the next line, unless a proper one comes before the next block.
 */
function splitEnds(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  let open: { marker: string } | undefined;
  let changed = false;
  lines.forEach((line, index) => {
    const fence = fenceOf(line.text);
    if (fence && (!open || (fence.info === '' && fence.marker.length >= open.marker.length))) {
      open = open ? undefined : fence;
      result.push(line);
      return;
    }
    const match = open && line.text.length < 10_000 ? CLOSED_BEHIND.exec(line.text) : undefined;
    if (open && match && match[2] === open.marker && !endsProperly(lines, index)) {
      result.push(
        { ...line, text: match[1] ?? '', rule: 'inline-fences' },
        { ...line, text: match[2] ?? '', rule: 'inline-fences' },
      );
      open = undefined;
      changed = true;
      return;
    }
    result.push(line);
  });
  return changed ? result : lines;
}

/** Whether the next fence below is a closing one and not the beginning of another block. */
function endsProperly(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const fence = fenceOf(text);
    if (!fence) continue;
    return fence.info === '' && at <= index + 2;
  }
  return false;
}
