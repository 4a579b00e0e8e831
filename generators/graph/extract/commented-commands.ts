import type { Code } from 'mdast';
import { cutLabel, labelOf } from '../../read/index.ts';
import { lineOfCode, looksLikeCommand } from '../code/index.ts';
import type { GraphNode } from '../schema/index.ts';
import { addCommand } from './command-list.ts';
import type { NoteContext } from './context.ts';
import type { Scope } from './extractor.ts';
import { textInlines } from './rich.ts';

/** Longer comments are explanations, and longer commands are scripts. */
const LONGEST = 160;
const COMMENT = /^\s*#+(.*)$/u;
const PROMPT = /^\s*\$\s+/u;
const BESIDE = /^(.*\S)\s+#+\s(.+)$/u;
/** Lines of a script: an interpreter, a compound command, a function, a here-document. */
const SCRIPT =
  /^#!|^\s*(?:if|then|el(?:se|if)|fi|for|while|until|do|done|case|esac|function)\b|[({]\s*$|^\s*\}|<<-?\s*['"]?\w/mu;
const PROGRAM = /^(?:sudo\s+)?(?:\.{0,2}\/)?[a-z][\w.+/-]*(?:\s|$)/u;
/** Not the end of a path of Windows. */
const CONTINUED = /\s\\\s*$/u;
/** Says only where a command runs, or that it replaces another one. */
const NO_PURPOSE =
  /^(?:(?:linux|mac(?:os)?|os x|unix|windows|wsl|bash|powershell|or|and|oder|ou|o)(?:[\s/,&+()]|$)+)+$/iu;
const RESULT = /^\s*(?:[-=]?>|→|⇒)/u;

/** A command in a block of shell code, and the lines that it takes there, 1-based. */
interface Line {
  text: string;
  from: number;
  to: number;
  /** The comment on the same line. */
  beside?: string;
}

/**
 * Adds the commands in a block of shell code that a comment explains: one on the same line, or the only one between the
 * comment and the next empty line or comment. A script has none, since its comments divide it.
 *
 * @param code - The block.
 * @param parent - The node of the block, of which they become parts.
 * @param scope - The scope of the block.
 * @param context - The note.
 */
export function addCommentedCommands(code: Code, parent: GraphNode, scope: Scope, context: NoteContext): void {
  if (SCRIPT.test(code.value)) return;
  for (const { from, to, text, purpose } of commentedIn(code.value, context.programs)) {
    const [line, endLine] = [from, to].map((inCode) => lineOfCode(code, inCode, context.document.sourceLines));
    const place = { type: 'code', value: text, position: { start: { line }, end: { line: endLine } } } as Code;
    addCommand(text, textInlines(purpose), place, 'commented-command', 'labelled', { ...scope, parent }, context);
  }
}

function commentedIn(code: string, programs: ReadonlySet<string>): (Line & { purpose: string })[] {
  const lines = code.split('\n');
  const isSession = lines.some((line) => PROMPT.test(line));
  const found: (Line & { purpose: string })[] = [];
  let above: { text: string; isBelow: boolean } | undefined;
  let run: Line[] = [];
  const close = (): void => {
    for (const line of run) {
      const said = line.beside ?? (run.length === 1 && above ? above.text : '');
      const isOutput = line.beside === undefined && above?.isBelow === true && (cutLabel(said)?.value ?? '') !== '';
      const purpose = isOutput ? undefined : purposeOf(said, programs);
      if (purpose !== undefined && isCommand(line.text)) found.push({ ...line, purpose });
    }
    above = undefined;
    run = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const comment = COMMENT.exec(line)?.[1];
    if (comment !== undefined) {
      const isBelow = run.length > 0;
      if (isBelow) close();
      above = { text: `${above?.text ?? ''} ${comment.trim()}`.trim(), isBelow: above?.isBelow ?? isBelow };
    } else if (line.trim() === '' || (isSession && !PROMPT.test(line))) close();
    else {
      const from = index + 1;
      const parts = [line.replace(PROMPT, '')];
      while (CONTINUED.test(lines[index] ?? '') && index + 1 < lines.length) parts.push(lines[++index] ?? '');
      run.push({ ...besideOf(parts.map((part) => part.replace(CONTINUED, '').trim()).join(' ')), from, to: index + 1 });
    }
  }
  close();
  return found;
}

/** Separates a comment at the end of a line, unless its sign is inside quotes. */
function besideOf(line: string): { text: string; beside?: string } {
  const [, text = '', beside] = BESIDE.exec(line) ?? [];
  const isQuoted = ['"', "'"].some((quote) => (text.split(quote).length - 1) % 2 === 1);
  return beside === undefined || isQuoted ? { text: line } : { text, beside };
}

function isCommand(text: string): boolean {
  return text.length <= LONGEST && PROGRAM.test(text) && (!/\s/u.test(text) || looksLikeCommand(text));
}

/** What a comment says without its frame and number. Undefined if that is no purpose. */
function purposeOf(comment: string, programs: ReadonlySet<string>): string | undefined {
  const words = comment.replace(/^[\s#*=~_-]+|[\s#*=~_:-]+$/gu, '').replace(/^\d{1,3}[.)]\s+/u, '');
  const label = labelOf(words);
  const text = label?.role === 'step' ? (label.title ?? '') : words;
  const isPurpose =
    /\p{L}{2}/u.test(text) &&
    text.length <= LONGEST &&
    !RESULT.test(comment) &&
    !NO_PURPOSE.test(text) &&
    label?.role !== 'result';
  return isPurpose && !looksLikeCommand(text, programs) ? text : undefined;
}
