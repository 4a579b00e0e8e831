import { readFileSync } from 'node:fs';
import { columns } from './columns.ts';
import { commands, type Io } from './commands/index.ts';

/**
 * Runs the `cribsmith` command. Data goes to `io.stdout`, everything else to `io.stderr`.
 *
 * @param argv - The arguments after the program name.
 * @param io - The streams to use.
 * @returns The exit code: 0 for success, 1 if problems in the notes fail the run, 2 for incorrect usage.
 * @throws Error only for bugs in Cribsmith.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return print(io, overview());
  if (name === '--version' || name === '-v') return print(io, `${version()}\n`);
  const { callCommand } = await import('./call.ts');
  return callCommand(name, rest, io);
}

function print(io: Io, text: string): number {
  io.stdout.write(text);
  return 0;
}

function overview(): string {
  return [
    'cribsmith turns study notes into a cheat-sheet site, interview PDFs and Docker packs.',
    '',
    ...columns(commands.map(({ usage, summary }) => [usage, summary])),
    '',
    'Run cribsmith COMMAND --help for details. Exit codes: 0 success, 1 problems in the notes, 2 incorrect usage.',
    '',
  ].join('\n');
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return number;
}
