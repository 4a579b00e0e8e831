import { plainText } from '../../generators/browser.ts';
import {
  askedAlone,
  disagreementsOf,
  type GraphNode,
  headOf,
  isCardKind,
  type NodeOf,
  titleAlone,
} from '../../generators/index.ts';
import { type CardView, excerpt, viewOf } from './card.ts';
import type { InLanguage } from './card-views.ts';
import { query, words } from './data.ts';
import { htmlOf } from './html.ts';
import { inLanguage } from './in-language.ts';
import { nodeHref, sourceLink, topicHref } from './links.ts';
import { latest, once } from './once.ts';
import { canPractise } from './practisable.ts';
import { structuredData } from './structured.ts';
import { topicTitle } from './topic-title.ts';

/** Maximum number of related items on the page of a question. */
const RELATED = 6;
/** A term that occurs in more nodes than this, such as the subject of all notes, does not relate two questions. */
const HUB = 12;
/** Length of an excerpt in a list, in characters. The full answer is loaded on demand. */
const LISTED = 80;
/** Number of questions before and after the current one. */
const AROUND = 3;
/** The relations between questions, closest first. */
const GRADES = ['overlap', 'related'];

export interface QuestionLink {
  id: string;
  title: string;
  inLanguage: InLanguage;
  href: string;
  number: string | undefined;
  level: Level | undefined;
  excerpt: string;
  /** Whether it can be practised. */
  isAsked: boolean;
}

/** The questions in a section of a topic. */
export interface QuestionGroup {
  topic: { title: string; href: string; inLanguage: InLanguage };
  sections: { title: string; questions: QuestionLink[] }[];
}

/**
 * All questions by topic and section, in the order of the notes. A question that occurs several times is listed where
 * it is answered best.
 */
export const questionGroups: () => readonly QuestionGroup[] = once(() =>
  query
    .topics()
    .map((topic) => ({ topic, questions: query.questionsOf(topic.id).filter(isEntry) }))
    .filter(({ questions }) => questions.length > 0)
    .map(({ topic, questions }) => ({
      topic: { title: topicTitle(topic), href: topicHref(topic), inLanguage: inLanguage(topic) },
      sections: [...Map.groupBy(questions, (question) => sectionOf(question, topic))].map(([section, members]) => ({
        title: section.id === topic.id ? '' : section.title,
        questions: members.map(linkOf),
      })),
    })),
);

/** The ids of the listed questions, in order. */
export function listedQuestions(): string[] {
  return questionGroups().flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
}

/** The number of distinct questions. */
export const questionCount = query.byType('question').filter(isEntry).length;

const LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/** A level, with its name in the graph and its label. */
export interface Level {
  name: (typeof LEVELS)[number];
  label: string;
}

/** The levels of the questions in the notes, easiest first. */
export const levels: readonly Level[] = LEVELS.filter((level) =>
  query.byType('question').some((question) => question.level === level),
).map((name) => ({ name, label: words.levels[name] }));

/** A quotation from the notes, with its source. */
interface Quotation {
  quote: string;
  source: CardView['source'];
}

/** The page of a question. */
export interface QuestionPage {
  title: string;
  card: CardView;
  isAnswered: boolean;
  topic: { title: string; href: string } | undefined;
  level: Level | undefined;
  description: string;
  previous: QuestionLink | undefined;
  next: QuestionLink | undefined;
  related: { title: string; href: string; label: string; kind: string; inLanguage: InLanguage }[];
  /** Other places where the same question is asked. */
  alsoAsked: { title: string; href: string; inLanguage: InLanguage; source: CardView['source'] }[];
  /** Lines of the answer that contradict lines elsewhere. */
  disagreements: { here: Quotation; there: Quotation }[];
  /** The best answered occurrence of the same question, which is used in lists and search. */
  entry: { title: string; href: string; inLanguage: InLanguage } | undefined;
  /** The neighbouring questions, including this one. */
  around: QuestionLink[];
  /** Its schema.org data. */
  structured: string | undefined;
}

/** The listed questions of each topic, and the position of each question of the topic among them. */
const topicEntries = once(
  () =>
    new Map(
      query.topics().map(({ id }) => {
        const entries: NodeOf<'question'>[] = [];
        const places = new Map<string, number>();
        for (const question of query.questionsOf(id)) {
          places.set(question.id, entries.length);
          if (isEntry(question)) entries.push(question);
        }
        return [id, { entries, places }] as const;
      }),
    ),
);

/** The questions before and after a question in its topic, in the order of the notes. */
function neighboursOf(question: NodeOf<'question'>, topic: NodeOf<'section'> | undefined) {
  const { entries, places } = topicEntries().get(topic?.id ?? question.id) ?? { entries: [], places: new Map() };
  const place = places.get(question.id) ?? 0;
  const next = entries[place] === question ? place + 1 : place;
  return { before: entries.slice(Math.max(0, place - AROUND), place), after: entries.slice(next, next + AROUND) };
}

