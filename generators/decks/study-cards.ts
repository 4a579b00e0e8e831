import {
  askedAlone,
  type CardPart,
  type CardWords,
  cardOf,
  type HtmlSetter,
  isGiven,
  repeatsAnswer,
} from '../cards/index.ts';
import { type GraphNode, type GraphQuery, type Inline, type NodeOf, plainText } from '../graph/index.ts';
import { type Gap, gaps } from './cloze.ts';
import type { CardForm, StudyCard } from './deck.ts';

/** The content of one card. */
interface Asked {
  /** The part after `#` in the id, if a node gives several cards. */
  part?: string;
  form?: CardForm;
  front: string;
  back: string;
  asked: string;
  answer: string;
}

/** What is needed to create cards. */
interface Desk {
  query: GraphQuery;
  set: HtmlSetter;
  words: CardWords;
  text(value: string): string;
  /** The parts of a card one below the other, each with its label. */
  parts(parts: readonly CardPart[]): string;
}

/** The cards of a graph, which are created on demand. */
export interface Study {
  /** The cards of a node. Most types of nodes have none. */
  cardsOf(node: GraphNode): readonly StudyCard[];
  /** All cards, in the order of topics and notes, and the questions without an answer, which have none. */
  all(): { cards: StudyCard[]; unanswered: NodeOf<'question'>[] };
}

/**
 * Prepares cards for everything in a graph that can be practised.
 *
 * @param query - The graph.
 * @param set - Converts rich text to HTML.
 * @param words - The words on cards.
 */
export function createStudy(query: GraphQuery, set: HtmlSetter, words: CardWords): Study {
  const known = new Map<string, readonly StudyCard[]>();
  const cardsOf = (node: GraphNode): readonly StudyCard[] => {
    const cards = known.get(node.id) ?? made(node);
    known.set(node.id, cards);
    return cards;
  };
  const made = (node: GraphNode): readonly StudyCard[] => {
    const desk = deskOf(query, (content) => set(content, node.source.path), words);
    const { text, parts } = desk;
    return askedOf(node, desk).map(({ part, form = 'basic', front, back, asked, answer }): StudyCard => {
      const topic = query.topicOf(node.id);
      const context = topic && topic.title !== '' ? `<p class="context">${text(topic.title)}</p>` : '';
      return {
        id: part === undefined ? node.id : `${node.id}#${part}`,
        form,
        // Without the topic, "What is the default?" is unclear.
        front: context + front,
        back: back + parts(cardOf(node, query, words).corrections),
        asked: folded(asked),
        answer: folded(answer),
        tags: tagsOf(node, query),
        deck: deckOf(node, query),
        source: node.source,
        anchored: node.anchor !== undefined,
      };
    });
  };
  return {
    cardsOf,
    all: () => ({
      cards: inTopicOrder(query).flatMap(cardsOf),
      unanswered: query.byType('question').filter(({ empty }) => empty),
    }),
  };
}

/** Creates all cards of a graph; see `createStudy`. */
export function studyCards(query: GraphQuery, set: HtmlSetter, words: CardWords): ReturnType<Study['all']> {
  return createStudy(query, set, words).all();
}

/** Whether there is anything to practise. Creates at most one card. */
export function hasStudyCards(query: GraphQuery, set: HtmlSetter, words: CardWords): boolean {
  const desk = deskOf(query, set, words);
  return query.graph.nodes.some((node) => askedOf(node, desk).length > 0);
}

function deskOf(query: GraphQuery, set: HtmlSetter, words: CardWords): Desk {
  const text = (value: string) => set([{ type: 'text', value }]);
  const parts: Desk['parts'] = (list) =>
    list
      .map(({ label, content, role = 'plain' }) => {
        const head = label === undefined ? '' : `<p class="label">${text(label)}</p>`;
        return `<div class="${role}">${head}${set(content)}</div>`;
      })
      .join('');
  return { query, set, words, text, parts };
}

/** The nodes of each topic in the order of its note. */
function inTopicOrder(query: GraphQuery): GraphNode[] {
  const places = new Map<string, number>(query.topics().map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: GraphNode) => places.get(query.topicOf(id)?.id ?? '') ?? places.size;
  return query.graph.nodes
    .map((node) => ({ node, place: placeOf(node) }))
    .sort((a, b) => a.place - b.place)
    .map(({ node }) => node);
}

