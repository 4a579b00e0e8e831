export type { Dockerfile, Flag, Instruction, Stage, Word } from './model.ts';
export { parseDockerfile } from './parse.ts';
export { type Variable, variablesOf } from './variables.ts';
