import { definedBy } from '../extract/subject.ts';
import type { Block, GraphNode, Inline, NodeId } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { alternatives, anyOf, words } from '../words/index.ts';
import { type Essence, essenceOf } from './essence.ts';

/** A question and its answer, as they are compared. */
export interface Asked {
  id: NodeId;
  /** The folder of its note. Within a folder, a name has one meaning. */
  folder: string;
  /** The text without the words that only show the kind of question. */
  asked: string;
  /** The code and the choices that the question is about. Empty if it stands on its own. */
  given: string;
  /** Whether code is given, without which the question cannot be answered. */
  isOnCode: boolean;
  answer: string;
  /** The kind of answer that it asks for, such as a difference, a list or a definition. */
  kind: string | undefined;
  /** The term whose definition it asks for. */
  defines: string | undefined;
  /** The task after "How do you" or "Which command". The verb comes first. */
  toDo: string;
  /** Whether it asks "why not" or "what not". */
  isNegated: boolean;
  /** Its distinguishing features. Undefined if only the words can be compared. */
  essence: Essence | undefined;
}

const KINDS = Object.entries(words.askKinds).map(([kind, list]) => ({ kind, pattern: anyOf(list) }));
const TO_DO = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives([...words.howTo, ...words.askKinds.command])})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** In words. A "not" after these belongs to a condition. */
const OPENING = 5;
const NEGATED = anyOf(words.negations);
/** A question in quotation marks: a pitfall quotes what the interviewer asks. */
const QUOTED = /["“„]([^"“”„]{8,400}\?)["”]/u;
const SENTENCE = /[^.!?]*\?/u;

/**
 * The question that a node asks: a question, or a pitfall with a question for the reader. Undefined for any other node.
 */
export function askedBy(node: GraphNode): Asked | undefined {
  const folder = node.source.path.replace(/[^/]*$/u, '');
  if (node.type === 'question') {
    const question = plainText(node.question);
    const asked = question === node.title ? question : `${node.title}. ${question}`;
    return {
      id: node.id,
      folder,
      asked,
      given: plainText(node.given ?? []).replace(/\s+/gu, ' '),
      isOnCode: node.given?.some(({ type }) => type === 'code') ?? false,
      answer: node.empty ? '' : plainText([...(node.given ?? []), ...node.answer]),
      ...kindOf(question, markedText(node.question)),
    };
  }
  if (node.type !== 'pitfall') return undefined;
  const text = plainText([...node.situation, ...node.trap]);
  const question = QUOTED.exec(text)?.[1] ?? SENTENCE.exec(text)?.[0].trim();
  if (!question) return undefined;
  return {
    id: node.id,
    folder,
    asked: question,
    given: '',
    isOnCode: false,
    answer: plainText([...node.reason, ...node.fix, ...node.body]),
    ...kindOf(question, question),
  };
}

function kindOf(question: string, marked: string): Pick<Asked, 'kind' | 'defines' | 'toDo' | 'isNegated' | 'essence'> {
  const defines = definedBy(question);
  const last = question.split(/(?<=[.!?])\s+/u).findLast((sentence) => sentence.includes('?')) ?? question;
  const found = KINDS.find(({ pattern }) => pattern.test(last));
  const kind = found?.kind ?? (defines ? 'definition' : undefined);
  const lead = kind === 'way' || kind === 'command' ? TO_DO.exec(last) : null;
  const toDo = lead ? last.slice(lead.index + lead[0].length) : '';
  const from = found?.pattern.exec(last)?.index;
  const opening = from === undefined ? last : last.slice(from).split(/\s+/u, OPENING).join(' ');
  return { kind, defines, toDo, isNegated: NEGATED.test(opening), essence: essenceOf(marked) };
}

/** The text of a question, with its code in backticks. */
function markedText(content: readonly (Inline | Block)[]): string {
  return content
    .map((node) =>
      node.type === 'inlineCode'
        ? `\`${node.value}\``
        : 'children' in node && node.type !== 'table'
          ? markedText(node.children as (Inline | Block)[])
          : plainText([node]),
    )
    .join('');
}
