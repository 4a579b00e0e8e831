import { createTask } from '../task.ts';
import type { NotesTask } from './notes-worker.ts';
import type { Answers, FrameData, GivenFile, Question } from './questions.ts';

/** Sends a question to the worker that reads the notes. Throws TaskError. */
export type Ask = <Do extends Question['do']>(question: Extract<Question, { do: Do }>) => Promise<Answers[Do]>;

/** The worker, as seen by the page. */
interface NotesWorker {
  ask: Ask;
  /** Starts the worker in advance. */
  warm(): void;
}

/** On a slow phone a chat takes a few seconds, plus some for every megabyte. */
const TIMEOUT_MS = 60_000;
const TIMEOUT_PER_MEGABYTE_MS = 20_000;
const LONGEST_TIMEOUT_MS = 180_000;

/** Whether a question makes a file. Each file that was requested is delivered, also while others are pending. */
const makesFile = ({ do: kind }: Question): boolean => kind === 'download' || kind === 'compose';

/** Creates the worker. A new question replaces a pending one of the same kind, unless it makes a file. */
export function createNotesWorker(frame: FrameData): NotesWorker {
  let timeout = TIMEOUT_MS;
  const task = createTask<NotesTask, Answers[Question['do']]>(
    () => new Worker(new URL('./notes-worker.ts', import.meta.url), { type: 'module' }),
    () => timeout,
    (later, earlier) => later.question.do === earlier.question.do && !makesFile(earlier.question),
  );
  return {
    ask: <Do extends Question['do']>(question: Extract<Question, { do: Do }>) => {
      const given: Question = question;
      if (given.do === 'read') timeout = timeoutFor(given.files);
      return task.ask({ question, frame }) as Promise<Answers[Do]>;
    },
    warm: task.warm,
  };
}

function timeoutFor(files: readonly GivenFile[]): number {
  const bytes = files.reduce((sum, file) => sum + (file.text?.length ?? file.bytes?.length ?? 0), 0);
  return Math.min(TIMEOUT_MS + (bytes / 1e6) * TIMEOUT_PER_MEGABYTE_MS, LONGEST_TIMEOUT_MS);
}
