import type { RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { callsQuestions, isQuestion, isRequest, isTask, mayNameQuestions } from '../../read/index.ts';
import { alternatives, words } from '../words/index.ts';
import { askByTitle } from './asking-title.ts';
import { leadingLabel } from './label-in-text.ts';
import { LABEL_DEPTH, type Unit } from './unit.ts';

const HOW_TO = new RegExp(`^(?:${alternatives(words.howTo)})(?![\\p{L}\\p{N}])`, 'iu');
const FOLLOW_UP = new RegExp(`^(?:${alternatives(words.followUps)})(?![\\p{L}\\p{N}])`, 'iu');
const CHAT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.chat)})(?![\\p{L}\\p{N}])`, 'iu');

/**
 * Determines for every heading whether it is a question: it has the label of one, ends in a question mark, or is
 * numbered or phrased like adjacent headings that are questions. A heading that contains other questions is their
 * section.
 */
export function markQuestions(root: Unit): void {
  mark(root, partsIn(root));
}

/** The minimum number of headings with the same text for them to be parts of what is above them. */
const FEWEST_PARTS = 3;

/**
 * The texts of headings that ask, each of which is found below several others that have text of their own, and once
 * below each: `#### What went wrong?` below the questions of an exam.
 */
function partsIn(root: Unit): ReadonlySet<string> {
  const parents = new Map<string, Unit[]>();
  const visit = (unit: Unit): void => {
    for (const inner of unit.units) {
      if (!inner.label && isQuestion(inner.text)) parents.set(inner.text, [...(parents.get(inner.text) ?? []), unit]);
      visit(inner);
    }
  };
  visit(root);
  const areParts = (units: readonly Unit[]): boolean =>
    units.length >= FEWEST_PARTS &&
    new Set(units).size === units.length &&
    units.every(({ content, depth }) => depth > 0 && content.length > 0);
  return new Set([...parents].flatMap(([text, units]) => (areParts(units) ? [text] : [])));
}

function mark(root: Unit, parts: ReadonlySet<string>): void {
  for (const unit of root.units) {
    mark(unit, parts);
    if (keepsAskingParts(unit)) unmark(unit);
  }
  root.units = root.units.flatMap(lifted);
  const candidates = root.units.filter((unit) => !holdsQuestion(unit) && !isAboutNotes(unit));
  const isOnlyTitle = root.depth === 0 && candidates.filter((unit) => unit.depth === 1).length === 1;
  for (const unit of candidates) {
    if (isTitleOfQuestions(unit) || namesProblem(unit)) continue;
    if (unit.label?.role === 'question' || (!unit.label && isAnswered(unit))) unit.asks = 'labelled';
    else if (unit.label?.role === 'prompt' && couldBeAsked(unit.name)) unit.asks = 'inferred';
    else if (!root.label && asksInSituation(unit)) unit.asks = 'inferred';
    else if (unit.label || !isQuestion(unit.text) || parts.has(unit.text)) continue;
    else if (isOnlyTitle && unit.depth === 1 && unit.units.length > 0) askByTitle(unit);
    else unit.asks = 'inferred';
  }
  markNumbered(candidates.filter((unit) => unit.number !== undefined && (!unit.label || unit.asks)));
  markWorded(candidates.filter((unit) => unit.depth > 1 && (!unit.label || unit.asks)));
}

/**
 * Whether `## Q7. Caching` is a question although headings below it ask: if they are few among the parts of its answer, and none is
 * labelled as a question itself.
 */
function keepsAskingParts({ label, name, text, units }: Unit): boolean {
  // A word alone, `面试题`, is the title of all questions below it.
  if (label?.role !== 'question' || (name === '' && mayNameQuestions(text))) return false;
  const asking = units.filter((inner) => inner.asks !== undefined || holdsQuestion(inner));
  return asking.length > 0 && 2 * asking.length < units.length && !units.some(asksForItself);
}

function asksForItself({ label, number, asks, units }: Unit): boolean {
  const isSaid = asks !== undefined && (label !== undefined || number !== undefined || asks === 'labelled');
  return isSaid || units.some(asksForItself);
}

function unmark({ units }: Unit): void {
  for (const unit of units) {
    delete unit.asks;
    unmark(unit);
  }
}

/** What a README asks about the collection itself. */
const ABOUT_NOTES =
  /^\P{L}*(?:who(?:['’]s| is| are| should)\b.{0,20}\bthis\b.*|what(?:['’]s| is)? (?:inside|included|in(?:side)? (?:this|here)|new)(?: this \w+)?|.*\bth(?:is|ese) (?:repo(?:sitory)?|guide|collection|cheat ?sheets?|notes|project|course|book|site|roadmap|series))\P{L}*$/iu;

function isAboutNotes({ label, number, text, depth }: Unit): boolean {
  return !label && number === undefined && depth < LABEL_DEPTH && (ABOUT_NOTES.test(text) || callsQuestions(text));
}

/** `## Scenario: the disk is full. What do you do?` */
function asksInSituation({ label, depth, name }: Unit): boolean {
  return label?.role === 'situation' && depth < LABEL_DEPTH && isQuestion(name);
}

