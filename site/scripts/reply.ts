import { CribsmithError } from '../../generators/browser.ts';
import type { Reply } from './task.ts';

/**
 * Makes a worker reply to the questions of its page, see task.ts. Errors that users can cause are returned as messages.
 */
export function replyWith<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  addEventListener('message', async ({ data }: MessageEvent<Question>) => {
    const reply: Reply<Answer> = await Promise.resolve(data)
      .then(answer)
      .then(
        (found) => ({ answer: found }),
        (error: unknown) => ({ problem: wordsOf(error) }),
      );
    postMessage(reply);
  });
}

function wordsOf(error: unknown): string {
  if (error instanceof CribsmithError)
    return error.hint === undefined ? error.message : `${error.message.replace(/\.$/, '')}. ${error.hint}`;
  return String(error);
}
