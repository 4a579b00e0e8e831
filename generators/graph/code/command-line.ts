import type { Root } from 'mdast';
import { walkTree } from '../../read/index.ts';
import { languageOf } from '../convert/index.ts';
import { readShell } from './shell.ts';

/** A command line taken apart. */
export interface CommandLine {
  /** First word; the program behind `sudo`. */
  program: string;
  placeholders: string[];
  flags: string[];
}

/** `<name>`, `<a|b>` or `{id}`: what the reader is to fill in. */
const PLACEHOLDER = /<([\p{L}][^<>\n]{0,60})>|(?<![$\p{L}\p{N}])\{([\p{L}][\p{L}\p{N}_-]{0,40})\}/gu;

/** Takes a command line apart as bash would. Undefined for what is no command. */
export function parseCommand(line: string): CommandLine | undefined {
  const names: string[] = [];
  const synopsis = line.trim().replace(/^\$\s+/u, '');
  // Bash would read `<name>` as a redirection, so each placeholder stands in as a plain word.
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
/** What only a command line has: a flag, a placeholder, a substitution, a pipe. */
const SIGNS = /\s--?[\p{L}]|<[\p{L}]|\$\(|\s\|\s/u;

/**
 * Whether code reads as a command: a program in lower case and something for it to do. With `programs`, the programs
 * that the note is known to use, code without flags or placeholders must begin with one of them.
 */
export function looksLikeCommand(code: string, programs?: ReadonlySet<string>): boolean {
  const match = COMMAND.exec(code.trim());
  if (!match || CODE.test(code)) return false;
  if (programs === undefined || SIGNS.test(code)) return true;
  // A word before a program, as in `exec nginx`, tells nothing of what follows it: `exec format error` is a message.
  const called = parseCommand(code)?.program.replace(/^\.{0,2}\//u, '');
  return programs.has(match[1] ?? '') && called !== undefined && programs.has(called);
}

const SHELLS = new Set(['bash', 'sh', 'shell', 'console', 'zsh', 'shellsession', 'terminal', 'powershell']);
/** How often a first word must stand in code before it is taken for a program. */
const OFTEN = 3;

/** The programs that a note uses: first words in its shell code, and first words that come often in its inline code. */
export function programsOf(root: Root): Set<string> {
  const programs = new Set<string>();
  const counts = new Map<string, number>();
  walkTree(root, (node) => {
    if (node.type === 'code' && SHELLS.has(languageOf(node.lang) ?? '')) {
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
