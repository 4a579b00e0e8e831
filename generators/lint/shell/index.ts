export type { ShellCommand, ShellScript, ShellWord } from './model.ts';
export { scriptOf } from './script-of.ts';
