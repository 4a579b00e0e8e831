import { parseArgs } from 'node:util';
import { columns } from './columns.ts';
import { type Command, type CommandEntry, commands, type Io } from './commands/index.ts';
import { CribsmithError, errorOf, nearest, printable } from './report/index.ts';

const HELP = { name: 'help', type: 'boolean', summary: 'Show this help' } as const;

/**
 * Calls a command by name. Reports errors that the user can fix in one or two lines.
 *
 * @param name - The name of the command.
 * @param argv - The arguments after the name.
 * @param io - The streams to use.
 * @returns The exit code.
 * @throws Error for bugs in Cribsmith.
 */
export async function callCommand(name: string, argv: readonly string[], io: Io): Promise<number> {
  try {
    const entry = commands.find((candidate) => candidate.name === name);
    if (!entry) throw new CribsmithError('usage', `Unknown command "${name}".`, { hint: commandHint(name) });
    return await call(entry, argv, guarded(io));
  } catch (thrown) {
    const error = errorOf(thrown);
    const place = error.place ? `${error.place.path}${error.place.line ? `:${error.place.line}` : ''}: ` : '';
    io.stderr.write(`cribsmith: ${printable(`${place}${error.message}`)}\n`);
    if (error.hint) io.stderr.write(`  ${printable(error.hint)}\n`);
    return error.exitCode;
  }
}

/** Messages may contain names and words from files, which must not control a terminal. */
function guarded({ stdin, stdout, stderr, env }: Io): Io {
  const write = (text: string) => stderr.write(printable(text));
  return { ...(stdin && { stdin }), stdout, stderr: { write, isTTY: stderr.isTTY === true }, env };
}

async function call(entry: CommandEntry, argv: readonly string[], io: Io): Promise<number> {
  const command = await entry.load(argv);
  const { positionals, values } = parse(entry, command, argv);
  if (values['help']) {
    io.stdout.write(helpOf(entry, command));
    return 0;
  }
  if (positionals.length > command.positionals) {
    throw new CribsmithError('usage', `Unexpected argument "${positionals[command.positionals]}".`, {
      hint: `Usage: cribsmith ${entry.usage}`,
    });
  }
  return command.run(positionals, values, io);
}

function parse({ name }: CommandEntry, command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map((option) => [option.name, { type: option.type, multiple: option.multiple ?? false }]),
  );
  try {
    return parseArgs({
      args: [...argv],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const given = /--(?<option>[\w-]+)/u.exec(message)?.groups?.['option'];
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && given !== undefined;
    const known = command.options.map((option) => option.name);
    const [near] = isUnknown ? nearest(given, known) : [];
    throw new CribsmithError('usage', isUnknown ? `Unknown option --${given} of ${name}.` : message, {
      hint: `${near === undefined ? '' : `Did you mean --${near}? `}See cribsmith ${name} --help.`,
    });
  }
}

function commandHint(given: string): string {
  const names = commands.map(({ name }) => name);
  const [near] = nearest(given, names);
  return near === undefined
    ? `Commands: ${names.join(', ')}. See cribsmith --help.`
    : `Did you mean ${near}? See cribsmith --help.`;
}

function helpOf({ usage, summary }: CommandEntry, { options }: Command): string {
  const rows = [...options, HELP].map((option) => {
    const value = 'value' in option && option.value ? ` ${option.value}` : '';
    return [`--${option.name}${value}`, option.summary] as const;
  });
  return [`Usage: cribsmith ${usage}`, '', summary, '', ...columns(rows), ''].join('\n');
}
