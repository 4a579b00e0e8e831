import { createQuery, type Graph, type NodeId, type NodeOf } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import { annotate } from './annotate.ts';
import { findLanguage } from './languages.ts';
import { checkOptions, type PackOptions, type SettledOptions } from './options.ts';
import { loadPins, type PinTable, versionOf } from './pins.ts';
import { readFolder, renderTemplate } from './templates.ts';
import { viewOf } from './view.ts';

export interface PackFile {
  /** Within the pack, with forward slashes. */
  path: string;
  text: string;
  /** Name that Shiki highlights it by. */
  language: string;
  /** Which practice each line follows; lines are 1-based. */
  notes: { line: number; practice: NodeId }[];
}

/** A Dockerfile with all that belongs to it, ready to be copied into a project. */
export interface Pack {
  language: string;
  title: string;
  options: SettledOptions;
  files: PackFile[];
  /** Every practice that a line follows. */
  practices: NodeId[];
}

const HIGHLIGHT: Readonly<Record<string, string>> = {
  Dockerfile: 'dockerfile',
  '.dockerignore': 'ini',
  'compose.yaml': 'yaml',
  'README.md': 'markdown',
};

/**
 * Renders the pack of a language. In: a graph with language and practice nodes, the language's id, title or
 * alias, the options. Throws CribsmithError: `usage` for a language or option that there is not,
 * `pack-incomplete` when the notes lack what a template names. `pins` is the package's own table unless given.
 */
export function renderPack(graph: Graph, language: string, options: PackOptions, pins: PinTable = loadPins()): Pack {
  const node = findLanguage(graph, language);
  const checked = checkOptions(options);
  const { facts } = node;
  const settled: SettledOptions = {
    name: checked.name ?? `${facts.id}-service`,
    port: checked.port ?? facts.port,
    base: checked.base ?? facts.base,
    version: checked.version ?? versionOf(pins, facts.build.image),
    plain: checked.plain ?? false,
  };
  const view = viewOf(node, settled, pins);
  const practices = practicesFor(graph, node);
  const templates = [
    { path: 'Dockerfile', template: `families/${facts.family}.hbs` },
    ...readFolder('shared').map(({ path }) => ({ path: path.replace(/\.hbs$/, ''), template: `shared/${path}` })),
  ];
  const files = [
    ...templates.map(({ path, template }) => ({
      path,
      language: HIGHLIGHT[path] ?? 'text',
      ...annotate(renderTemplate(template, view), practices, settled.plain),
    })),
    ...appOf(graph, node),
  ];
  const followed = new Set(files.flatMap((file) => file.notes.map(({ practice }) => practice)));
  return { language: facts.id, title: node.title, options: settled, files, practices: [...followed] };
}

/** Practices by slug. The language's own note comes first, so that two languages can use the same title. */
function practicesFor(graph: Graph, language: NodeOf<'language'>): ReadonlyMap<string, NodeOf<'practice'>> {
  const practices = createQuery(graph)
    .byType('practice')
    .filter(({ why }) => why.length > 0);
  const isOwn = ({ source }: NodeOf<'practice'>) => source.path === language.source.path;
  const bySlug = new Map<string, NodeOf<'practice'>>();
  for (const practice of [...practices.filter(isOwn), ...practices]) {
    const slug = practice.id.split('/').at(-1) ?? practice.id;
    if (!bySlug.has(slug)) bySlug.set(slug, practice);
  }
  return bySlug;
}

/** The files of the example: code of the language's note, by the titles that its facts name. */
function appOf(graph: Graph, { facts, source }: NodeOf<'language'>): PackFile[] {
  const examples = createQuery(graph)
    .byType('example')
    .filter((example) => example.source.path === source.path);
  return facts.app.map((path) => {
    const example = examples.find(({ title }) => title === path);
    if (!example) {
      throw new CribsmithError('pack-incomplete', `Unexpected file ${path} in language.app, expected an example.`, {
        place: { path: source.path, line: source.line },
        hint: `Add "### Example: ${path}" with its code to the note.`,
      });
    }
    return { path, text: `${example.code.trimEnd()}\n`, language: example.language ?? 'text', notes: [] };
  });
}
