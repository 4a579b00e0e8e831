import { createTask } from '../task.ts';
import type { AskedOfNotes } from './notes-worker.ts';
import type { Answers, FrameData, Question } from './questions.ts';

/** Asks the worker that reads the notes. Throws TaskError. */
export type Ask = <Do extends Question['do']>(question: Extract<Question, { do: Do }>) => Promise<Answers[Do]>;

/** What a page has of its worker. */
interface NotesWorker {
  ask: Ask;
  /** Starts the worker for somebody who is about to bring notes. */
  warm(): void;
}

/** Five megabytes on a slow phone take half of this. */
const PATIENCE_MS = 60_000;

/** A question takes the place of an earlier one of its kind that is still waiting. */
export function createNotesWorker(frame: FrameData): NotesWorker {
  const task = createTask<AskedOfNotes, Answers[Question['do']]>(
    () => new Worker(new URL('./notes-worker.ts', import.meta.url), { type: 'module' }),
    PATIENCE_MS,
    (later, earlier) => later.question.do === earlier.question.do,
  );
  return {
    ask: <Do extends Question['do']>(question: Extract<Question, { do: Do }>) =>
      task.ask({ question, frame }) as Promise<Answers[Do]>,
    warm: task.warm,
  };
}
