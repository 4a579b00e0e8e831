import { codeScore, isCommand, isSentenceLike, languageOf } from '../../lines/code-shape.ts';
import { areasOf } from '../../lines/fences.ts';
import { append, inserted, isBlank, type Line, pushBlank, skipBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { hasEmojiLead } from '../../lines/text.ts';
import { languageName } from '../furniture/fence-language.ts';
import type { Rule } from '../rule.ts';
import { isTabRow } from './tab-tables.ts';

/** Puts code that lost its fence back into one: below the name of a language, or where lines are nothing but code. */
export const lostFences: Rule = {
  name: 'lost-fences',
  apply(lines, noise) {
    if (!lines.some((line) => line.flat)) return lines;
    const areas = areasOf(lines);
    const result: Line[] = [];
    let changed = false;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const found = line.flat && areas[index] === 'text' ? codeAt(lines, areas, index) : undefined;
      if (!found) {
        result.push(line);
        continue;
      }
      changed = true;
      const code = lines.slice(found.start, found.end);
      const [first] = code;
      const last = code.at(-1);
      if (!first || !last) continue;
      pushBlank(result, line);
      result.push({ ...inserted(`\`\`\`${found.language ?? ''}`, first, 'lost-fences'), from: line.from });
      append(
        result,
        code.map((row) => ({ ...row, rule: 'lost-fences' })),
      );
      result.push(inserted('```', last, 'lost-fences'));
      if (!isBlank(lines[found.end])) pushBlank(result, last);
      for (let at = index + 1; at < found.start; at++) {
        const between = lines[at];
        if (between && !isBlank(between)) noise.drop(between, 'page of a chat product');
      }
      index = found.end - 1;
    }
    return changed ? result : lines;
  },
};

interface Code {
  start: number;
  end: number;
  language: string | undefined;
}

function codeAt(lines: readonly Line[], areas: readonly string[], index: number): Code | undefined {
  const text = lines[index]?.text ?? '';
  if (isBlank(lines[index]) || isNoCode(text)) return undefined;
  const language = languageName(text);
  if (language) {
    const start = skipBlank(lines, index + 1);
    const end = endOf(lines, areas, start, language);
    const first = lines[start]?.text ?? '';
    if (end > start && start - index <= 3 && !isNoCode(first)) return { start, end, language };
    return undefined;
  }
  if (/^\s*[`*_]/u.test(text)) return undefined;
  if (codeScore(text) < 2 && !isIntroduced(lines, areas, index)) return undefined;
  const end = endOf(lines, areas, index, '');
  const rows = lines.slice(index, end).map((line) => line.text);
  return end > index ? { start: index, end, language: languageOf(rows) } : undefined;
}

/**
 * Lines that only might be code are code when a colon or a gap of two lines announces them, and all of them are:
 * a lone command, or three lines and more.
 */
function isIntroduced(lines: readonly Line[], areas: readonly string[], index: number): boolean {
  if (codeScore(lines[index]?.text ?? '') === 0 || !isBlank(lines[index - 1])) return false;
  const above = skipBlank(lines, index - 1, -1);
  const announced = /[:：]\s*$/u.test(lines[above]?.text ?? '') || index - above > 2 || areas[above] === 'fence';
  const rows: string[] = [];
  for (let at = index; at < lines.length && areas[at] === 'text' && !isBlank(lines[at]); at++) {
    const text = lines[at]?.text ?? '';
    if (codeScore(text) === 0) break;
    rows.push(text);
  }
  if (rows.length >= 3 && rows.some((row) => /^\s/u.test(row))) return true;
  return announced && (rows.length >= 3 || isCommand(rows[0] ?? ''));
}

/** First line behind the code that begins at `start`; `start` itself when that is no code. */
function endOf(lines: readonly Line[], areas: readonly string[], start: number, language: string): number {
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (!line?.flat || areas[index] !== 'text') break;
    if (isBlank(line)) {
      const next = lines[index + 1];
      if (!next || isBlank(next) || language === '' || codeScore(next.text, language) === 0 || languageName(next.text))
        break;
      continue;
    }
    const { text } = line;
    const score = codeScore(text, language);
    if (isNoCode(text) && !(isConfigLike(language) && bulletOf(text))) break;
    if (score === 0 && (language === '' || isSentenceLike(text) || index > start || /^\p{Lu}/u.test(text.trim())))
      break;
    if (score === 1 && isSentenceLike(text) && !/^\s*(?:#|\/\/)/u.test(text)) break;
    if (index > start && languageName(text)) break;
    end = index + 1;
  }
  return end;
}

function isNoCode(text: string): boolean {
  return (
    text.includes('`') ||
    (headingOf(text)?.depth !== undefined && !/^#\s/u.test(text)) ||
    isTableRow(text) ||
    isTabRow(text) ||
    hasEmojiLead(text.trim()) ||
    (bulletOf(text) !== undefined && !/^\s/u.test(text)) ||
    numberedOf(text) !== undefined ||
    /^\s*>\s/u.test(text)
  );
}

function isConfigLike(language: string): boolean {
  return language === 'yaml' || language === 'markdown';
}
