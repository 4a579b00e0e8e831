import { type AndOr, type Command, forEachChild, parse, type SyntaxNode, type Word, type WordPart } from 'unbash';
import type { Range } from '../source.ts';
import type { Expansion, ShellCommand, ShellScript, ShellWord } from './model.ts';

/** A text with a mapping to the offsets of its file. */
export interface Text {
  text: string;
  offsetOf(index: number): number;
}

interface Conditions {
  piped: boolean;
  guarded: boolean;
  nested: boolean;
  mayFail: boolean;
}

const WRAPPERS = new Set(['sudo', 'env', 'exec', 'command', 'time', 'nohup', 'nice', 'then', 'do', 'else']);
/** What ends with the status of the last command in it. */
const ENDS_AS_INNER: ReadonlySet<string> = new Set([
  'Statement',
  'CompoundList',
  'If',
  'Elif',
  'BraceGroup',
  'Subshell',
]);
const START: Conditions = { piped: false, guarded: false, nested: false, mayFail: false };

/** Parses a standalone shell script. Offsets are those of the text. Never fails. */
export function readShell(text: string): ShellScript {
  return readScript({ text, offsetOf: (index) => index });
}

/** Parses the shell script of an instruction. Never fails: syntax errors are in `errors`. */
export function readScript(code: Text): ShellScript {
  if (nestsTooDeep(code.text)) {
    const errors = [{ message: 'it is nested too deeply', offset: code.offsetOf(0) }];
    return { commands: [], pipes: [], sets: [], exec: false, errors };
  }
  const script = parse(code.text);
  const commands: ShellCommand[] = [];
  const pipes: Range[] = [];
  const sets: string[] = [];
  const spanOf = (node: { pos: number; end: number }): Range => {
    const start = code.offsetOf(Math.min(node.pos, code.text.length));
    return { start, end: Math.max(start, code.offsetOf(Math.max(node.end - 1, node.pos)) + 1) };
  };

  const visit = (node: SyntaxNode, conditions: Conditions): void => {
    if (node.type === 'Command') {
      commands.push(commandOf(node, conditions, spanOf));
      // Command substitutions are scripts of their own.
      forEachChild(node, (child) => visit(child, { ...START, nested: true }));
      return;
    }
    if (node.type === 'Pipeline') {
      if (node.commands.length > 1) pipes.push(spanOf(node));
      for (const [index, inner] of node.commands.entries()) {
        visit(inner, { ...conditions, piped: index < node.commands.length - 1 });
      }
      return;
    }
    if (node.type === 'AndOr') {
      for (const [index, inner] of node.commands.entries()) {
        const guarded = conditions.guarded || index < node.commands.length - 1;
        visit(inner, { ...conditions, guarded, mayFail: conditions.mayFail || isExcused(node, index) });
      }
      return;
    }
    // Nested backticks are unescaped first, so their offsets no longer match the file.
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'For' || node.type === 'Select') sets.push(node.name.value);
    const nested = conditions.nested || node.type === 'Subshell' || node.type === 'CommandExpansion';
    // The commands in a condition may fail; those in its branches are on their own.
    const condition = node.type === 'If' || node.type === 'While' || node.type === 'Elif' ? node.clause : undefined;
    const last = node.type === 'CompoundList' && !conditions.mayFail ? node.commands.at(-1) : undefined;
    forEachChild(node, (child) => {
      const isCondition = child === condition;
      // A group ends like the last command in it.
      const guarded = isCondition || (conditions.guarded && ENDS_AS_INNER.has(node.type) && (last ?? child) === child);
      visit(child, { ...conditions, nested, guarded, mayFail: conditions.mayFail || isCondition });
    });
  };
  visit(script, START);
  for (const { program, args } of commands) if (program === 'read') sets.push(...args.map(({ value }) => value));
  return {
    commands,
    pipes,
    sets,
    exec: false,
    errors: (script.errors ?? []).map(({ message, pos }) => ({ message, offset: code.offsetOf(pos) })),
  };
}

/** Whether a command in a list is followed by `|| true` or the like, so that its failure is ignored. */
function isExcused({ commands, operators }: AndOr, index: number): boolean {
  const other = commands[operators.indexOf('||', index) + 1];
  return (
    operators.includes('||', index) &&
    other?.type === 'Command' &&
    /^(?:true|:|echo|printf)$/.test(other.name?.value ?? '')
  );
}

/** The parser is recursive, and real scripts are never nested this deep. */
const DEEPEST = 60;

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '{') depth += 1;
    else if (depth > 0 && (letter === ')' || letter === '}')) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function commandOf(
  node: Command,
  conditions: Conditions,
  spanOf: (node: { pos: number; end: number }) => Range,
): ShellCommand {
  const words = [node.name, ...node.suffix]
    .flatMap((part) => (part === undefined ? [] : part.type === 'Assignment' ? [assigned(part)] : [part]))
    .flatMap((part) => (part.type === 'Word' ? [wordOf(part, spanOf)] : []));
  const assigns = [...node.prefix, ...node.suffix].flatMap((part) => (part.type === 'Assignment' ? [part.name] : []));
  return { ...callOf(words), ...spanOf(node), words, assigns, ...conditions };
}

/** The assignment in `export A=b` is an argument, which is a word like any other. */
function assigned(node: { pos: number; end: number; text: string }): Word {
  return { type: 'Word', text: node.text, value: node.text, pos: node.pos, end: node.end };
}

/** The program that finally runs, with its arguments. */
export function callOf(words: readonly ShellWord[]): Pick<ShellCommand, 'program' | 'args'> {
  let at = 0;
  while (at < words.length - 1 && WRAPPERS.has(words[at]?.value ?? '')) {
    at += 1;
    while (at < words.length - 1 && /^-|^[A-Za-z_]\w*=/.test(words[at]?.value ?? '')) at += 1;
  }
  const called = words[at]?.value ?? '';
  return { program: called.slice(called.lastIndexOf('/') + 1), args: words.slice(at + 1) };
}

function wordOf(word: Word, spanOf: (node: { pos: number; end: number }) => Range): ShellWord {
  return {
    ...spanOf(word),
    text: word.text,
    value: word.value,
    expansions: expansionsOf(word.parts ?? [], false, spanOf),
  };
}

function expansionsOf(
  parts: readonly WordPart[],
  quoted: boolean,
  spanOf: (node: { pos: number; end: number }) => Range,
): Expansion[] {
  return parts.flatMap((part): Expansion[] => {
    if (part.type === 'DoubleQuoted') return expansionsOf(part.parts, true, spanOf);
    if (part.type === 'SimpleExpansion')
      return [{ kind: 'variable', name: part.text.slice(1), quoted, ...spanOf(part) }];
    if (part.type === 'CommandExpansion') return [{ kind: 'command', name: part.text, quoted, ...spanOf(part) }];
    if (part.type !== 'ParameterExpansion') return [];
    // The length of a value is a number, which needs no quotes.
    const whole = quoted || part.prefix === '#';
    return [{ kind: 'variable', name: part.parameter, quoted: whole, ...spanOf(part) }];
  });
}