/** A word that means one question or several, above nothing or above passages that are labelled as questions. */
function isTitleOfQuestions(unit: Unit): boolean {
  if (unit.name !== '' || !mayNameQuestions(unit.text) || isAnswered(unit)) return false;
  return unit.content.length === 0 || unit.content.some(isLabelledQuestion);
}

/** Whether a word that also means a problem, `问题`, is above text that asks nothing. */
function namesProblem(unit: Unit): boolean {
  const [first] = unit.content;
  if (unit.name !== '' || !mayNameQuestions(unit.text) || isAnswered(unit) || first?.type !== 'paragraph') return false;
  const text = mdastText(first);
  return !isQuestion(text) && !isRequest(text) && !isTask(text);
}

function isLabelledQuestion(block: RootContent): boolean {
  const first = block.type === 'blockquote' ? block.children[0] : block;
  return first?.type === 'paragraph' && leadingLabel(first)?.role === 'question';
}

function markNumbered(numbered: readonly Unit[]): void {
  const asking = numbered.filter((unit) => unit.asks).length;
  if (asking === 0) return;
  for (const unit of numbered) {
    if (!unit.asks && unit.units.length === 0 && (2 * asking > numbered.length || isOrder(unit.text)))
      unit.asks = 'inferred';
  }
}

/**
 * The minimum number of headings that ask, which must also be a majority, for similarly phrased siblings to count as
 * questions.
 */
const FEWEST = 3;

/** `### Explain recursion` and `### What are pipes? Give an example.` among headings with question marks. */
function markWorded(units: readonly Unit[]): void {
  const asking = units.filter((unit) => unit.asks);
  const ordering = units.filter(({ asks, text }) => !asks && isRequest(text) && wordsIn(text) >= FEWEST_WORDS).length;
  const isMostly = 2 * asking.length >= units.length && asking.length >= FEWEST;
  // Of an exam, most may be orders.
  if (!isMostly && (asking.length < 2 || 3 * (asking.length + ordering) < 2 * units.length)) return;
  const openings = new Set(asking.map(({ text }) => firstWord(text)));
  const mayHaveParts = asking.some((unit) => unit.units.length > 0);
  // A list of questions alone, such as an exam, answers none of them.
  const areAnswered = 2 * asking.filter((unit) => unit.content.length > 0).length >= asking.length;
  // The same words again and again name a part of every answer.
  const alike = Map.groupBy(units, ({ text }) => text);
  for (const unit of units) {
    const isField = (alike.get(unit.text)?.length ?? 0) >= FEWEST_PARTS;
    const isWorded = isRequest(unit.text) || /[?？؟]\s/u.test(unit.text);
    const isAlike = isWorded || (unit.content.length > 0 && openings.has(firstWord(unit.text)));
    const isWhole = (unit.content.length > 0 || !areAnswered) && (mayHaveParts || unit.units.length === 0);
    if (!unit.asks && isWhole && isAlike && !isField) unit.asks = 'inferred';
  }
}

const FEWEST_WORDS = 4;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** The first word of a text. Texts without spaces have no first word in common. */
function firstWord(text: string): string {
  const [word = '', next] = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return next === undefined ? text : word;
}

/** A word alone is a name, such as that of a command: `## 9. EXPLAIN`. */
function isOrder(text: string): boolean {
  return isRequest(text) && !/^[`*_]*\p{Script=Latin}+[`*_]*$/u.test(text);
}

/** Whether a prompt could be an interview question: it asks, is self-contained, and does not address the assistant. */
function couldBeAsked(prompt: string): boolean {
  const asks = isQuestion(prompt) || isTask(prompt);
  return asks && !prompt.endsWith('…') && !FOLLOW_UP.test(prompt) && !CHAT.test(prompt.replace(HOW_TO, ''));
}

/**
 * Moves questions below a heading that asks and is answered in its own text up to its level: it is not their section.
 */
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

/** Whether `## What is it?` has its own text. The title of a note may be a question that introduces its content. */
function isAnsweredInText({ label, text, depth, content }: Unit): boolean {
  const asks = label?.role === 'question' || (!label && depth > 1 && isQuestion(text));
  return asks && content.some((block) => block.type !== 'html' && block.type !== 'thematicBreak');
}

/** `### Q7: ...` below `## 6. ...?` is the next question at any depth. */
function numbersGoOn(unit: Unit, inner: Unit | undefined): boolean {
  return (
    !unit.label && (isQuestion(unit.text) || isAnswered(unit)) && Number(unit.number) + 1 === Number(inner?.number)
  );
}

/** Whether a heading "Answer" is below it. */
function isAnswered(unit: Unit): boolean {
  return unit.units.some(isAnswer);
}

function isAnswer({ label, name }: Unit): boolean {
  return label?.role === 'answer' && name === '';
}

function holdsQuestion(unit: Unit): boolean {
  return unit.units.some((inner) => inner.asks !== undefined || holdsQuestion(inner));
}
