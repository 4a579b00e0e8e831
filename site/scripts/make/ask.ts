import { createTask } from '../task.ts';
import type { AskedOfNotes } from './notes-worker.ts';
import type { Answers, FrameData, GivenFile, Question } from './questions.ts';

/** Asks the worker that reads the notes. Throws TaskError. */
export type Ask = <Do extends Question['do']>(question: Extract<Question, { do: Do }>) => Promise<Answers[Do]>;

/** What a page has of its worker. */
interface NotesWorker {
  ask: Ask;
  /** Starts the worker for somebody who is about to bring notes. */
  warm(): void;
}

/** A chat takes a slow phone a few seconds, and every megabyte some more. */
const PATIENCE_MS = 60_000;
const PATIENCE_FOR_A_MEGABYTE_MS = 20_000;
const MOST_PATIENCE_MS = 180_000;

/** A question takes the place of an earlier one of its kind that is still waiting. */
export function createNotesWorker(frame: FrameData): NotesWorker {
  let patience = PATIENCE_MS;
  const task = createTask<AskedOfNotes, Answers[Question['do']]>(
    () => new Worker(new URL('./notes-worker.ts', import.meta.url), { type: 'module' }),
    () => patience,
    (later, earlier) => later.question.do === earlier.question.do,
  );
  return {
    ask: <Do extends Question['do']>(question: Extract<Question, { do: Do }>) => {
      const given: Question = question;
      if (given.do === 'read') patience = patienceFor(given.files);
      return task.ask({ question, frame }) as Promise<Answers[Do]>;
    },
    warm: task.warm,
  };
}

function patienceFor(files: readonly GivenFile[]): number {
  const bytes = files.reduce((sum, file) => sum + (file.text?.length ?? file.bytes?.length ?? 0), 0);
  return Math.min(PATIENCE_MS + (bytes / 1e6) * PATIENCE_FOR_A_MEGABYTE_MS, MOST_PATIENCE_MS);
}
