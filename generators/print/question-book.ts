import { cardOf } from '../cards/index.ts';
import type { GraphNode, GraphQuery, NodeOf } from '../graph/index.ts';
import { printParts } from './card.ts';
import { type BookItem, PAGE_WORDS, type QuestionBook } from './ir.ts';
import type { Setter } from './rich-text.ts';

/** A longer book lists only topics and sections in its contents: bookmarks lead to the questions. */
const LISTED_QUESTIONS = 300;
/** Headings are at most this deep: topic, section, sub-section, question. */
const DEEPEST_SECTION = 3;

/**
 * The book of all questions that are accepted, by topic and section. What the notes ask more than once is printed once, where
 * it is answered best. Out: undefined when the notes ask nothing.
 */
export function questionBookOf(
  query: GraphQuery,
  set: Setter,
  accept: (node: GraphNode) => boolean,
): QuestionBook | undefined {
  const isEntry = (question: NodeOf<'question'>) =>
    accept(question) && query.sameAs(question.id)?.canonical === question;
  const questions = query.byType('question').filter(isEntry);
  if (questions.length === 0) return undefined;
  const items = query.topics().flatMap((topic) => chapterOf(topic, 1, query, set, isEntry));
  const placed = new Set(query.topics().flatMap((topic) => query.questionsOf(topic.id).map(({ id }) => id)));
  const others = questions.filter(({ id }) => !placed.has(id)).map((question) => questionItem(question, 2, query, set));
  if (others.length > 0)
    items.push({ type: 'heading', level: 1, title: [{ type: 'text', value: 'More questions' }] }, ...others);
  const open = questions.filter(({ empty }) => empty).length;
  return {
    title: 'Question book',
    pageWords: PAGE_WORDS,
    summary: `${count(questions.length, 'question')}${open > 0 ? `  ·  ${open} not answered in the notes` : ''}`,
    listsQuestions: questions.length <= LISTED_QUESTIONS,
    items,
  };
}

/** A topic or section with its questions. A section without questions is left out. */
function chapterOf(
  section: NodeOf<'section'>,
  level: number,
  query: GraphQuery,
  set: Setter,
  isEntry: (question: NodeOf<'question'>) => boolean,
): BookItem[] {
  const title = set.text(section.title, section.source);
  const silent = level > DEEPEST_SECTION || (title.length === 0 && level > 1);
  const below = silent ? level : level + 1;
  const items = query.childrenOf(section.id).flatMap((node: GraphNode): BookItem[] => {
    if (node.type === 'section') return chapterOf(node, below, query, set, isEntry);
    const asked = node.type === 'question' ? [node] : query.within(node.id, 'question');
    return asked.filter(isEntry).map((question) => questionItem(question, below, query, set));
  });
  if (items.length === 0 || silent) return items;
  const shown = title.length === 0 ? [{ type: 'text' as const, value: 'Untitled' }] : title;
  return [{ type: 'heading', level, title: shown }, ...items];
}

function questionItem(node: NodeOf<'question'>, level: number, query: GraphQuery, set: Setter): BookItem {
  const { source } = node;
  const card = cardOf(node, query);
  const others = query.sameAs(node.id)?.others ?? [];
  const question = set.inlines(card.title, source);
  return {
    type: 'question',
    level,
    number: set.plain(node.number ?? '', source),
    grade: card.level ?? '',
    question: question.length > 0 ? question : [{ type: 'text', value: 'Untitled' }],
    intent: set.inlines(card.intent, source),
    parts: printParts([...card.corrections, ...card.parts], source, set),
    source: set.plain(
      [node, ...others].map((place) => `${place.source.path}:${place.source.line}`).join(' · '),
      source,
    ),
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
