import { cardOf, counted, countOf } from '../cards/index.ts';
import type { GraphNode, NodeOf } from '../graph/index.ts';
import { aboutOf } from './about.ts';
import { questionsInOrder } from './book-order.ts';
import { printParts, warningsOf } from './card.ts';
import type { PrintContext } from './context.ts';
import type { BookItem, QuestionBook } from './ir.ts';
import { createReferences } from './references.ts';

/** A longer book lists only topics and sections in its table of contents. Bookmarks lead to the questions. */
const LISTED_QUESTIONS = 300;
/** The depth of headings is limited to topic, section, subsection, question. */
const DEEPEST_SECTION = 3;

/**
 * Creates the book of all selected questions, by topic and section. Of repeated questions, only the one with the best
 * answer is printed.
 *
 * @returns Undefined if there are no questions.
 */
export function questionBookOf(
  context: PrintContext,
  { title, covers = '' }: { title: string; covers?: string },
  accept: (node: GraphNode) => boolean,
  notesMargin: boolean,
): QuestionBook | undefined {
  const { query, set, words } = context;
  const questions = questionsInOrder(query).filter(accept);
  const [first] = questions;
  if (!first) return undefined;
  const entries = new Set<GraphNode>(questions);
  const items = query.topics().flatMap((topic) => chapterOf(topic, 1, context, entries));
  const placed = new Set(query.topics().flatMap((topic) => query.questionsOf(topic.id).map(({ id }) => id)));
  const others = questions.filter(({ id }) => !placed.has(id)).map((question) => questionItem(question, 2, context));
  if (others.length > 0)
    items.push({ type: 'heading', level: 1, title: [{ type: 'text', value: words.book.others }] }, ...others);
  const open = questions.filter(({ empty }) => empty).length;
  return {
    title,
    about: aboutOf(questions, title, context),
    pageWords: words.page,
    continued: words.continued,
    summary: [
      countOf('question', questions.length, words),
      ...(open > 0 ? [counted(words.language, words.book.open, open)] : []),
      ...(covers === '' ? [] : [set.plain(covers, first.source)]),
    ].join('  ·  '),
    notesMargin,
    listsQuestions: questions.length <= LISTED_QUESTIONS,
    items,
  };
}

/** A topic or section with its questions. A section without questions is left out. */
function chapterOf(
  section: NodeOf<'section'>,
  level: number,
  context: PrintContext,
  entries: ReadonlySet<GraphNode>,
): BookItem[] {
  const { query, set, words } = context;
  const title = set.text(section.title, section.source);
  const silent = level > DEEPEST_SECTION || (title.length === 0 && level > 1);
  const below = silent ? level : level + 1;
  const items = query.childrenOf(section.id).flatMap((node: GraphNode): BookItem[] => {
    if (node.type === 'section') return chapterOf(node, below, context, entries);
    const asked = node.type === 'question' ? [node] : query.within(node.id, 'question');
    return asked.filter((question) => entries.has(question)).map((question) => questionItem(question, below, context));
  });
  if (items.length === 0 || silent) return items;
  const shown = title.length === 0 ? [{ type: 'text' as const, value: words.untitled }] : title;
  return [{ type: 'heading', level, title: shown }, ...items];
}

function questionItem(node: NodeOf<'question'>, level: number, context: PrintContext): BookItem {
  const { query, set, words } = context;
  const { source } = node;
  const card = cardOf(node, query, words);
  const others = query.sameAs(node.id)?.others ?? [];
  const references = createReferences();
  const question = references.inlines(set.inlines(card.title, source));
  const intent = references.inlines(set.inlines(card.intent, source));
  const warnings = warningsOf(node, card, context);
  const parts = references.parts(printParts([...warnings, ...card.parts], source, set));
  return {
    type: 'question',
    level,
    number: String(context.bookNumber(node) ?? ''),
    grade: card.level ? words.levels[card.level] : '',
    question: question.length > 0 ? question : [{ type: 'text', value: words.untitled }],
    intent,
    parts: [...parts, ...references.list()],
    source: [node, ...others]
      .map((place) => context.place(place.source))
      .filter((place) => place !== '')
      .join(' · '),
  };
}
