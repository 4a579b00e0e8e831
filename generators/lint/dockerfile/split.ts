import { type Fragment, joinFragments, type Logical } from '../logical.ts';
import { heredocMarks } from './heredoc.ts';
import type { Comment, Directive, Heredoc } from './model.ts';

/** The source of one instruction: its joined lines, and the here-documents below it. */
export interface RawInstruction {
  start: number;
  end: number;
  logical: Logical;
  heredocs: Heredoc[];
  blankLines: number[];
}

export interface Split {
  escapeMark: '\\' | '`';
  directives: Directive[];
  comments: Comment[];
  raw: RawInstruction[];
}

interface Line {
  text: string;
  start: number;
}

const DIRECTIVE = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=/;
const KNOWN_DIRECTIVES = new Set(['syntax', 'escape', 'check']);

/** Splits a Dockerfile into directives, comments and instructions, by the rules of BuildKit's parser. Linear. */
export function splitDockerfile(text: string): Split {
  const lines = linesOf(text);
  const directives = directivesOf(lines);
  const escapeMark = directives.find(({ name }) => name === 'escape')?.value === '`' ? '`' : '\\';
  const comments: Comment[] = [];
  const raw: RawInstruction[] = [];
  let at = directives.length;
  while (at < lines.length) {
    const line = lines[at] as Line;
    const kind = kindOf(line.text);
    if (kind === 'comment') comments.push(commentOf(line));
    if (kind !== 'code') {
      at += 1;
      continue;
    }
    const taken = takeInstruction(lines, at, escapeMark, comments);
    raw.push(taken.instruction);
    at = taken.next;
  }
  return { escapeMark, directives, comments, raw };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const clean = end > start && text[end - 1] === '\r' ? end - 1 : end;
    lines.push({ text: text.slice(start, clean), start });
    start = end + 1;
  }
  return lines;
}

/** Directives end at the first line that is not one; only the first of each name counts. */
function directivesOf(lines: readonly Line[]): Directive[] {
  const found: Directive[] = [];
  for (const line of lines) {
    const [mark = '', key = ''] = DIRECTIVE.exec(line.text) ?? [];
    const name = key.toLowerCase();
    const value = line.text.slice(mark.length).trim();
    if (!KNOWN_DIRECTIVES.has(name) || found.some((directive) => directive.name === name)) break;
    found.push({ ...commentOf(line), name, value });
  }
  return found;
}

function kindOf(text: string): 'blank' | 'comment' | 'code' {
  const first = text.trimStart()[0];
  if (first === undefined) return 'blank';
  return first === '#' ? 'comment' : 'code';
}

function commentOf({ text, start }: Line): Comment {
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end: start + text.length, text: text.trim().replace(/^#+/, '').trim() };
}

function takeInstruction(
  lines: readonly Line[],
  first: number,
  escapeMark: string,
  comments: Comment[],
): { instruction: RawInstruction; next: number } {
  const fragments: Fragment[] = [];
  const blankLines: number[] = [];
  let at = first;
  let end = 0;
  for (let open = true; open && at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const kind = at === first ? 'code' : kindOf(line.text);
    if (kind === 'blank') blankLines.push(line.start);
    else if (kind === 'comment') comments.push(commentOf(line));
    else {
      const indent = at === first ? line.text.length - line.text.trimStart().length : 0;
      const cut = continuation(line.text, escapeMark);
      open = cut !== undefined;
      fragments.push({ text: line.text.slice(indent, cut), start: line.start + indent });
      end = line.start + line.text.length;
    }
  }
  const logical = joinFragments(fragments, end);
  const start = fragments[0]?.start ?? 0;
  const { heredocs, next } = takeHeredocs(lines, at, logical, start);
  const last = heredocs.at(-1);
  return { instruction: { start, end: last ? last.end : end, logical, heredocs, blankLines }, next };
}

/** The index at which a line is continued: an escape character at its end that is not itself escaped. */
function continuation(text: string, escapeMark: string): number | undefined {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(escapeMark) || trimmed.at(-2) === escapeMark) return undefined;
  return trimmed.length - 1;
}

function takeHeredocs(
  lines: readonly Line[],
  first: number,
  logical: Logical,
  start: number,
): { heredocs: Heredoc[]; next: number } {
  const heredocs: Heredoc[] = [];
  let at = first;
  for (const { name, stripTabs } of heredocMarks(logical.text)) {
    const bodyStart = lines[at]?.start ?? logical.offsetOf(logical.text.length);
    const body: Fragment[] = [];
    let closed = false;
    let end = bodyStart;
    let bodyEnd = bodyStart;
    while (at < lines.length && !closed) {
      const line = lines[at] as Line;
      closed = (stripTabs ? line.text.replace(/^\t+/, '') : line.text) === name;
      bodyEnd = line.start;
      if (!closed) body.push({ text: `${line.text}\n`, start: line.start });
      end = line.start + line.text.length;
      at += 1;
    }
    heredocs.push({ name, body: joinFragments(body, bodyEnd), closed, start, end });
  }
  return { heredocs, next: at };
}