function askedOf(node: GraphNode, desk: Desk): Asked[] {
  const ask = ASKED[node.type] as ((node: GraphNode, desk: Desk) => Asked[]) | undefined;
  return ask?.(node, desk) ?? [];
}

/** Creates the cards of each node type. Types that are missing here have none. */
const ASKED: { readonly [T in GraphNode['type']]?: (node: NodeOf<T>, desk: Desk) => Asked[] } = {
  question: (node, { query, set, parts, words }) => {
    if (node.empty || query.sameAs(node.id)?.canonical !== node) return [];
    const all = cardOf(node, query, words).parts;
    return [
      {
        front: `<div class="asked">${set(askedAlone(node))}</div>${parts(all.filter(isGiven))}`,
        back: parts(all.filter((part) => !isGiven(part))),
        asked: [plainText(askedAlone(node)), plainText(node.given ?? [])].filter((said) => said !== '').join('\n'),
        answer: plainText(node.answer),
      },
    ];
  },
  pitfall: (node, { query, text, parts, words }) => {
    const entry = query.sameAs(node.id)?.canonical.id;
    const all = cardOf(node, query, words).parts;
    // The part of a pitfall to show before the answer: neither the trap nor the way out.
    const shown = ({ label }: CardPart) => label === undefined || label === words.parts.situation;
    const answer = all.filter((part) => !shown(part));
    if (answer.length === 0 || (entry !== undefined && entry !== String(node.id))) return [];
    const front = [
      `<div class="asked">${text(node.title)}</div>`,
      parts(all.filter(shown)),
      `<p class="task">${text(words.asks.trap)}</p>`,
    ];
    return [
      {
        front: front.join(''),
        back: parts(answer),
        asked: `${node.title} ${plainText(node.situation)}`,
        answer: plainText([...node.trap, ...node.reason, ...node.fix]),
      },
    ];
  },
  tip: (node, { query, text, parts, words }) => {
    if (node.kind !== 'key-phrase' || repeatsAnswer(node, query)) return [];
    const front = `<div class="asked">${text(node.title)}</div><p class="task">${text(words.asks.sumUp)}</p>`;
    return [{ front, back: parts(cardOf(node, query, words).parts), asked: node.title, answer: plainText(node.body) }];
  },
  command: ({ synopsis, description, program, flags }, { set, text }) => {
    const sentence = plainText(description).trim() && gaps(commandGaps(synopsis, program, flags), text);
    if (!sentence) return [];
    const front = `<div class="asked">${set(description)}</div><p class="command"><code>${sentence}</code></p>`;
    return [{ form: 'cloze', front, back: '', asked: synopsis, answer: plainText(description) }];
  },
  cloze: (node, { query, set, text, parts, words }) => {
    const { sentence, body } = node;
    const stretches = sentence.map(
      (part): Gap =>
        'said' in part
          ? { text: '', html: set(part.said) }
          : {
              text: '',
              html: set(part.hidden),
              number: part.group,
              ...(part.hint !== undefined && { hint: part.hint }),
            },
    );
    const filled = sentence.every((part) => 'said' in part || part.hidden.length > 0);
    const front = filled && gaps(stretches, text);
    if (!front) return [];
    const asked = sentence.map((part) => ('said' in part ? plainText(part.said) : '_____')).join('');
    const answer = sentence.flatMap((part) => ('said' in part ? [] : [plainText(part.hidden)])).join(', ');
    const beside = cardOf(node, query, words).parts.filter(
      ({ label, content }) => label === undefined && content[0] === body[0],
    );
    const back = parts(beside);
    return [{ form: 'cloze', front: `<div class="asked">${front}</div>`, back, asked, answer }];
  },
  comparison: (node, desk) => node.aspects.flatMap((aspect, row) => askedByRow(node, aspect, row, desk)),
  example: (node, { query, set, text, parts, words }) => {
    if (node.verdict !== 'bad' && node.problems.length === 0) return [];
    const better = node.repaired === undefined ? betterOf(node, query) : undefined;
    const reasons = cardOf(node, query, words).parts.filter(({ label }) => label !== undefined);
    const back = [
      set(node.body),
      parts(reasons),
      better ? parts([{ label: words.verdicts.good, content: [codeOf(better)] }]) : '',
    ].join('');
    if (back === '') return [];
    const front = `<div class="asked">${text(words.asks.wrong)}</div>${set([codeOf(node)])}`;
    const answer = `${plainText(node.body)} ${node.problems.join(' ')} ${node.repaired ?? better?.code ?? ''}`;
    return [{ front, back, asked: node.code, answer }];
  },
  concept: defined,
  tool: defined,
  image: defined,
  instruction: defined,
};

