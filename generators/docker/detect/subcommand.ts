import { readDockerfile } from './dockerfile.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import { isAside, MOST_FILES } from './sources.ts';

/** Usual names of the command that starts a server, most specific first. */
const SERVES = ['serve', 'server', 'start', 'run', 'web', 'http', 'api', 'daemon'];
const COMMAND = /(?:\b(\w+)\s*:?=\s*)?&?cobra\.Command\{/g;
const EXECUTED = /\b(\w+)\.Execute(?:Context|C)?\(/;
const RUNS = /^\s*Run(?:E)?:/m;

interface Command {
  variable: string;
  name: string;
  runs: boolean;
  file: string;
  line: number;
}

/**
 * The command that starts the server of a Cobra program that does nothing without a command: the one in the project's
 * Dockerfile, otherwise one with a usual name.
 *
 * @param files - The Go files of the program.
 */
export function servingCommand(folder: Folder, files: readonly string[]): Said | undefined {
  const own = files.filter((file) => !isAside(file)).slice(0, MOST_FILES);
  const commands = own.flatMap((file) => commandsIn(file, folder.text(file) ?? ''));
  if (commands.length === 0) return undefined;
  const executed = new Set(own.flatMap((file) => EXECUTED.exec(folder.text(file) ?? '')?.[1] ?? []));
  if (commands.some(({ variable, runs }) => runs && executed.has(variable))) return undefined;
  const named = readDockerfile(folder).command?.value.split(' ').slice(1) ?? [];
  for (const name of [...named, ...SERVES]) {
    const found = commands.find((command) => command.runs && command.name === name);
    if (found) return { value: found.name, file: found.file, line: found.line };
  }
  return undefined;
}

function commandsIn(file: string, text: string): Command[] {
  const starts = [...text.matchAll(COMMAND)];
  return starts.flatMap(({ 1: variable = '', index }, at) => {
    const block = text.slice(index, starts[at + 1]?.index ?? text.length);
    const name = /\bUse:\s*"([\w-]+)/.exec(block)?.[1];
    return name === undefined ? [] : [{ variable, name, runs: RUNS.test(block), file, line: lineAt(text, index) }];
  });
}