/** The content of the page of a question. Questions outside of topics have pages as well. */
export const questionPageOf = latest((question: NodeOf<'question'>): QuestionPage => {
  const topic = query.topicOf(question.id);
  const { before, after } = neighboursOf(question, topic);
  return {
    title: titleAlone(question),
    card: viewAlone(question),
    isAnswered: !question.empty,
    topic: topic && { title: topicTitle(topic), href: topicHref(topic) },
    level: levelOf(question),
    description: excerpt(question.answer),
    previous: optionalLink(before.at(-1)),
    next: optionalLink(after[0]),
    related: relatedTo(question),
    ...sameAs(question),
    disagreements: contradictionsOf(question),
    around: [...before, question, ...after].map(linkOf),
    structured: structuredData(question),
  };
});

/** The card of a question on a page without the heading above it. */
function viewAlone(question: NodeOf<'question'>): CardView {
  const view = viewOf(question);
  if (question.about === undefined) return view;
  return { ...view, title: titleAlone(question), titleHtml: htmlOf(askedAlone(question)) };
}

/** Whether a question is listed. Of the occurrences of a question, only the best answered one is. */
function isEntry(question: NodeOf<'question'>): boolean {
  return query.sameAs(question.id)?.canonical === question;
}

function sameAs(question: NodeOf<'question'>): Pick<QuestionPage, 'alsoAsked' | 'entry'> {
  const same = query.sameAs(question.id);
  if (!same) return { alsoAsked: [], entry: undefined };
  const linkTo = (node: GraphNode) => ({
    title: titleAlone(node),
    href: nodeHref(node) ?? '',
    inLanguage: inLanguage(node),
  });
  return {
    alsoAsked: [same.canonical, ...same.others]
      .filter((node) => node !== question)
      .map((node) => ({ ...linkTo(node), source: sourceLink(node.source) })),
    entry: same.canonical === question ? undefined : linkTo(same.canonical),
  };
}

function contradictionsOf(question: NodeOf<'question'>): QuestionPage['disagreements'] {
  const quotation = ({ quote, source }: NodeOf<'claim'>): Quotation => ({ quote, source: sourceLink(source) });
  return disagreementsOf(question, query).map(({ here, there }) => ({
    here: quotation(here),
    there: quotation(there),
  }));
}

/** The items related to a question: first overlapping questions, then related ones, then those with common terms. */
function relatedTo(question: NodeOf<'question'>): QuestionPage['related'] {
  const edges = [...query.edgesOf(question.id, 'sameAs'), ...query.edgesOf(question.id, 'sameAs', 'in')];
  const alike = GRADES.flatMap((grade) =>
    edges.flatMap((edge) => {
      const other = query.node(edge.from === question.id ? edge.to : edge.from);
      return other && edge.type === 'sameAs' && edge.grade === grade ? [other] : [];
    }),
  );
  const terms = query
    .neighbours(question.id, 'about')
    .filter(({ id }) => query.neighbours(id, 'about', 'in').length <= HUB);
  const sharing = terms.flatMap((term) => [term, ...query.neighbours(term.id, 'about', 'in')]);
  const others = new Map<string, GraphNode>();
  const twins = query.sameAs(question.id);
  for (const node of [...alike, ...sharing]) {
    const shown = query.sameAs(node.id)?.canonical ?? node;
    if (shown !== twins?.canonical && !twins?.others.includes(shown)) others.set(shown.id, shown);
  }
  return [...others.values()]
    .flatMap((node) => {
      const { label, kind } = headOf(node, words);
      const target = nodeHref(node);
      return isCardKind(node.type) && target
        ? [{ title: titleAlone(node), href: target, label, kind, inLanguage: inLanguage(node) }]
        : [];
    })
    .slice(0, RELATED);
}

function sectionOf(question: NodeOf<'question'>, topic: NodeOf<'section'>): NodeOf<'section'> {
  let node = query.parentOf(question.id);
  while (node && node.type !== 'section') node = query.parentOf(node.id);
  return node?.type === 'section' ? node : topic;
}

function levelOf({ level }: NodeOf<'question'>): Level | undefined {
  return level && { name: level, label: words.levels[level] };
}

function optionalLink(question: NodeOf<'question'> | undefined): QuestionLink | undefined {
  return question && linkOf(question);
}

function linkOf(question: NodeOf<'question'>): QuestionLink {
  const target = nodeHref(question) ?? '';
  return {
    id: question.id,
    title: plainText(askedAlone(question)),
    inLanguage: inLanguage(question),
    href: target,
    isAsked: canPractise(question),
    number: question.number,
    level: levelOf(question),
    excerpt: question.empty ? words.unanswered : excerpt(question.answer, LISTED),
  };
}
