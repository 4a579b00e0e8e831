export type { Expansion, ShellCommand, ShellScript, ShellWord } from './model.ts';
export { readShell } from './read-script.ts';
export { scriptOf } from './script-of.ts';
