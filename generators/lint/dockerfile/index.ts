export type { Dockerfile, Flag, Instruction, Stage, Word } from './model.ts';
export { parseDockerfile } from './parse.ts';
export { expandedImage, globalDefaults, nameOf, resolvedImage, settingOf } from './reference.ts';
export { type Variable, variablesOf } from './variables.ts';
