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

/** What somebody answered: options of the pack, and what the project is told to be. */
interface Answers {
  options: PackOptions;
  asked: Asked;
}

interface Question {
  label: string;
  /** What an empty answer means. */
  fallback: string;
  /** Takes an answer. Throws CribsmithError `usage` for one that cannot be. */
  take(answer: string): Answers;
}

/** What is asked for on a terminal, in this order, where no file says it. */
const OPTIONS = ['name', 'version', 'port'] as const;

/**
 * Asks for what no file of a project says, with what was assumed as the answer to an empty line. Asks nothing where no person
 * answers: then the assumptions hold, and what has none is an error of its own.
 * @param detection - What was found.
 * @param given - Options that need no question.
 * @param asked - What was said of the project, which needs none either.
 * @returns The answers that differ from what was assumed.
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

/** Asks until the answer can be; the end of the input takes what is in brackets. */
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
