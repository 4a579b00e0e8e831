import { validate } from 'dockerfile-utils';
import { parseAllDocuments } from 'yaml';

/** What is wrong with a piece of code, with the line in it. Not fatal: the code works, but its language advises against it. */
export interface CodeProblem {
  message: string;
  fatal: boolean;
}

/** Undefined: this is only a part of a file, of which nobody can say. */
type Check = (code: string) => CodeProblem[] | undefined;

/** DiagnosticSeverity.Error of the language server protocol. */
const ERROR = 1;

const dockerfile: Check = (code) => {
  if (!/^[ \t]*FROM\s/imu.test(code)) return undefined;
  const lines = code.split('\n');
  return validate(code).map(({ message, range, severity }) => {
    const line = range.start.line;
    const isComment = /\S\s+#/u.test(lines[line] ?? '');
    const hint = isComment ? '; a # after an instruction is an argument of it, not a comment' : '';
    return { message: `line ${line + 1}: ${message}${hint}`, fatal: severity === ERROR };
  });
};
const json: Check = (code) => {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [{ message: error instanceof Error ? error.message : 'not JSON', fatal: true }];
  }
};

const yaml: Check = (code) =>
  parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent' }).flatMap((document) =>
    document.errors.map(({ message, pos }) => ({
      message: `line ${code.slice(0, pos[0]).split('\n').length}: ${message}`,
      fatal: true,
    })),
  );

const CHECKS: Readonly<Record<string, Check>> = {
  dockerfile,
  docker: dockerfile,
  containerfile: dockerfile,
  json,
  yaml,
  yml: yaml,
};

/** Problems of code in a language that has a checker; undefined where nobody can say. */
export function problemsOf(language: string | undefined, code: string): CodeProblem[] | undefined {
  return language && Object.hasOwn(CHECKS, language) ? CHECKS[language]?.(code) : undefined;
}
