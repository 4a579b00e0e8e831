import { joinFragments, type Logical } from '../logical.ts';
import type { ShellScript, ShellWord } from './model.ts';
import { callOf, readScript } from './read-script.ts';

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

/** The script of an instruction: its text, the script in `["sh", "-c", "..."]`, or its here-document. */
export function scriptOf(
  command: Logical,
  exec: readonly string[] | undefined,
  heredocs: readonly { body: Logical }[],
): ShellScript {
  if (exec) return execScript(command, exec);
  const [first] = heredocs;
  if (first && command.text.startsWith('<<')) {
    return isBare(command.text) && isShell(first.body.text) ? readScript(first.body) : readScript(joinFragments([], 0));
  }
  return readScript(command);
}

/** Whether a text has only here-documents and redirections, so that the documents are the script. */
function isBare(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.every((word, index) => /^\d*(?:<<-?.|>)/.test(word) || /^\d*>>?$/.test(words[index - 1] ?? ''));
}

/** Whether a script is a shell script: its first line names no other interpreter. */
function isShell(body: string): boolean {
  const [, interpreter = 'sh'] = /^#!\s*(?:\/usr\/bin\/env\s+(?:-S\s+)?)?(\S+)/.exec(body) ?? [];
  return SHELLS.has(interpreter.slice(interpreter.lastIndexOf('/') + 1));
}

function execScript(command: Logical, exec: readonly string[]): ShellScript {
  const start = command.offsetOf(0);
  const end = command.offsetOf(command.text.trimEnd().length - 1) + 1;
  const [program = '', flag = '', script] = exec;
  if (SHELLS.has(program.slice(program.lastIndexOf('/') + 1)) && /^-\w*c$/.test(flag) && script !== undefined) {
    return readScript({ text: script, offsetOf: () => start });
  }
  const words: ShellWord[] = exec.map((value) => ({ text: value, value, expansions: [], start, end }));
  const place = { piped: false, guarded: false, nested: false, mayFail: false };
  return {
    commands: words.length === 0 ? [] : [{ ...callOf(words), start, end, words, assigns: [], ...place }],
    pipes: [],
    sets: [],
    exec: true,
    errors: [],
  };
}
