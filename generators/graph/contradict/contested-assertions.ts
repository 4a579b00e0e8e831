import { once } from '../../report/index.ts';
import { lineAt } from '../claims/flat-text.ts';
import type { ClaimText } from '../claims/index.ts';
import type { NodeOf } from '../schema/index.ts';
import { noteGlossaryOf, sentenceOf, sentencesIn } from '../statements/index.ts';
import { type Assertion, assertionOf, mayAssert, partsOf } from './assertions.ts';
import { type Conflict, conflictOf } from './compare-assertions.ts';
import { keyOf } from './keys.ts';
import { thingOf } from './label.ts';
import { labelledAssertion } from './labelled.ts';
import { parallelNotes } from './parallel-notes.ts';
import { areApart, settingOf } from './settings.ts';
import { addStated, quoteOf, type ReadNote, type Stated } from './stated.ts';

/** Two claims that contradict each other, the earlier one first. */
export interface Contest {
  earlier: NodeOf<'claim'>;
  later: NodeOf<'claim'>;
}

interface Asserted extends Said {
  context: ReadNote['context'];
}

/** An assertion of a passage, independent of the graph. */
interface Said {
  assertion: Assertion;
  passage: ClaimText;
  line: number;
  /** As written in the passage. */
  text: string;
}

/** Longer sentences, in characters, say too much to be compared. */
const LONGEST = 240;

/** The maximum number of statements of one frame that a new one is compared with, to limit the time. */
const MOST_RIVALS = 8;

/**
 * Adds statements to the notes that contradict each other: by negation, by different amounts, or by different values of
 * a single place. Linear in the text.
 */
export function addContested(notes: readonly ReadNote[]): Contest[] {
  const areParallel = once(() => parallelNotes(notes.flatMap(({ context }) => context.nodes)));
  const byFrame = new Map<string, Asserted[]>();
  const contests: Contest[] = [];
  const claims = new Map<Asserted, NodeOf<'claim'>>();
  for (const asserted of notes.flatMap(assertedIn)) {
    const { frame, filling } = asserted.assertion;
    for (const key of [frame, ...(filling ? [filling.frame] : [])]) {
      const rivals = byFrame.get(key) ?? [];
      byFrame.set(key, rivals);
      for (const rival of rivals) {
        const conflict = conflictOf(rival.assertion, asserted.assertion);
        if (!conflict || isSamePlace(rival, asserted) || areApart(settingOf(rival), settingOf(asserted))) continue;
        if (areOfDifferentThings(rival, asserted)) continue;
        if (areParallel()(rival.context.document.path, asserted.context.document.path)) continue;
        const [earlier, later] = [rival, asserted].map((side) => {
          const known = claims.get(side) ?? measuredBy(side, conflict) ?? addStated(statedBy(side, conflict));
          claims.set(side, known);
          return known;
        });
        if (earlier && later) contests.push({ earlier, later });
      }
      if (rivals.length < MOST_RIVALS) rivals.push(asserted);
    }
  }
  return contests;
}

function isSamePlace(a: Asserted, b: Asserted): boolean {
  return a.context === b.context && a.line === b.line;
}

/**
 * Whether two passages of one block have different subjects: they have different labels, or one is a choice of a
 * question.
 */
function areOfDifferentThings(a: Asserted, b: Asserted): boolean {
  const { owner } = a.passage;
  if (a.context !== b.context || owner.id !== b.passage.owner.id) return false;
  if (owner.type === 'question' && (a.passage.isListed || b.passage.isListed)) return true;
  const [one, other] = [keyOf(thingOf(a.passage)), keyOf(thingOf(b.passage))];
  return one !== '' && other !== '' && one !== other;
}

/** Passages of an unchanged note stay the same in the next graph. */
const known = new WeakMap<ReadNote['passages'], readonly Said[]>();

function assertedIn({ context, passages }: ReadNote): Asserted[] {
  const said = known.get(passages) ?? saidIn(context, passages);
  known.set(passages, said);
  return said.map((each) => ({ ...each, context }));
}

function saidIn(context: ReadNote['context'], passages: ReadNote['passages']): Said[] {
  const glossary = noteGlossaryOf(context.document);
  return passages.flatMap((passage) => {
    if (!passage.isStated) return [];
    const { text } = passage.source;
    const made = (assertion: Assertion | undefined, at: number, said: string): Said[] =>
      assertion ? [{ assertion, passage, line: lineAt(passage.source, at), text: said }] : [];
    const labelled = labelledAssertion(passage, `${context.document.path} ${passage.owner.id}`);
    if (labelled) return made(labelled, 0, passage.row ? `${passage.row}: ${text}` : text);
    // A cell that is not a sentence describes its column.
    if (passage.row !== '' && !/[.!。।]\s*$/u.test(text)) return [];
    return sentencesIn(text).flatMap(({ start, end }) => {
      if (end - start > LONGEST || start === end) return [];
      if (!glossary && !mayAssert(text.slice(start, end))) return [];
      const sentence = sentenceOf(text.slice(start, end), start, glossary);
      return partsOf(sentence, text).flatMap((tokens) =>
        made(assertionOf(text, tokens), tokens[0]?.start ?? start, sentence.text),
      );
    });
  });
}

/** The claim of a quantity that a sentence already gives. */
function measuredBy({ context, line, assertion }: Asserted, conflict: Conflict): NodeOf<'claim'> | undefined {
  if (conflict !== 'amount' || assertion.amounts.every(({ of }) => of === '')) return undefined;
  const found = context.nodes.find(
    (node) => node.type === 'claim' && node.kind === 'quantity' && node.source.line === line && node.unit !== '',
  );
  return found?.type === 'claim' ? found : undefined;
}

function statedBy({ assertion, passage, context, line, text }: Asserted, conflict: Conflict): Stated {
  const { subject } = assertion;
  const claim = { subject, quote: quoteOf(text), sources: [...new Set(passage.source.links)] };
  const rest = {
    context,
    owner: passage.owner,
    line,
    endLine: line,
    rule: 'statement',
    confidence: 'inferred' as const,
  };
  if (conflict === 'filling') {
    const name = assertion.filling?.name ?? '';
    return { ...rest, saying: name, fields: { kind: 'name', property: 'value', name, ...claim } };
  }
  if (conflict === 'amount') {
    const [{ low = 0, high = 0, bound } = {}] = assertion.amounts;
    const isOpen = !Number.isFinite(high);
    const operator =
      isOpen || bound === 'lower' ? ('>=' as const) : bound === 'upper' ? ('<=' as const) : ('=' as const);
    const value = operator === '<=' ? high : low;
    const saying = `${operator === '=' ? '' : operator}${value}`;
    return { ...rest, saying, fields: { kind: 'quantity', property: 'count', operator, value, unit: '', ...claim } };
  }
  const possible = !assertion.negated;
  const saying = possible ? 'holds' : 'does not hold';
  return { ...rest, saying, fields: { kind: 'ability', property: 'statement', possible, ...claim } };
}
