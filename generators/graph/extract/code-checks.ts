import { validate } from 'dockerfile-utils';
import { parse } from 'unbash';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { CodeProblem } from './code-problem.ts';
import { composeProblems } from './compose-checks.ts';

/** Undefined: this is only a part of a file, of which nobody can say. */
type Check = (code: string) => CodeProblem[] | undefined;

/** DiagnosticSeverity.Error of the language server protocol. */
const ERROR = 1;
/** An instruction on one line whose arguments are followed by what was meant as a comment. */
const COMMENTED = /^(\s*)((?:FROM|WORKDIR|USER|EXPOSE|STOPSIGNAL)\s[^#]*?\S)\s+#+\s*(.*?)\s*$/iu;

const dockerfile: Check = (code) => {
  if (!/^[ \t]*FROM\s/imu.test(code)) return undefined;
  const lines = code.split('\n');
  const commented = new Set<number>();
  return validate(code).flatMap(({ message, range, severity }) => {
    const { line, character } = range.start;
    const text = lines[line] ?? '';
    const comment = severity === ERROR ? COMMENTED.exec(text) : null;
    if (!comment)
      return [{ message: wordsOf(message), line: line + 1, column: character + 1, fatal: severity === ERROR }];
    if (commented.has(line)) return [];
    commented.add(line);
    const [, indent = '', instruction = '', words = ''] = comment;
    return [
      {
        message: 'a # after an instruction is an argument of it, not a comment',
        line: line + 1,
        column: text.indexOf('#') + 1,
        fatal: true,
        repair: `${indent}# ${words}\n${indent}${instruction}`,
      },
    ];
  });
};

const wordsOf = (message: string | { value: string }): string =>
  typeof message === 'string' ? message : message.value;

/** What stands for something left out: then nobody can say. */
const LEFT_OUT = /^\s*(?:\.{3}|…|\/\/|#|\/\*)|\.{3}\s*[,\]}]|<[\p{L}][\p{L}\p{N}_ -]*>/mu;

const json: Check = (code) => {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    if (LEFT_OUT.test(code) || !/^\s*[[{]/u.test(code)) return undefined;
    const said = error instanceof Error ? error.message : 'not JSON';
    const at = /position (\d+)/u.exec(said)?.[1];
    const before = code.slice(0, at === undefined ? undefined : Number(at)).split('\n');
    return [{ message: said.replace(/ in JSON at position.*$/su, ''), ...ends(before), fatal: true }];
  }
};

function ends(lines: readonly string[]): { line: number; column: number } {
  return { line: Math.max(1, lines.length), column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Templates of Helm, Jinja and the like are no YAML yet. */
const TEMPLATE = /\{\{|\{%|<%/u;

const yaml: Check = (code) => {
  if (TEMPLATE.test(code) || /^\s*(?:\.{3}.|…)/mu.test(code)) return undefined;
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent', lineCounter });
  const problems = documents.flatMap((document) =>
    document.errors.slice(0, 1).map(({ message, pos }) => {
      const { line, col } = lineCounter.linePos(pos[0]);
      return { message, line: Math.max(1, line), column: Math.max(1, col), fatal: true };
    }),
  );
  return problems.length > 0 ? problems : documents.flatMap((document) => composeProblems(document, lineCounter));
};

/** `<name>` is no redirection, and `...` no command: both stand for what the reader is to fill in. */
const PLACEHOLDER = /<[\p{L}][^<>\n|&;]{0,60}>/gu;
/** A session shows prompts and what was printed. */
const SESSION = /^\s*(?:[$%>] |[\w.@~-]+[:@][^\n]{0,40}[#$] |PS [A-Z]:)/mu;

const shell: Check = (code) => {
  if (SESSION.test(code) || /^\s*(?:\.{3}|…)\s*$/mu.test(code)) return undefined;
  // A placeholder keeps its length, so that positions stay right.
  const script = code.replace(PLACEHOLDER, (name) => 'x'.repeat(name.length));
  return (parse(script).errors ?? []).slice(0, 1).map(({ message, pos }) => ({
    message,
    ...ends(script.slice(0, pos).split('\n')),
    fatal: true,
  }));
};

const CHECKS: Readonly<Record<string, Check>> = {
  dockerfile,
  docker: dockerfile,
  containerfile: dockerfile,
  json,
  yaml,
  yml: yaml,
  bash: shell,
  sh: shell,
};

/** Problems of code in a language that has a checker; undefined where nobody can say. */
export function problemsOf(language: string | undefined, code: string): CodeProblem[] | undefined {
  return language && Object.hasOwn(CHECKS, language) ? CHECKS[language]?.(code) : undefined;
}

/** The code with all its safe repairs; undefined where there are none, or where it stays wrong with them. */
export function repairedCode(
  language: string | undefined,
  code: string,
  problems: readonly CodeProblem[],
): string | undefined {
  const repairs = new Map(problems.flatMap(({ line, repair }) => (repair === undefined ? [] : [[line, repair]])));
  if (repairs.size === 0) return undefined;
  const repaired = code
    .split('\n')
    .map((text, index) => repairs.get(index + 1) ?? text)
    .join('\n');
  return problemsOf(language, repaired)?.some(({ fatal }) => fatal) ? undefined : repaired;
}
