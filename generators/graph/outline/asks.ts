import type { RootContent } from 'mdast';
import { isQuestion, isRequest, isTask, mayNameQuestions } from '../../read/index.ts';
import { alternatives, words } from '../words/index.ts';
import { askByTitle } from './asking-title.ts';
import { leadingLabel } from './label-in-text.ts';
import type { Unit } from './unit.ts';

const HOW_TO = new RegExp(`^(?:${alternatives(words.howTo)})(?![\\p{L}\\p{N}])`, 'iu');
const FOLLOW_UP = new RegExp(`^(?:${alternatives(words.followUps)})(?![\\p{L}\\p{N}])`, 'iu');
const CHAT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.chat)})(?![\\p{L}\\p{N}])`, 'iu');

/**
 * Says of every heading whether it asks something: labelled as a question; ending in a question mark; or numbered
 * or worded as those beside it that ask. A heading that holds other questions is their section.
 */
export function markQuestions(root: Unit): void {
  for (const unit of root.units) markQuestions(unit);
  root.units = root.units.flatMap(lifted);
  const candidates = root.units.filter((unit) => !holdsQuestion(unit));
  const isOnlyTitle = root.depth === 0 && candidates.filter((unit) => unit.depth === 1).length === 1;
  for (const unit of candidates) {
    if (isTitleOfQuestions(unit)) continue;
    if (unit.label?.role === 'question' || (!unit.label && isAnswered(unit))) unit.asks = 'labelled';
    else if (unit.label?.role === 'prompt' && couldBeAsked(unit.name)) unit.asks = 'inferred';
    else if (unit.label || !isQuestion(unit.text)) continue;
    else if (isOnlyTitle && unit.depth === 1 && unit.units.length > 0) askByTitle(unit);
    else unit.asks = 'inferred';
  }
  markNumbered(candidates.filter((unit) => unit.number !== undefined && (!unit.label || unit.asks)));
  markWorded(candidates.filter((unit) => unit.depth > 1 && (!unit.label || unit.asks)));
}

/** A word for one question or for many above nothing, or above passages that are labelled as questions themselves. */
function isTitleOfQuestions(unit: Unit): boolean {
  if (unit.name !== '' || !mayNameQuestions(unit.text) || isAnswered(unit)) return false;
  return unit.content.length === 0 || unit.content.some(isLabelledQuestion);
}

function isLabelledQuestion(block: RootContent): boolean {
  const first = block.type === 'blockquote' ? block.children[0] : block;
  return first?.type === 'paragraph' && leadingLabel(first)?.role === 'question';
}

function markNumbered(numbered: readonly Unit[]): void {
  const asking = numbered.filter((unit) => unit.asks).length;
  if (asking === 0) return;
  for (const unit of numbered) {
    if (!unit.asks && unit.units.length === 0 && (2 * asking > numbered.length || isRequest(unit.text)))
      unit.asks = 'inferred';
  }
}

/** Headings this many of which ask, and most of all: those beside them that are worded alike ask too. */
const FEWEST = 3;

/** `### Explain recursion` and `### What are pipes? Give an example.` among headings that end in question marks. */
function markWorded(units: readonly Unit[]): void {
  const asking = units.filter((unit) => unit.asks);
  if (asking.length < FEWEST || 2 * asking.length < units.length) return;
  const openings = new Set(asking.map(({ text }) => firstWord(text)));
  const mayHaveParts = asking.some((unit) => unit.units.length > 0);
  // A list of questions alone, such as an exam, answers none of them.
  const areAnswered = 2 * asking.filter((unit) => unit.content.length > 0).length >= asking.length;
  for (const unit of units) {
    const isWorded = isRequest(unit.text) || /[?？؟]\s/u.test(unit.text);
    const isAlike = isWorded || (unit.content.length > 0 && openings.has(firstWord(unit.text)));
    const isWhole = (unit.content.length > 0 || !areAnswered) && (mayHaveParts || unit.units.length === 0);
    if (!unit.asks && isWhole && isAlike) unit.asks = 'inferred';
  }
}

/** The word that a text begins with; a text without blanks has none that others share. */
function firstWord(text: string): string {
  const [word = '', next] = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return next === undefined ? text : word;
}

/** Whether an interviewer could say what somebody typed into a chat: it asks, stands alone, and does not speak to the assistant. */
function couldBeAsked(prompt: string): boolean {
  const asks = isQuestion(prompt) || isTask(prompt);
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