function defined(
  node: NodeOf<'concept' | 'tool' | 'image' | 'instruction'>,
  { query, text, parts, words }: Desk,
): Asked[] {
  const answer = plainText(node.definition);
  if (answer.trim() === '') return [];
  const front = `<div class="asked">${text(node.title)}</div>`;
  return [{ front, back: parts(cardOf(node, query, words).parts), asked: node.title, answer }];
}

/** One row of a comparison, asked for each subject. */
function askedByRow(node: NodeOf<'comparison'>, aspect: string, row: number, { set, text }: Desk): Asked[] {
  const filled = node.subjects
    .map((subject, column): { subject: string; cell: Inline[] } => ({ subject, cell: node.cells[row]?.[column] ?? [] }))
    .filter(({ cell }) => plainText(cell).trim() !== '');
  if (filled.length < 2 || aspect.trim() === '') return [];
  const subjects = filled.map(({ subject }) => subject).join(' · ');
  // A title that consists of the subjects adds no information.
  const title = filled.every(({ subject }) => node.title.includes(subject)) ? '' : node.title;
  const rows = filled.map(({ subject, cell }) => `<tr><th>${text(subject)}</th><td>${set(cell)}</td></tr>`);
  return [
    {
      part: aspect,
      front: [
        title && `<p class="task">${text(title)}</p>`,
        `<div class="asked">${text(subjects)}</div><p>${text(aspect)}</p>`,
      ].join(''),
      back: `<table>${rows.join('')}</table>`,
      asked: `${title} ${subjects}: ${aspect}`,
      answer: filled.map(({ subject, cell }) => `${subject}: ${plainText(cell)}`).join('\n'),
    },
  ];
}

/** Collapses whitespace. */
function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function codeOf({ code, language }: NodeOf<'example'>) {
  return { type: 'code' as const, value: code, ...(language === undefined ? {} : { lang: language }) };
}

/** The good example that follows a bad one. */
function betterOf(node: NodeOf<'example'>, query: GraphQuery): NodeOf<'example'> | undefined {
  const siblings = query.childrenOf(query.parentOf(node.id)?.id ?? '');
  const next = siblings.slice(siblings.indexOf(node) + 1).find(({ type }) => type === 'example');
  return next?.type === 'example' && next.verdict === 'good' ? next : undefined;
}

/** The parts of a command to hide: the subcommand (1), and the options (2). */
function commandGaps(synopsis: string, program: string, flags: readonly string[]): Gap[] {
  const options = new Set(flags);
  let verb = true;
  return synopsis.split(/(\s+)/u).map((word): Gap => {
    if (word.trim() === '' || word === program) return { text: word };
    if (options.has(word.split('=')[0] ?? word)) return { text: word, number: 2 };
    verb = verb && /^[a-z][a-z-]*$/u.test(word);
    return verb ? { text: word, number: 1 } : { text: word };
  });
}

/** Tags for the kind, topic and level. In Anki, `::` separates levels. */
function tagsOf(node: GraphNode, query: GraphQuery): string[] {
  const topic = query.topicOf(node.id);
  const note = query.noteOf(node.id);
  return [
    `kind::${node.type}`,
    ...(topic ? [`topic::${tagOf(topic.title)}`] : []),
    ...(node.type === 'question' && node.level ? [`level::${node.level}`] : []),
    ...(note?.tags.map(tagOf) ?? []),
  ];
}

function tagOf(text: string): string {
  return text.trim().replace(/\s+/gu, '-').replaceAll('::', '-') || 'untitled';
}

/** A deck for each folder, with a deck for each topic inside. */
function deckOf(node: GraphNode, query: GraphQuery): string[] {
  const folders = node.source.path.split('/').slice(0, -1);
  const topic = query.topicOf(node.id);
  return [...folders, ...(topic?.title ? [topic.title] : [])].map((name) => name.replaceAll('::', ':'));
}
