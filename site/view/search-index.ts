import {
  isFiller,
  normalised,
  packTextWords,
  type TextWords,
  type TitleDoc,
  tokensOf,
} from '../../generators/browser.ts';
import { type GraphNode, headOf, isCardKind, titleAlone } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { textOf } from './card-text.ts';
import { graph, packs, query, words } from './data.ts';
import { href, nodeHref } from './links.ts';
import { packPages } from './packs.ts';
import { searchKinds } from './search-kinds.ts';
import { explanationsOf } from './search-terms.ts';
import { searchTextFiles } from './search-texts.ts';

/** Maximum number of key words of a text. */
const KEYS = 20;
/** Words that occur in a larger share of the texts are too common to be key words. */
const COMMON = 0.06;
/** Number of results shown before anything is typed. */
const SUGGESTED = 8;

/**
 * The first part of the search index: the names of everything. See scripts/search. Addresses are relative to the start
 * page.
 */
export interface SearchNames {
  docs: TitleDoc[];
  /** Synonyms in the notes. */
  groups: string[][];
  /** Indexes of the most important documents. */
  suggested: number[];
  /** The number of files with the texts, see search-texts.ts. */
  textFiles: number;
  /** The labels of the kinds of results. */
  kinds: Readonly<Record<string, { label: string; plural: string }>>;
}

const ROOT = href('');

/** All words of a text in all their forms. */
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
        title: titleAlone(node),
        aliases: [...aliases, ...numbered],
        kind: isSection && node.depth === 1 ? 'sheet' : node.type,
        url: target.slice(ROOT.length),
        topic: topic && topic.id !== node.id ? topic.title : '',
      },
      text: textOf(node),
    },
  ];
}

/**
 * Merges nodes with the same name at the same place, such as a question and the code in its answer. The first one is
 * kept.
 */
function withoutDuplicates(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ doc }) => {
    const key = `${normalised(doc.title)} ${doc.url.replace(/#.*$/u, '')}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The most characteristic words of a text: frequent in it, but rare in the others. */
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

/** Kinds of cards that show something or repeat it. */
const SHOWING: ReadonlySet<string> = new Set(['example', 'claim', 'command', 'procedure']);

/** Entries for terms without a card of their own, which link to the text that explains them best. */
function termsOf(found: readonly Found[]): Found[] {
  const terms = graph.nodes.flatMap((node) =>
    // Languages have templates.
    'aliases' in node && node.type !== 'language' && node.title !== '' && nodeHref(node) === undefined ? [node] : [],
  );
  const said = explanationsOf(
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
  const own = withoutDuplicates(graph.nodes.flatMap(foundOf));
  const found = [...own, ...withoutDuplicates(termsOf(own))];
  const texts = found.map(({ text }) => countsOf(wordsIn(text)));
  const counts = countsOf(texts.flatMap((words) => [...words.keys()]));
  const named = (doc: TitleDoc) => new Set([doc.title, ...doc.aliases].flatMap(wordsIn));
  /** The words that are characteristic of the note of a language: its frameworks and tools. */
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

/** The most important questions, in turn from each topic. Without questions, the topics. */
function suggestedOf(found: readonly Found[]): number[] {
  const places = new Map(found.map(({ node }, index) => [node.id, index]));
  const asked = query.byType('question').filter(({ id }) => query.sameAs(id)?.canonical.id === id);
  const weigh = (id: string) => query.centrality(id) + (query.sameAs(id)?.others.length ?? 0);
  const nodes: readonly GraphNode[] =
    asked.length > 0 ? [...asked].sort((a, b) => weigh(b.id) - weigh(a.id)) : query.topics();
  return nodes.flatMap(({ id }) => places.get(id) ?? []).slice(0, SUGGESTED);
}

/** In two parts, so that the first results have to wait only for the smaller one. */
export const { names: searchNames, words: searchWords } = searchDataOf();
