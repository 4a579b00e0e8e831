import { isQuestion } from '../../read/index.ts';
import { alternatives, words } from '../words/index.ts';
import { leadingLabel } from './label-in-text.ts';
import type { Unit } from './unit.ts';

const REQUEST = new RegExp(`^(?:${alternatives(words.requests)})(?![\\p{L}\\p{N}])`, 'iu');

const HOW_TO = new RegExp(`^(?:${alternatives(words.howTo)})(?![\\p{L}\\p{N}])`, 'iu');
const TASK = new RegExp(`^(?:${alternatives(words.tasks)})(?![\\p{L}\\p{N}])`, 'iu');
const FOLLOW_UP = new RegExp(`^(?:${alternatives(words.followUps)})(?![\\p{L}\\p{N}])`, 'iu');
const CHAT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.chat)})(?![\\p{L}\\p{N}])`, 'iu');

/**
 * Says of every heading whether it asks something: labelled as a question; ending in a question mark; or numbered
 * among questions and worded as a request. A heading that holds other questions is their section.
 */
export function markQuestions(root: Unit): void {
  for (const unit of root.units) markQuestions(unit);
  root.units = root.units.flatMap(lifted);
  const candidates = root.units.filter((unit) => !holdsQuestion(unit));
  const isOnlyTitle = root.depth === 0 && candidates.filter((unit) => unit.depth === 1).length === 1;
  for (const unit of candidates) {
    if (unit.label?.role === 'question' || (!unit.label && isAnswered(unit))) unit.asks = 'labelled';
    else if (unit.label?.role === 'prompt' && couldBeAsked(unit.name)) unit.asks = 'inferred';
    else if (unit.label || !isQuestion(unit.text)) continue;
    else if (!(isOnlyTitle && unit.depth === 1 && unit.units.length > 0)) unit.asks = 'inferred';
  }
  const numbered = candidates.filter((unit) => unit.number !== undefined && (!unit.label || unit.asks));
  const asking = numbered.filter((unit) => unit.asks).length;
  if (asking === 0) return;
  for (const unit of numbered) {
    if (!unit.asks && unit.units.length === 0 && (2 * asking > numbered.length || REQUEST.test(unit.text)))
      unit.asks = 'inferred';
  }
}

/** Whether an interviewer could say what somebody typed into a chat: it asks, stands alone, and does not speak to the assistant. */
function couldBeAsked(prompt: string): boolean {
  const asks = isQuestion(prompt) || TASK.test(prompt);
  return asks && !prompt.endsWith('…') && !FOLLOW_UP.test(prompt) && !CHAT.test(prompt.replace(HOW_TO, ''));
}

/** A heading that asks and is answered in its own text is no section of the questions below it: those stand beside it. */
function lifted(unit: Unit): Unit[] {
  const first = unit.units.findIndex((inner) => inner.asks || holdsQuestion(inner));
  if (
    first < 0 ||
    !(
      isAnswer(unit) ||
      isAnswered(unit) ||
      asksInText(unit) ||
      isAnsweredInText(unit) ||
      numbersGoOn(unit, unit.units[first])
    )
  )
    return [unit];
  const beside = unit.units.splice(first);
  unit.span = { line: unit.span.line, endLine: Math.max(unit.span.line, (beside[0]?.span.line ?? 1) - 1) };
  return [unit, ...beside];
}

function asksInText({ content: [first] }: Unit): boolean {
  const block = first?.type === 'list' ? first.children[0]?.children[0] : first;
  return block?.type === 'paragraph' && leadingLabel(block)?.role === 'question';
}

/** `## What is it?` with text of its own. The title of a note may ask as well, and introduce what it holds. */
function isAnsweredInText({ label, text, depth, content }: Unit): boolean {
  const asks = label?.role === 'question' || (!label && depth > 1 && isQuestion(text));
  return asks && content.some((block) => block.type !== 'html' && block.type !== 'thematicBreak');
}

/** `### Q7: ...` below `## 6. ...?` is the next question, whatever its depth. */
function numbersGoOn(unit: Unit, inner: Unit | undefined): boolean {
  return (
    !unit.label && (isQuestion(unit.text) || isAnswered(unit)) && Number(unit.number) + 1 === Number(inner?.number)
  );
}

/** A heading "Answer" stands below it. */
function isAnswered(unit: Unit): boolean {
  return unit.units.some(isAnswer);
}

function isAnswer({ label, name }: Unit): boolean {
  return label?.role === 'answer' && name === '';
}

function holdsQuestion(unit: Unit): boolean {
  return unit.units.some((inner) => inner.asks !== undefined || holdsQuestion(inner));
}
