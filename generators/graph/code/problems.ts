import { isMap, LineCounter, parseAllDocuments } from 'yaml';
import { lintCompose, lintDockerfile, refusedRules } from '../../lint/index.ts';
import type { Diagnostic } from '../../report/index.ts';
import { readShell } from './shell.ts';

/** Why code does not work. */
export interface CodeProblem {
  message: string;
  /** 1-based line in the code. */
  line: number;
  /** 1-based column in that line. */
  column: number;
  /** The correct text of the line, if it is certain; possibly several lines. */
  repair?: string;
}

/** Returns undefined for a fragment of a file, which cannot be judged. */
type Check = (code: string) => CodeProblem[] | undefined;

/** A line that stands for omitted lines. */
const LEFT_OUT = /^\s*(?:\.{3}|…)/mu;

const dockerfile: Check = (code) => {
  if (!/^[ \t]*FROM\s/imu.test(code) || LEFT_OUT.test(code)) return undefined;
  const lines = code.split('\n');
  return lintDockerfile(code)
    .filter(isRefused)
    .map(({ ruleId, message, line, column }) => {
      const repair = ruleId === 'docker/comment-on-own-line' ? withCommentAbove(lines[line - 1] ?? '') : undefined;
      return { message, line, column, ...(repair !== undefined && { repair }) };
    });
};

/** An instruction on one line whose arguments are followed by an intended comment. */
const COMMENTED = /^(\s*)((?:FROM|WORKDIR|USER|EXPOSE|STOPSIGNAL)\s[^#]*?\S)\s+#+\s*(.*?)\s*$/iu;

function withCommentAbove(line: string): string | undefined {
  const match = COMMENTED.exec(line);
  return match ? `${match[1]}# ${match[3]}\n${match[1]}${match[2]}` : undefined;
}

function isRefused({ ruleId }: Diagnostic): boolean {
  return refusedRules.has(ruleId);
}

/** In JSON, comments and placeholders also stand for omitted parts. */
const LEFT_OUT_OF_JSON = /^\s*(?:\.{3}|…|\/\/|#|\/\*)|\.{3}\s*[,\]}]|<[\p{L}][\p{L}\p{N}_ -]*>/mu;

const json: Check = (code) => {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    if (LEFT_OUT_OF_JSON.test(code) || !/^\s*[[{]/u.test(code)) return undefined;
    const said = error instanceof Error ? error.message : 'not JSON';
    const offset = /position (\d+)/u.exec(said)?.[1];
    const place = placeAt(code, offset === undefined ? code.length : Number(offset));
    return [{ message: notParsed('JSON', said.replace(/ in JSON at position.*$/su, '')), ...place }];
  }
};

/** Templates of Helm, Jinja and the like are not valid YAML yet. */
const TEMPLATE = /\{\{|\{%|<%/u;

const yaml: Check = (code) => {
  if (TEMPLATE.test(code) || /^\s*(?:\.{3}.|…)/mu.test(code)) return undefined;
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent', lineCounter });
  const problems = documents.flatMap((document) =>
    document.errors.slice(0, 1).map(({ message, pos }) => {
      const { line, col } = lineCounter.linePos(pos[0]);
      return { message: notParsed('YAML', message), line: Math.max(1, line), column: Math.max(1, col) };
    }),
  );
  const [only, second] = documents;
  // In other formats, such as GitLab pipelines, services are a list.
  const isCompose = !second && isMap(only?.contents) && isMap(only.contents.get('services', true));
  if (problems.length > 0 || !isCompose) return problems;
  return lintCompose(code, { role: 'base' }).filter(isRefused);
};

/** `<name>` is a placeholder and not a redirection, and `...` is not a command. */
const PLACEHOLDER = /<[\p{L}][^<>\n|&;]{0,60}>/gu;
/** A shell session has prompts and output. */
const SESSION = /^\s*(?:[$%>] |[\w.@~-]+[:@][^\n]{0,40}[#$] |PS [A-Z]:)/mu;

const shell: Check = (code) => {
  if (SESSION.test(code) || /^\s*(?:\.{3}|…)\s*$/mu.test(code)) return undefined;
  // A placeholder keeps its length, so that positions stay valid.
  const script = code.replace(PLACEHOLDER, (name) => 'x'.repeat(name.length));
  const { errors } = readShell(script);
  return errors
    .slice(0, 1)
    .map(({ message, offset }) => ({ message: notParsed('shell script', message), ...placeAt(script, offset) }));
};

function notParsed(language: string, said: string): string {
  return `This ${language} does not parse: ${said}`;
}

function placeAt(code: string, offset: number): { line: number; column: number } {
  const lines = code.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

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

/**
 * Finds errors in Dockerfiles, compose files, YAML, JSON and shell scripts.
 *
 * @returns Undefined for other languages and for fragments, which cannot be judged.
 */
export function problemsOf(language: string | undefined, code: string): CodeProblem[] | undefined {
  return language && Object.hasOwn(CHECKS, language) ? CHECKS[language]?.(code) : undefined;
}

/**
 * Applies all safe repairs to code.
 *
 * @returns Undefined if there are none, or if the code is still wrong afterwards.
 */
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
  return problemsOf(language, repaired)?.length === 0 ? repaired : undefined;
}
