import { statSync } from 'node:fs';
import { type Library, loadLibrary, loadPackLibrary } from '../build/library.ts';
import { cardKinds, distinctPicks, pickFor } from '../cards/index.ts';
import { createQuery, type GraphNode, type GraphQuery } from '../graph/index.ts';
import {
  PRINT_KINDS,
  type PrintedFile,
  type PrintKind,
  printAll,
  TIME_NAMES,
  TIMES,
  type TimeName,
} from '../print/index.ts';
import { CribsmithError, nearest } from '../report/index.ts';
import { type Command, DEFAULT_NOTES, oneOf, text, type Values } from './command.ts';
import { writeFiles } from './files.ts';
import { fontsOf, papersOf, type Settings, settingsOf, settingsOptions, siteSettings } from './settings.ts';

const LEVELS = ['basic', 'intermediate', 'advanced'] as const;
/** Filters for nodes. The default sheets would be incomplete with them. */
const NODE_FILTERS = ['level', 'type', 'tag', 'ids', 'time'] as const;

export const printCommand: Command = {
  options: [
    { name: 'kind', type: 'string', value: 'KINDS', summary: `Comma-separated kinds: ${PRINT_KINDS.join(', ')}` },
    { name: 'topic', type: 'string', value: 'WORDS', summary: 'Only topics with these words in their title' },
    { name: 'level', type: 'string', value: LEVELS.join('|'), summary: 'Only questions of this level' },
    {
      name: 'type',
      type: 'string',
      value: 'TYPES',
      summary: 'Only nodes of these types, for example question,command',
    },
    { name: 'tag', type: 'string', value: 'TAG', summary: 'Only notes with this tag' },
    { name: 'ids', type: 'string', value: 'IDS', summary: 'Only these nodes of the graph' },
    {
      name: 'time',
      type: 'string',
      value: TIME_NAMES.join('|'),
      summary: 'Only the most important content that fits into this time',
    },
    {
      name: 'font',
      type: 'string',
      value: 'DIR',
      multiple: true,
      summary: 'Folder with fonts for other scripts; can be repeated',
    },
    {
      name: 'no-installed-fonts',
      type: 'boolean',
      summary: 'Do not use system fonts, so that every machine prints the same',
    },
    { name: 'grey', type: 'boolean', summary: 'Print in shades of grey' },
    { name: 'duplex', type: 'boolean', summary: 'Print cut-out cards on both sides instead of folding them' },
    { name: 'notes-margin', type: 'boolean', summary: 'Leave a wide margin for notes in the question book' },
    { name: 'sources', type: 'boolean', summary: 'Print the path and line of each note, for authors' },
    { name: 'paper', type: 'string', value: 'a4|letter', summary: 'Paper size (default: both)' },
    { name: 'out', type: 'string', value: 'DIR', summary: 'Output folder (default: .)' },
    { name: 'force', type: 'boolean', summary: 'Overwrite existing files' },
    ...settingsOptions,
  ],
  positionals: 1,
  async run([notes = DEFAULT_NOTES], values, io) {
    const settings = await settingsOf(notes, values);
    const { config, reading } = settings;
    const papers = papersOf(values, config);
    const out = text(values, 'out') ?? '.';
    checkFonts(values);
    const own = loadLibrary(notes, reading);
    const { graph } = own;
    const query = createQuery(graph);
    const kinds = kindsOf(values);
    const packs = kinds.includes('poster') ? loadPackLibrary(own) : undefined;
    const packQuery = packs && createQuery(packs.graph);
    const accept = filterOf(values, query);
    checkIds(values, packQuery ? [query, packQuery] : [query]);
    const time = text(values, 'time') === undefined ? [] : [oneOf(values, 'time', TIME_NAMES, 'an-hour')];
    const { files, diagnostics } = await printAll(graph, {
      papers,
      kinds,
      times: time,
      sources: values['sources'] === true,
      grey: values['grey'] === true,
      notesMargin: values['notes-margin'] === true,
      duplex: values['duplex'] === true,
      fonts: {
        folders: [...all(values, 'font'), ...fontsOf(config).folders],
        installed: values['no-installed-fonts'] !== true && fontsOf(config).installed,
      },
      language: config.language,
      colours: config.theme?.kind,
      ...(config.title !== undefined && { title: config.title }),
      ...titleFor(values, query),
      ...(await siteOf(settings, own)),
      accept,
      ...(packs && packQuery && { posters: (await loadBuild()).postersOf(packs, filterOf(values, packQuery)) }),
    });
    for (const { path, line, message, hint } of diagnostics) {
      io.stderr.write(`${path}:${line}: ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`);
    }
    if (files.length === 0 && diagnostics.some(({ ruleId }) => ruleId === 'print-font-missing')) return 1;
    if (files.length === 0) {
      throw new CribsmithError(
        'print-empty',
        'Nothing in the notes matches the filters, so there is nothing to print.',
        {
          hint: 'Remove a filter, or run cribsmith graph to see what is available.',
        },
      );
    }
    writeFiles(
      out,
      files.map(({ path, bytes }) => ({ path, content: bytes })),
      values['force'] === true,
    );
    for (const file of files) io.stderr.write(reportOf(file));
    if (kinds.includes('selection')) for (const name of time) io.stderr.write(spareTimeOf(name, query, accept));
    return 0;
  },
};

