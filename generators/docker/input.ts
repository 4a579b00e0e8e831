import { type GraphQuery, type LanguageFacts, type NodeId, type NodeOf, plainText } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { Variable, Worker } from './recipe.ts';

/** A practice as a comment needs it. */
export interface Reason {
  id: NodeId;
  title: string;
  /** First sentence of its reason. */
  why: string;
  /** Path and line of its heading. */
  place: string;
}

/** A file of the example. */
export interface AppFile {
  text: string;
  language: string;
}

/** What the files of a pack need to know of a project that somebody has, beside how it is built. */
export interface ProjectInput {
  /** The build context, seen from the folder of the pack. */
  context: string;
  /** The folder of the pack, seen from the build context; empty where they are the same. */
  folder: string;
  /** What the compose file calls the program. */
  service: string;
  /** The name of the compose file. */
  compose: string;
  variables: readonly Variable[];
  workers: readonly Worker[];
  /** The lines of `.dockerignore`. */
  ignore: readonly string[];
  /** Secrets of the build, by the file that holds each. */
  secrets: readonly { id: string; file: string }[];
  /** The route that tells whether the program is well; empty when a connection does. */
  route: string;
}

/** Everything that the notes say towards a pack. Plain data, so that it can be sent to a browser. */
export interface PackInput {
  /** Absent for the example of the note. */
  project?: ProjectInput;
  title: string;
  facts: LanguageFacts;
  /** Where the language stands in the notes. */
  source: { path: string; line: number };
  /** By slug. */
  practices: Readonly<Record<string, Reason>>;
  /** By path in the pack: every file that the facts name. */
  app: Readonly<Record<string, AppFile>>;
}

/**
 * The same without the practices that no line of its packs can name. In: an input, and the slugs that the templates name
 * beside those of the facts.
 */
export function trimmedInput(input: PackInput, named: ReadonlySet<string>): PackInput {
  const own = new Set(whysOf(input.facts));
  const practices = Object.entries(input.practices).filter(([slug]) => named.has(slug) || own.has(slug));
  return { ...input, practices: Object.fromEntries(practices) };
}

/** Each `why` somewhere in the facts: the slug of a practice. */
function whysOf(facts: unknown): unknown[] {
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => (key === 'why' ? [value] : whysOf(value)));
}

/**
 * What the notes say towards the pack of a language. Throws CribsmithError `pack-incomplete` when a file is missing. `given`
 * is what `reasonsOf` gives, where somebody asks for many languages.
 */
export function packInput(
  query: GraphQuery,
  language: NodeOf<'language'>,
  given: readonly GivenReason[] = reasonsOf(query),
): PackInput {
  const { title, facts, source } = language;
  return {
    title,
    facts,
    source: { path: source.path, line: source.line },
    practices: reasonsFor(given, source.path),
    app: appOf(query, language),
  };
}

/** A reason with its slug, and the path of the note that gives it. */
export interface GivenReason {
  path: string;
  slug: string;
  reason: Reason;
}

/** The reasons that a graph gives for its practices, in their order. */
export function reasonsOf(query: GraphQuery): GivenReason[] {
  return query
    .byType('practice')
    .filter(({ why }) => why.length > 0)
    .map(({ id, title, why, source }) => ({
      path: source.path,
      slug: id.split('/').at(-1) ?? id,
      reason: { id, title, why: firstSentence(plainText(why)), place: `${source.path}:${source.line}` },
    }));
}

/** Reasons by slug. Those of the language's own note come first, so that two languages can use the same title. */
function reasonsFor(given: readonly GivenReason[], path: string): Record<string, Reason> {
  const bySlug: Record<string, Reason> = {};
  for (const { slug, reason } of [...given.filter((own) => own.path === path), ...given]) bySlug[slug] ??= reason;
  return bySlug;
}

function firstSentence(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return /^.*?[.!?](?=\s|$)/.exec(flat)?.[0] ?? flat;
}

/** The files of the example: code of the language's note, by the titles that its facts name. */
function appOf(query: GraphQuery, { facts, source }: NodeOf<'language'>): Record<string, AppFile> {
  const examples = query.byType('example').filter((example) => example.source.path === source.path);
  const paths = [...facts.app, ...Object.values(facts.managers).flatMap(({ app }) => app)];
  return Object.fromEntries(
    paths.map((path) => {
      const example = examples.find(({ title }) => title === path);
      if (!example) {
        throw new CribsmithError('pack-incomplete', `Unexpected file ${path} in language.app, expected an example.`, {
          place: { path: source.path, line: source.line },
          hint: `Add "### Example: ${path}" with its code to the note.`,
        });
      }
      return [path, { text: `${example.code.trimEnd()}\n`, language: example.language ?? 'text' }];
    }),
  );
}
