/** Depth of a question under no heading, or under the title of a note. */
const CARD = 3;

/** The heading marks of a question that stands below a heading of `depth`, 0 for none. */
export function cardMarks(depth: number): string {
  return '#'.repeat(Math.min(Math.max(depth + 1, CARD), 6));
}

/** `**What is it?** A thing.` cut behind the question; undefined where there are not both. */
export function boldQuestionOf(text: string): { question: string; rest: string } | undefined {
  const [, question = '', rest = ''] = BOLD.exec(text) ?? [];
  const words = question.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < 3 ? undefined : { question: question.trim(), rest: rest.trim() };
}

const BOLD = /^(?:\*\*|__)((?:(?!\*\*|__).){3,400}[?？؟])(?:\*\*|__)\s*(?:[-–—:：]\s+)?(\S.*)$/u;
