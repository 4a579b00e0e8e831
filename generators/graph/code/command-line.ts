import type { Root } from 'mdast';
import { walkTree } from '../../read/index.ts';
import { languageOf } from '../convert/index.ts';
import { readShell } from './shell.ts';

/** A parsed command line. */
export interface CommandLine {
  /** The first word; the program after `sudo`. */
  program: string;
  placeholders: string[];
  flags: string[];
}

/** `<name>`, `<a|b>` or `{id}`: a placeholder for the reader to fill in. */
const PLACEHOLDER = /<([\p{L}][^<>\n]{0,60})>|(?<![$\p{L}\p{N}])\{([\p{L}][\p{L}\p{N}_-]{0,40})\}/gu;

/** Parses a command line as bash would. Undefined for text that is not a command. */
export function parseCommand(line: string): CommandLine | undefined {
  const names: string[] = [];
  const synopsis = line.trim().replace(/^\$\s+/u, '');
  // Bash would read `<name>` as a redirection, so placeholders are replaced by plain words.
  const source = synopsis.replace(PLACEHOLDER, (_, angled?: string, braced?: string) => {
    names.push(angled ?? braced ?? '');
    return `__placeholder_${names.length - 1}__`;
  });
  const commands = readShell(source).commands.filter(({ nested, words }) => !nested && words.length > 0);
  const [first] = commands;
  const called = first?.words[first.words.length - first.args.length - 1]?.value ?? '';
  const program = called.replace(/__placeholder_(\d+)__/gu, (_, index: string) => `<${names[Number(index)] ?? ''}>`);
  if (!/^[\p{L}\p{N}./~_]/u.test(program)) return undefined;
  const flags = commands
    .flatMap(({ words }) => words.map(({ value }) => value))
    .filter((word) => /^--?[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(/=.*$/su, ''));
  return { program, placeholders: [...new Set(names)], flags: [...new Set(flags)] };
}

const COMMAND = /^(?:\$\s+|sudo\s+)?(?:\.{0,2}\/)?([a-z][a-z0-9_.+/-]*)\s+\S/u;
const CODE = /[;{]\s*$|\s=\s|^[a-z_]+\(/u;
/** Elements that only command lines have: a flag, a placeholder, a substitution, a pipe. */
const SIGNS = /\s--?[\p{L}]|<[\p{L}]|\$\(|\s\|\s/u;

/**
 * Whether code is a command: a program in lower case with arguments. With `programs`, the programs used in the note,
 * code without flags or placeholders has to begin with one of them.
 */
export function looksLikeCommand(code: string, programs?: ReadonlySet<string>): boolean {
  const match = COMMAND.exec(code.trim());
  if (!match || CODE.test(code)) return false;
  if (programs === undefined || SIGNS.test(code)) return true;
  // A word before a program, as in `exec nginx`, says nothing about the next word: `exec format error` is a message.
  const called = parseCommand(code)?.program.replace(/^\.{0,2}\//u, '');
  return programs.has(match[1] ?? '') && called !== undefined && programs.has(called);
}

const SHELLS = new Set(['bash', 'sh', 'shell', 'console', 'zsh', 'shellsession', 'terminal', 'powershell']);

/** Whether a language is that of a shell. */
export function isShell(language: string | undefined): boolean {
  return SHELLS.has(language ?? '');
}

/** How often a word must be the first in code to count as a program. */
const OFTEN = 3;

/** The programs used in a note: first words of its shell code, and frequent first words of its inline code. */
export function programsOf(root: Root): Set<string> {
  const programs = new Set<string>();
  const counts = new Map<string, number>();
  walkTree(root, (node) => {
    if (node.type === 'code' && isShell(languageOf(node.lang))) {
      for (const line of node.value.split('\n')) {
        const program = COMMAND.exec(line.trim())?.[1];
        if (program) programs.add(program);
      }
    } else if (node.type === 'inlineCode') {
      const program = COMMAND.exec(node.value)?.[1];
      if (program) counts.set(program, (counts.get(program) ?? 0) + 1);
    }
  });
  for (const [program, count] of counts) if (count >= OFTEN) programs.add(program);
  return programs;
}
