import {
  isFiller,
  normalised,
  packTextWords,
  type TextWords,
  type TitleDoc,
  tokensOf,
} from '../../generators/browser.ts';
import { type GraphNode, headOf, isCardKind } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { textOf } from './card-text.ts';
import { graph, packs, query, words } from './data.ts';
import { href, nodeHref } from './links.ts';
import { packPages } from './packs.ts';
import { searchKinds } from './search-kinds.ts';
import { speakersOf } from './search-terms.ts';
import { searchTextFiles } from './search-texts.ts';

/** Words that tell a text from the others, at most. */
const KEYS = 20;
/** A word that more texts than this share say finds only those that it tells from others. */
const COMMON = 0.06;
/** What is shown before anything is typed. */
const SUGGESTED = 8;

/**
 * What the search in the browser begins with: the names of everything. See scripts/search. Addresses are relative to the start
 * page.
 */
export interface SearchNames {
  docs: TitleDoc[];
  /** Names for the same thing, as the notes have them. */
  groups: string[][];
  /** Places of documents that most hangs on. */
  suggested: number[];
  /** How many files hold the texts: see search-texts.ts. */
  textFiles: number;
  /** What each kind of result is called. */
  kinds: Readonly<Record<string, { label: string; plural: string }>>;
}

const ROOT = href('');

/** Every form of every word of a text. */
function wordsIn(text: string): string[] {
  return tokensOf(text).flatMap(({ whole, parts }) => [whole, ...parts]);
}

interface Found {
  node: GraphNode;
  doc: TitleDoc;
  text: string;
}

function foundOf(node: GraphNode): Found[] {
  const isSection = node.type === 'section';
  const target = isSection || isCardKind(node.type) ? nodeHref(node) : undefined;
  if (target === undefined || node.title === '') return [];
  const topic = query.topicOf(node.id);
  const aliases = 'aliases' in node ? node.aliases : [];
  const numbered = node.type === 'question' && node.number ? [headOf(node, words).label] : [];
  return [
    {
      node,
      doc: {
        title: node.title,
        aliases: [...aliases, ...numbered],
        kind: isSection && node.depth === 1 ? 'sheet' : node.type,
        url: target.slice(ROOT.length),
        topic: topic && topic.id !== node.id ? topic.title : '',
      },
      text: textOf(node),
    },
  ];
}

