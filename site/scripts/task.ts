/**
 * Why a question was not answered: the worker was terminated because it hung, it failed, or a later question replaced
 * this one.
 */
export type Failure = 'hung' | 'failed' | 'replaced';

export class TaskError extends Error {
  readonly reason: Failure;
  constructor(reason: Failure, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** The reply of a worker. */
export type Reply<Answer> = { answer: Answer } | { problem: string };

/** Work in a worker, so that the page stays responsive. */
export interface Task<Question, Answer> {
  /** Asks the worker, which is started when it is needed. Throws TaskError. */
  ask(question: Question): Promise<Answer>;
  /** Starts the worker in advance, so that the first question need not wait for it. */
  warm(): void;
}

interface Asked<Question, Answer> {
  question: Question;
  resolve(answer: Answer): void;
  reject(error: TaskError): void;
}

/**
 * Creates a task.
 *
 * @param start - Starts the worker.
 * @param timeout - The time limit for an answer in milliseconds. The worker is then terminated, and the next
 *   question starts another.
 * @param replaces - Whether a question replaces an earlier one that is still waiting. Defaults to true.
 */
export function createTask<Question, Answer>(
  start: () => Worker,
  timeout: number | ((question: Question) => number),
  replaces: (later: Question, earlier: Question) => boolean = () => true,
): Task<Question, Answer> {
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Asked<Question, Answer> | undefined;
  let waiting: Asked<Question, Answer>[] = [];

  const next = (): void => {
    clearTimeout(timer);
    running = waiting.shift();
    if (!running) return;
    worker ??= begin();
    timer = setTimeout(() => end('hung'), typeof timeout === 'number' ? timeout : timeout(running.question));
    worker.postMessage(running.question);
  };
  const end = (reason: Failure): void => {
    worker?.terminate();
    worker = undefined;
    running?.reject(new TaskError(reason));
    next();
  };
  const begin = (): Worker => {
    const begun = start();
    begun.addEventListener('message', ({ data }: MessageEvent<Reply<Answer>>) => {
      if ('answer' in data) running?.resolve(data.answer);
      else running?.reject(new TaskError('failed', data.problem));
      next();
    });
    begun.addEventListener('error', () => end('failed'));
    return begun;
  };

  return {
    warm() {
      worker ??= begin();
    },
    ask: (question) =>
      new Promise((resolve, reject) => {
        const replaced = waiting.filter((earlier) => replaces(question, earlier.question));
        waiting = waiting.filter((earlier) => !replaced.includes(earlier));
        for (const earlier of replaced) earlier.reject(new TaskError('replaced'));
        waiting.push({ question, resolve, reject });
        if (!running) next();
      }),
  };
}
