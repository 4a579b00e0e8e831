import { createQuery, type Graph, type LanguageFacts, type NodeId, type NodeOf } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import { annotate } from './annotate.ts';
import { nearest } from './nearest.ts';
import { checkOptions, type PackOptions } from './options.ts';
import { imageOf, loadPins, type PinTable } from './pins.ts';
import { readFolder, renderTemplate } from './templates.ts';

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
  /** The options with nothing left open. */
  options: { name: string; port: number; base: string; version: string | undefined; plain: boolean };
  files: PackFile[];
  /** Every practice that a line follows. */
  practices: NodeId[];
}

/** Between the parts of an instruction that has several lines. */
const CONTINUED = ' \\\n    ';

const HIGHLIGHT: Readonly<Record<string, string>> = {
  Dockerfile: 'dockerfile',
  '.dockerignore': 'ini',
  yaml: 'yaml',
  md: 'markdown',
  go: 'go',
  py: 'python',
  mod: 'go',
  txt: 'text',
};

/** The languages that there are packs for, by id. */
export function listPacks(graph: Graph): { id: string; title: string; aliases: readonly string[] }[] {
  return languagesOf(graph).map(({ title, facts }) => ({ id: facts.id, title, aliases: facts.aliases }));
}

/**
 * Renders the pack of a language. In: a graph with language and practice nodes, the language's id or an
 * alias, the options. Throws CribsmithError `usage` for a language or option that there is not, and an
 * Error when template and notes do not fit together. `pins` is the table of the package unless given.
 */
export function renderPack(graph: Graph, language: string, options: PackOptions, pins: PinTable = loadPins()): Pack {
  const node = findLanguage(graph, language);
  const checked = checkOptions(options);
  const { facts } = node;
  const settled = {
    name: checked.name ?? `${facts.id}-service`,
    port: checked.port ?? facts.port,
    base: checked.base ?? facts.base,
    version: checked.version ?? pins[facts.build.image]?.version,
    plain: checked.plain ?? false,
  };
  const view = viewOf(node, settled, pins);
  const practices = practicesBySlug(graph);
  const rendered = [
    { path: 'Dockerfile', text: renderTemplate(`families/${facts.family}.hbs`, view) },
    ...readFolder('shared').map(({ path }) => ({
      path: path.replace(/\.hbs$/, ''),
      text: renderTemplate(`shared/${path}`, view),
    })),
    ...readFolder(`apps/${facts.id}`),
  ];
  const files = rendered.map(({ path, text }) => ({
    path,
    language: HIGHLIGHT[path] ?? HIGHLIGHT[path.split('.').at(-1) ?? ''] ?? 'text',
    ...annotate(text, practices, settled.plain),
  }));
  const followed = new Set(files.flatMap((file) => file.notes.map(({ practice }) => practice)));
  return { language: facts.id, title: node.title, options: settled, files, practices: [...followed] };
}

function languagesOf(graph: Graph): NodeOf<'language'>[] {
  const languages = [...createQuery(graph).byType('language')];
  return languages.sort((a, b) => (a.facts.id < b.facts.id ? -1 : a.facts.id > b.facts.id ? 1 : 0));
}

function findLanguage(graph: Graph, name: string): NodeOf<'language'> {
  const languages = languagesOf(graph);
  const wanted = name.toLowerCase();
  const found = languages.find(({ facts }) => facts.id === wanted || facts.aliases.includes(wanted));
  if (found) return found;
  const near = nearest(
    wanted,
    languages.flatMap(({ facts }) => [facts.id, ...facts.aliases]),
  );
  throw new CribsmithError('usage', `There is no pack for "${name}".`, {
    hint:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : `There are: ${languages.map(({ facts }) => facts.id).join(', ')}.`,
  });
}

function practicesBySlug(graph: Graph): ReadonlyMap<string, NodeOf<'practice'>> {
  const practices = createQuery(graph).byType('practice');
  return new Map(practices.map((practice) => [practice.id.split('/').at(-1) ?? practice.id, practice]));
}

/** What the templates see: every value in the form in which it is written into the file. */
function viewOf({ title, facts }: NodeOf<'language'>, options: Pack['options'], pins: PinTable) {
  const final = finalBase(facts, options);
  const { build } = facts;
  return {
    title,
    name: options.name,
    port: options.port,
    build: {
      image: imageOf(pins, build.image, options.version),
      manifests: build.manifests.join(' '),
      mounts: build.caches.map((path) => `--mount=type=cache,target=${path}${CONTINUED}`).join(''),
      install: build.install,
      compile: build.compile ?? '',
      why: build.why,
    },
    final: {
      image: imageOf(pins, final.image, options.version),
      user: final.user,
      copy: final.copy,
      env: Object.entries({ PORT: String(options.port), ...final.env })
        .map(([name, value]) => `${name}=${value}`)
        .join(CONTINUED),
    },
    artifact: facts.artifact,
    sources: facts.sources.join(' '),
    health: execForm(facts.health),
    entrypoint: execForm(facts.entrypoint),
    ignore: facts.ignore,
  };
}

function finalBase(facts: LanguageFacts, { base, version }: Pack['options']) {
  const known = Object.keys(facts.bases);
  const final = facts.bases[base as keyof typeof facts.bases];
  if (!final) {
    const reason = facts.refused[base as keyof typeof facts.refused];
    throw new CribsmithError('usage', `${facts.id} cannot end in a ${base} image${reason ? `: ${reason}` : '.'}`, {
      hint: `It can end in ${known.join(' or ')}.`,
    });
  }
  if (
    final.versions !== undefined &&
    version !== undefined &&
    `${version}.`.startsWith(`${final.versions}.`) === false
  ) {
    throw new CribsmithError(
      'usage',
      `The ${base} image has ${facts.id} ${final.versions}, and ${version} was asked for.`,
      {
        hint: `Leave --version out, or choose another base: ${known.join(', ')}.`,
      },
    );
  }
  return final;
}

function execForm(argv: readonly string[]): string {
  return `[${argv.map((argument) => JSON.stringify(argument)).join(', ')}]`;
}
