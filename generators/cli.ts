import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Command, type CommandEntry, commands, type Io } from './commands/index.ts';
import { CribsmithError } from './report/index.ts';

/**
 * The `cribsmith` command. In: the arguments after the program name, and the streams to use. Out: the
 * exit code: 0 done; 1 the notes have problems that fail the run; 2 the call is wrong. Data goes to
 * `io.stdout`, everything else to `io.stderr`. Throws only what is a defect of Cribsmith itself.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return print(io, overview());
  if (name === '--version' || name === '-v') return print(io, `${version()}\n`);
  try {
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) {
      throw new CribsmithError('usage', `There is no command "${name}".`, {
        hint: `Commands: ${commands.map((known) => known.name).join(', ')}. See cribsmith --help.`,
      });
    }
    return await call(command, rest, io);
  } catch (error) {
    if (!(error instanceof CribsmithError)) throw error;
    const place = error.place ? `${error.place.path}${error.place.line ? `:${error.place.line}` : ''}: ` : '';
    io.stderr.write(`cribsmith: ${place}${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`);
    return error.exitCode;
  }
}

async function call(entry: CommandEntry, argv: readonly string[], io: Io): Promise<number> {
  const command = await entry.load(argv);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(command, argv);
  } catch (error) {
    throw new CribsmithError('usage', error instanceof Error ? error.message : String(error), {
      hint: `See cribsmith ${entry.name} --help.`,
    });
  }
  if (parsed.values.help) return print(io, helpOf(entry, command));
  if (parsed.positionals.length > command.positionals) {
    throw new CribsmithError('usage', `Unexpected argument "${parsed.positionals[command.positionals]}".`, {
      hint: `Usage: cribsmith ${entry.usage}`,
    });
  }
  return command.run(parsed.positionals, parsed.values, io);
}

function parse(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map(({ name, type, multiple = false }) => [name, { type, multiple }]),
  );
  return parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
}

function print(io: Io, text: string): number {
  io.stdout.write(text);
  return 0;
}

function overview(): string {
  const rows = commands.map(({ usage, summary }) => `  ${usage.padEnd(48)}${summary}`);
  return [
    'cribsmith turns study notes into a cheat-sheet site, interview PDFs and Docker packs.',
    '',
    ...rows,
    '',
    'cribsmith COMMAND --help tells more. Exit codes: 0 done, 1 the notes have problems, 2 the call is wrong.',
    '',
  ].join('\n');
}

function helpOf({ usage, summary }: CommandEntry, command: Command): string {
  const rows = command.options.map(
    (option) => `  ${`--${option.name}${option.value ? ` ${option.value}` : ''}`.padEnd(24)}${option.summary}`,
  );
  return [`Usage: cribsmith ${usage}`, '', summary, '', ...rows, `  ${'--help'.padEnd(24)}This text`, ''].join('\n');
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return number;
}
