import { plainText } from '../../generators/browser.ts';
import { disagreementsOf, type GraphNode, headOf, isCardKind, type NodeOf } from '../../generators/index.ts';
import { isAskedAt } from './asked.ts';
import { type CardView, excerpt, viewOf } from './card.ts';
import type { InLanguage } from './card-views.ts';
import { query, words } from './data.ts';
import { inLanguage } from './in-language.ts';
import { nodeHref, sourceLink, topicHref } from './links.ts';
import { latest, once } from './once.ts';
import { structuredData } from './structured.ts';

/** How many related things a question's page names at most. */
const RELATED = 6;
/** What more than these are about, such as the subject of all notes, brings no two of them together. */
const HUB = 12;
/** Letters of an answer in a list: the whole comes when it is asked for. */
const LISTED = 80;
/** How many questions before and after it. */
const AROUND = 3;
/** Grades of questions that are named beside one, the closest first. */
const GRADES = ['overlap', 'related'];

export interface QuestionLink {
  id: string;
  title: string;
  inLanguage: InLanguage;
  href: string;
  number: string | undefined;
  level: Level | undefined;
  excerpt: string;
  /** Practice asks it. */
  isAsked: boolean;
}

/** The questions of one section of a topic. */
export interface QuestionGroup {
  topic: { title: string; href: string; inLanguage: InLanguage };
  sections: { title: string; questions: QuestionLink[] }[];
}

/** All questions by topic and section, in the order of the notes. What is asked more than once stands where it is answered best. */
export const questionGroups: () => readonly QuestionGroup[] = once(() =>
  query
    .topics()
    .map((topic) => ({ topic, questions: query.questionsOf(topic.id).filter(isEntry) }))
    .filter(({ questions }) => questions.length > 0)
    .map(({ topic, questions }) => ({
      topic: { title: topic.title, href: topicHref(topic), inLanguage: inLanguage(topic) },
      sections: [...Map.groupBy(questions, (question) => sectionOf(question, topic))].map(([section, members]) => ({
        title: section.id === topic.id ? '' : section.title,
        questions: members.map(linkOf),
      })),
    })),
);

/** The ids of the questions that are listed, in that order. */
export function listedQuestions(): string[] {
  return questionGroups().flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
}

/** How many different questions there are in all. */
export const questionCount = query.byType('question').filter(isEntry).length;

const LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/** A level by its name in the graph, and what it is called. */
export interface Level {
  name: (typeof LEVELS)[number];
  label: string;
}

/** The levels that the notes give to questions, in the order of difficulty. */
export const levels: readonly Level[] = LEVELS.filter((level) =>
  query.byType('question').some((question) => question.level === level),
).map((name) => ({ name, label: words.levels[name] }));

/** Words of the notes, and where they stand. */
interface Said {
  quote: string;
  source: CardView['source'];
}

/** A question's own page. */
export interface QuestionPage {
  title: string;
  card: CardView;
  topic: { title: string; href: string } | undefined;
  level: Level | undefined;
  description: string;
  previous: QuestionLink | undefined;
  next: QuestionLink | undefined;
  related: { title: string; href: string; label: string; kind: string; inLanguage: InLanguage }[];
  /** Other places where the notes ask the same. */
  alsoAsked: { title: string; href: string; inLanguage: InLanguage; source: CardView['source'] }[];
  /** Lines of its answer that cannot hold if lines elsewhere do. */
  disagreements: { here: Said; there: Said }[];
  /** The entry that answers best what this one asks too; it stands in lists and in the search. */
  entry: { title: string; href: string; inLanguage: InLanguage } | undefined;
  /** The questions around it, itself among them. */
  around: QuestionLink[];
  /** What it says in terms of schema.org. */
  structured: string | undefined;
}

/** The entries of each topic, listed once, and how many of them stand before each question of the topic. */
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

/** The entries that stand close before and after a question in its topic, in the order of the notes. */
function neighboursOf(question: NodeOf<'question'>, topic: NodeOf<'section'> | undefined) {
  const { entries, places } = topicEntries().get(topic?.id ?? question.id) ?? { entries: [], places: new Map() };
  const place = places.get(question.id) ?? 0;
  const next = entries[place] === question ? place + 1 : place;
  return { before: entries.slice(Math.max(0, place - AROUND), place), after: entries.slice(next, next + AROUND) };
}

/** All that the page of a question is made of. Questions outside of any topic have pages too. */
export const questionPageOf = latest((question: NodeOf<'question'>): QuestionPage => {
  const topic = query.topicOf(question.id);
  const { before, after } = neighboursOf(question, topic);
  return {
    title: question.title,
    card: viewOf(question),
    topic: topic && { title: topic.title, href: topicHref(topic) },
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

/** Whether a question stands in lists: of those that ask the same, only the one that is answered best. */
function isEntry(question: NodeOf<'question'>): boolean {
  return query.sameAs(question.id)?.canonical === question;
}

function sameAs(question: NodeOf<'question'>): Pick<QuestionPage, 'alsoAsked' | 'entry'> {
  const same = query.sameAs(question.id);
  if (!same) return { alsoAsked: [], entry: undefined };
  const linkTo = (node: GraphNode) => ({
    title: node.title,
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
  const said = ({ quote, source }: NodeOf<'claim'>): Said => ({ quote, source: sourceLink(source) });
  return disagreementsOf(question, query).map(({ here, there }) => ({ here: said(here), there: said(there) }));
}

/** What hangs together with a question: questions that overlap, then related ones, then what shares its terms. */
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
        ? [{ title: node.title, href: target, label, kind, inLanguage: inLanguage(node) }]
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
    title: plainText(question.question),
    inLanguage: inLanguage(question),
    href: target,
    isAsked: isAskedAt(target),
    number: question.number,
    level: levelOf(question),
    excerpt: question.empty ? words.unanswered : excerpt(question.answer, LISTED),
  };
}
