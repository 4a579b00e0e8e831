import { createInterface } from 'node:readline';
import {
  type Asked,
  type Detection,
  type PackOptions,
  type ProjectFlags,
  packOptionsSchema,
  parseFlags,
  saidOfProject,
} from '../docker/packs.ts';
import { CribsmithError } from '../report/index.ts';
import type { Io } from './command.ts';

/** The user's answers: pack options, and properties of the project. */
interface Answers {
  options: PackOptions;
  asked: Asked;
}

interface Question {
  label: string;
  /** The value of an empty answer. */
  fallback: string;
  /**
   * Parses an answer.
   *
   * @throws CribsmithError `usage` if it is invalid.
   */
  take(answer: string): Answers;
}

/** The options that are asked for on a terminal if no file specifies them, in order. */
const OPTIONS = ['name', 'version', 'port'] as const;

/**
 * Asks for what no file of a project specifies, with the assumed values as defaults. Asks nothing without a terminal.
 * The assumptions then apply, and missing values are errors.
 *
 * @param detection - What was detected.
 * @param given - Options that are already set.
 * @param asked - Properties of the project that are already known.
 * @param io - The streams to use.
 * @returns The answers that differ from the assumptions.
 */
export async function askOpen(detection: Detection, given: PackOptions, asked: Asked, io: Io): Promise<Answers> {
  const answers: Answers = { options: {}, asked: {} };
  const questions = questionsOf(detection, given, asked);
  if (io.stdin?.isTTY !== true || io.stderr.isTTY !== true || questions.length === 0) return answers;
  io.stderr.write('No file specifies the following. Press Enter to accept the value in brackets.\n');
  const lines = createInterface({ input: io.stdin, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  try {
    for (const question of questions) {
      const { options, asked: more } = await answerTo(question, next, io);
      Object.assign(answers.options, options);
      Object.assign(answers.asked, more);
    }
  } finally {
    lines.close();
  }
  return answers;
}

/** Asks until the answer is valid. At the end of the input the default applies. */
async function answerTo({ label, fallback, take }: Question, lines: AsyncIterator<string>, io: Io): Promise<Answers> {
  for (;;) {
    io.stderr.write(`${label}${fallback === '' ? '' : ` [${fallback}]`}: `);
    const { done, value } = await lines.next();
    const answer = done === true ? '' : value.trim();
    if (done === true) io.stderr.write('\n');
    if (answer === '' || answer === fallback) return { options: {}, asked: {} };
    try {
      return take(answer);
    } catch (error) {
      if (!(error instanceof CribsmithError)) throw error;
      io.stderr.write(`  ${error.message}\n`);
    }
  }
}

function questionsOf({ assumed, recipe }: Detection, given: PackOptions, asked: Asked): Question[] {
  const open = new Map(assumed.flatMap(({ what, value, open: isOpen }) => (isOpen ? [[what, value] as const] : [])));
  const options = OPTIONS.flatMap((name) => {
    const fallback = open.get(name);
    if (fallback === undefined || given[name] !== undefined) return [];
    return [{ label: LABELS[name], fallback, take: (answer: string) => optionOf(name, answer) }];
  });
  const root = asked.documentRoot === undefined ? open.get('document root') : undefined;
  return [
    ...options,
    ...(recipe === undefined && asked.start === undefined && asked.entry === undefined
      ? [{ label: LABELS.start, fallback: '', take: (answer: string) => saidOf({ start: answer }) }]
      : []),
    ...(root === undefined
      ? []
      : [
          {
            label: LABELS.root,
            fallback: root,
            take: (answer: string) => saidOf({ documentRoot: answer }),
          },
        ]),
  ];
}

const LABELS = {
  name: 'Image name',
  version: 'Language version',
  port: 'Port that the program listens on',
  start: 'Command that starts the program in production',
  root: 'Folder that the web server serves',
} as const;

const saidOf = (flags: ProjectFlags): Answers => ({ options: {}, asked: saidOfProject(flags).asked });

function optionOf(name: (typeof OPTIONS)[number], answer: string): Answers {
  const options = parseFlags([[name, answer]]);
  const checked = packOptionsSchema.safeParse(options);
  if (checked.success) return { options, asked: {} };
  throw new CribsmithError('usage', `Unexpected ${name}, ${checked.error.issues[0]?.message}.`);
}
