export { isShell, looksLikeCommand, parseCommand, programsOf } from './command-line.ts';
export { lineOfCode } from './line-of-code.ts';
export { type CodeProblem, problemsOf, repairedCode } from './problems.ts';
