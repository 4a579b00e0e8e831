import { isKind, labelLine, labelOf, type Role } from '../../labels/index.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { headingOf, isBullet, isStrayBullet, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion, isSentence, isTitle, withoutStrong, wordsOf } from '../../lines/text.ts';

interface Base {
  /** Index of its line. */
  at: number;
  /** Its text, without markers and emphasis around it. */
  text: string;
}

/** A line that may be a heading that lost its marker. */
export type Candidate =
  /** An intact heading. */
  | (Base & { kind: 'heading'; depth: number; number?: number })
  /** A single `3. text`. */
  | (Base & { kind: 'number'; number: number; listLike: boolean })
  /** At least two adjacent `3. text`; `number` is the last. */
  | (Base & { kind: 'list'; first: number; number: number })
  /** `Q3: text`, `Question: text`. */
  | (Base & { kind: 'question'; number?: string })
  /** `Trap 1: title`, `Core Concept`: a label that opens a block. */
  | (Base & { kind: 'card'; role: Role; title: string })
  /** Any other single short line. */
  | (Base & { kind: 'title'; strong: boolean });

/** Labels that open a block; all others name a field of one. */
const CARDS: ReadonlySet<Role> = new Set<Role>([
  'plain-words',
  'analogy',
  'procedure',
  'step',
  'comparison',
  'commands',
  'figures',
  'trap',
  'challenge',
  'warning',
  'practice',
  'next-step',
]);

/** The candidates of a text in order. Only looks at lines that the survey marked. */
export function candidatesOf(lines: readonly Line[]): Candidate[] {
  const areas = areasOf(lines);
  const found: Candidate[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || areas[at] !== 'text' || isBlank(line)) continue;
    const heading = headingOf(line.text);
    if (heading) {
      const label = labelOf(heading.text);
      const number =
        /^(\d{1,4})[.)]\s/u.exec(withoutStrong(heading.text))?.[1] ??
        (label?.role === 'question' && /^\d+$/u.test(label.number ?? '') ? label.number : undefined);
      found.push({
        kind: 'heading',
        at,
        text: heading.text,
        depth: heading.depth,
        ...(number && { number: Number(number) }),
      });
      continue;
    }
    if (!line.flat || isSkipped(line.text)) continue;
    const group = numberGroup(lines, at);
    if (group) {
      found.push(group.candidate);
      at = group.end - 1;
      continue;
    }
    const candidate = candidateAt(lines, areas, at);
    if (candidate) found.push(candidate);
  }
  return found;
}

function isSkipped(text: string): boolean {
  return /^(?: {4}|\t|\s*[>|])/u.test(text) || isBullet(text) || isStrayBullet(text) || isThematicBreak(text);
}

/** Adjacent numbered lines are a list. */
function numberGroup(lines: readonly Line[], at: number): { candidate: Candidate; end: number } | undefined {
  const first = numberedOf(lines[at]?.text ?? '');
  if (!first) return undefined;
  let last = first.number;
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const next = numberedOf(text);
    if (next && next.number === last + 1) {
      last = next.number;
      end = index + 1;
    } else if (!/^\s{2,}\S/u.test(text) || isBlank(lines[index])) {
      break;
    }
  }
  if (last === first.number) return undefined;
  return { candidate: { kind: 'list', at, text: first.text, first: first.number, number: last }, end };
}

function candidateAt(lines: readonly Line[], areas: readonly string[], at: number): Candidate | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const text = withoutStrong(line.text);
  const begins = at === 0 || isBreak(lines[at - 1], areas[at - 1]);
  const ends = isBreak(lines[at + 1], areas[at + 1]);
  const released = line.flat === 'all';

  const found = labelLine(text);
  const full = found && !isKind(found.role) ? found : undefined;
  if (full?.role === 'question' && full.text !== '') {
    const { words, number } = full;
    return { kind: 'question', at, text: `${words}: ${full.text}`, ...(number && { number }) };
  }
  const label = full ?? (begins && ends && text.length <= 60 ? bareLabel(text) : undefined);
  if (label && CARDS.has(label.role)) {
    const isHeading = label.text === undefined || label.role === 'step' || (label.text !== '' && isTitle(label.text));
    if (isHeading && (begins || label.role === 'step')) {
      return { kind: 'card', at, text, role: label.role, title: label.text ?? '' };
    }
    return undefined;
  }
  if (label) return undefined;

  const numbered = numberedOf(text);
  if (numbered) {
    const question = isQuestion(numbered.text);
    if (!begins && !question && !(released && isTitle(numbered.text))) return undefined;
    const listLike = /^\*\*[^*]+\*\*/u.test(numbered.text) && wordsOf(numbered.text) > 8;
    const boldLabel = /^\*\*[^*]+:\*\*|^\*\*[^*]+\*\*:/u.test(numbered.text);
    return {
      kind: 'number',
      at,
      text: withoutStrong(numbered.text),
      number: numbered.number,
      listLike: listLike || boldLabel,
    };
  }
  if (!begins || !released || !isTitle(stripJunk(text))) return undefined;
  const below = lines[at + 1]?.text ?? '';
  if (!ends && !introduces(below, text) && !(isQuestion(text) && isBullet(below))) return undefined;
  const strong = text !== line.text.trim();
  return { kind: 'title', at, text: stripJunk(text), strong };
}

/** A known label without a colon, alone on its line. */
function bareLabel(text: string): { role: Role; number?: string; text?: undefined } | undefined {
  if (/[:：]/u.test(text) || numberedOf(text)) return undefined;
  const label = labelOf(text);
  if (!label || !CARDS.has(label.role)) return undefined;
  return { role: label.role, ...(label.number && { number: label.number }) };
}

/** Whether the line directly below a title is a whole sentence that is longer than the title. */
function introduces(next: string, title: string): boolean {
  return (
    next.length > title.length && (isSentence(next) || /[:：]$/u.test(next)) && /^[\p{Lu}\p{Lo}`"“]/u.test(next.trim())
  );
}

/** Removes a dot that a page break left before a title. */
export function stripJunk(text: string): string {
  return text.replace(/^[.·]+(?=\p{Lu})/u, '');
}

/** Whether a paragraph cannot continue across this line. */
function isBreak(line: Line | undefined, area: string | undefined): boolean {
  if (isBlank(line) || area !== 'text' || !line) return true;
  const { text } = line;
  return isStrayBullet(text) || headingOf(text) !== undefined || isTableRow(text) || isThematicBreak(text);
}
