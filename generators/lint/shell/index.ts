export type { Expansion, ShellCommand, ShellScript, ShellWord } from './model.ts';
export { scriptOf } from './script-of.ts';