/** Loads what only a few prints need: the packs, and everything that makes a site. */
const loadBuild = () => import('../build/index.ts');

/** The published site, if the configuration names it. */
async function siteOf(settings: Settings, own: Library): Promise<{ site?: { url: string; hidden: string[] } }> {
  const { url, hidden = [] } = siteSettings(settings);
  if (url === undefined) return {};
  const { wantsPacks } = await loadBuild();
  const hasPacks = wantsPacks(own, settings.config.packs);
  return { site: { url, hidden: [...hidden, ...(hasPacks ? [] : ['templates'])] } };
}

/** The title of the crib and the quiz, if a single topic is printed. */
function titleFor(values: Values, query: GraphQuery): { title?: string } {
  const topic = text(values, 'topic');
  const [only, ...others] = topic === undefined ? [] : query.topics().filter((each) => isNamed(each, topic));
  return only && others.length === 0 ? { title: only.title } : {};
}

function isNamed({ title }: { title: string }, words: string): boolean {
  return title.toLowerCase().includes(words.toLowerCase());
}

type Accept = (node: GraphNode) => boolean;

function kindsOf(values: Values): PrintKind[] {
  const named = list(values, 'kind');
  if (named.length === 0) {
    return NODE_FILTERS.some((name) => values[name] !== undefined)
      ? ['selection']
      : ['cheat-sheet', 'topic-book', 'question-book'];
  }
  return named.map((name) => known(name, 'kind', PRINT_KINDS));
}

function filterOf(values: Values, query: GraphQuery): Accept {
  const filters: Accept[] = [];
  const topic = text(values, 'topic');
  if (topic !== undefined) {
    filters.push((node) => {
      // A language is above the topics of its note and counts as a topic.
      const own = node.type === 'language' ? node : query.topicOf(node.id);
      return own !== undefined && isNamed(own, topic);
    });
  }
  if (values['level'] !== undefined) {
    const level = oneOf(values, 'level', LEVELS, 'basic');
    filters.push((node) => node.type === 'question' && node.level === level);
  }
  const types = list(values, 'type').map((name) => known(name, 'type', cardKinds));
  if (types.length > 0) filters.push(({ type }) => types.includes(type));
  const tag = text(values, 'tag');
  if (tag !== undefined) filters.push(({ id }) => query.noteOf(id)?.tags.includes(tag) === true);
  const ids = list(values, 'ids');
  if (ids.length > 0) filters.push(({ id }) => ids.includes(id));
  return (node) => filters.every((accepts) => accepts(node));
}

/**
 * Checks that each id exists in one of the graphs.
 *
 * @throws CribsmithError `usage` for an unknown id.
 */
function checkIds(values: Values, queries: readonly GraphQuery[]): void {
  for (const id of list(values, 'ids')) {
    if (queries.some((query) => query.node(id))) continue;
    throw new CribsmithError('usage', `The notes contain no node "${id}".`, {
      hint: 'Run cribsmith graph to list the ids, or copy them from the addresses of the site.',
    });
  }
}

/**
 * Checks that font folders exist. Typst would ignore missing ones.
 *
 * @throws CribsmithError `usage` for a missing folder.
 */
function checkFonts(values: Values): void {
  const missing = all(values, 'font').find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing === undefined) return;
  throw new CribsmithError('usage', `The folder ${missing} does not exist.`, { hint: 'Check the spelling of --font.' });
}

/** All values of an option that can be repeated. */
function all(values: Values, name: string): string[] {
  return [values[name]].flat().filter((value) => typeof value === 'string');
}

function list(values: Values, name: string): string[] {
  return (text(values, name) ?? '').split(',').flatMap((word) => word.trim() || []);
}

function known<T extends string>(name: string, option: string, names: readonly T[]): T {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  const [near] = nearest(name, names);
  throw new CribsmithError('usage', `Unexpected --${option} ${name}, expected ${names.join(', ')}.`, {
    ...(near !== undefined && { hint: `Did you mean ${near}?` }),
  });
}

/** A message if a shorter time is enough for all content. */
function spareTimeOf(time: TimeName, query: GraphQuery, accept: Accept): string {
  const upTo = TIME_NAMES.filter((name) => TIMES[name] <= TIMES[time]);
  const picks = upTo.map((name) => ({
    name,
    nodes: pickFor(query, { seconds: TIMES[name], accept }).map(({ node }) => node),
  }));
  const enough = distinctPicks(picks).at(-1);
  return enough === undefined || enough.name === time
    ? ''
    : `  everything fits into less time, so this is the same as --time ${enough.name}\n`;
}

/** Maximum number of listed titles that did not fit. The others are only counted. */
const MOST_NAMED = 10;

function reportOf({ path, pages, leftOut }: PrintedFile): string {
  const named = leftOut.slice(0, MOST_NAMED).map((title) => `  left out because it does not fit: ${title}\n`);
  const more = leftOut.length > MOST_NAMED ? `  and ${leftOut.length - MOST_NAMED} more\n` : '';
  return `${path} (${pages} ${pages === 1 ? 'page' : 'pages'})\n${named.join('')}${more}`;
}