/** Of what has the same name in the same place, such as a question and the code of its answer, the first is one entry. */
function withoutTwins(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ doc }) => {
    const key = `${normalised(doc.title)} ${doc.url.replace(/#.*$/u, '')}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The words that tell most of a text: those that it repeats and few others have. */
function keysOf(
  said: ReadonlyMap<string, number>,
  own: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  size: number,
): string[] {
  return [...said]
    .filter(([word]) => !own.has(word) && word.length > 1 && !isFiller(word))
    .map(([word, times]) => ({
      word,
      weight: (1 + Math.log(times)) * Math.log((1 + size) / (counts.get(word) ?? 1)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, KEYS)
    .map(({ word }) => word);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Kinds of cards that show something, or repeat it. */
const SHOWING: ReadonlySet<string> = new Set(['example', 'claim', 'command', 'procedure']);

/** An entry for each term that has no card of its own: it leads to what says most about it. */
function termsOf(found: readonly Found[]): Found[] {
  const terms = graph.nodes.flatMap((node) =>
    // A language has a template.
    'aliases' in node && node.type !== 'language' && node.title !== '' && nodeHref(node) === undefined ? [node] : [],
  );
  const said = speakersOf(
    terms.map(({ id, title, aliases }) => ({ id, names: [title, ...aliases] })),
    found.map(({ node, doc, text }) => ({
      title: doc.title,
      text,
      about: new Set(
        [...query.neighbours(node.id, 'about'), ...query.neighbours(node.id, 'defines')].map(({ id }) => id),
      ),
      explains: !SHOWING.has(node.type),
    })),
  );
  return terms.flatMap((node) => {
    const speaker = found[said.get(node.id) ?? -1];
    if (!speaker) return [];
    const aliases = [...node.aliases, `${node.title} ${searchKinds[node.type]?.label ?? ''}`];
    return [
      {
        node,
        doc: { ...speaker.doc, title: node.title, aliases, kind: node.type, topic: speaker.doc.title },
        text: '',
      },
    ];
  });
}

function searchDataOf(): { names: SearchNames; words: TextWords } {
  const languages = new Map(query.byType('language').map(({ facts, source }) => [facts.id, source.path]));
  const own = withoutTwins(graph.nodes.flatMap(foundOf));
  const found = [...own, ...withoutTwins(termsOf(own))];
  const texts = found.map(({ text }) => countsOf(wordsIn(text)));
  const counts = countsOf(texts.flatMap((words) => [...words.keys()]));
  const named = (doc: TitleDoc) => new Set([doc.title, ...doc.aliases].flatMap(wordsIn));
  /** The words that tell the note of a language from others: its frameworks and tools. */
  const taughtOf = (language: string): string[] => {
    const path = languages.get(language);
    const taught = own.filter(({ node }) => node.source.path === path);
    const telling = (texts: readonly string[], own: ReadonlySet<string> = new Set()) =>
      keysOf(countsOf(texts.flatMap(wordsIn)), own, counts, found.length).slice(0, KEYS / 2);
    const titled = telling(taught.map(({ doc }) => doc.title));
    return [
      ...titled,
      ...telling(
        taught.map(({ text }) => text),
        new Set(titled),
      ),
    ];
  };
  const templates = packPages.map((page, index) => {
    const facts = packs[index]?.input.facts;
    const doc: TitleDoc = {
      title: strings.templates.pageTitle(page.title),
      aliases: [page.title, page.id, ...(facts?.aliases ?? [])].flatMap((name) => [name, `${name} dockerfile`]),
      kind: 'template',
      url: page.href.slice(ROOT.length),
      topic: '',
    };
    return {
      doc,
      keys: [...page.files.map(({ path }) => path).flatMap(wordsIn), ...(facts ? taughtOf(facts.id) : [])],
    };
  });
  const docs = [...found, ...templates].map(({ doc }) => doc);
  const saidMost = COMMON * docs.length;
  const said = new Map<string, Map<number, boolean>>();
  const say = (word: string, place: number, isTelling: boolean) => {
    const places = said.get(word) ?? new Map<number, boolean>();
    said.set(word, places);
    if (isTelling || (counts.get(word) ?? 0) <= saidMost) places.set(place, isTelling);
  };
  for (const [place, { doc }] of found.entries()) {
    const words = texts[place] ?? new Map();
    const names = named(doc);
    const keys = new Set(keysOf(words, names, counts, found.length));
    for (const word of words.keys()) if (!names.has(word) && !isFiller(word)) say(word, place, keys.has(word));
  }
  for (const [index, { keys }] of templates.entries()) for (const word of keys) say(word, found.length + index, true);
  const groups = graph.nodes.flatMap((node) =>
    'aliases' in node && node.aliases.length > 0 ? [[node.title, ...node.aliases]] : [],
  );
  return {
    names: { docs, groups, suggested: suggestedOf(found), textFiles: searchTextFiles().length, kinds: searchKinds },
    words: packTextWords(said),
  };
}

/** The questions that most hangs on, at most one a topic in turn; without questions the topics. */
function suggestedOf(found: readonly Found[]): number[] {
  const places = new Map(found.map(({ node }, index) => [node.id, index]));
  const asked = query.byType('question').filter(({ id }) => query.sameAs(id)?.canonical.id === id);
  const weigh = (id: string) => query.centrality(id) + (query.sameAs(id)?.others.length ?? 0);
  const nodes: readonly GraphNode[] =
    asked.length > 0 ? [...asked].sort((a, b) => weigh(b.id) - weigh(a.id)) : query.topics();
  return nodes.flatMap(({ id }) => places.get(id) ?? []).slice(0, SUGGESTED);
}

/** In two parts, so that the first result waits for the smaller one only. */
export const { names: searchNames, words: searchWords } = searchDataOf();
