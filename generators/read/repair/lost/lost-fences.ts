import { codeScore, isCommand, isSentenceLike, languageOf } from '../../lines/code-shape.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { hasEmojiLead } from '../../lines/text.ts';
import { languageName } from '../furniture/fence-language.ts';
import { blockRule } from '../rule.ts';
import { isTabRow } from './tab-row.ts';

/** Restores the fence around code below the name of a language, or where all lines are certainly code. */
export const lostFences = blockRule(
  'lost-fences',
  ({ flat }) => flat !== undefined,
  (index, note) => {
    const { lines, areas } = note;
    const line = lines[index];
    const found = line?.flat ? codeAt(lines, areas, index) : undefined;
    const code = found ? lines.slice(found.start, found.end) : [];
    const [first] = code;
    const last = code.at(-1);
    if (!line || !found || !first || !last) return undefined;
    for (let at = index + 1; at < found.start; at++) note.drop(lines[at], 'page of a chat product');
    const open = { ...first, text: `\`\`\`${found.language ?? ''}`, from: line.from };
    return { end: found.end, lines: [open, ...code.map((row) => ({ ...row })), { ...last, text: '```' }], apart: true };
  },
);

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
 * Whether lines that may be code are introduced by a colon or a gap of two lines, so that they count as code if all of
 * them may be: a single command, or at least three lines.
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

/** The index after the code that begins at `start`; `start` itself if there is no code. */
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
    /^\s*>\s|^>>>? \p{L}[^=(]*$|^ {0,3}\[[^[\]]+\]:/u.test(text)
  );
}

function isConfigLike(language: string): boolean {
  return language === 'yaml' || language === 'markdown';
}
