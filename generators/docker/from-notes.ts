import { type GraphQuery, type NodeOf, plainText } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { AppFile, PackInput, Reason } from './input.ts';
import { packLanguages } from './languages.ts';
import type { PackLibrary } from './source.ts';

/**
 * Extracts the inputs of all packs from a graph.
 *
 * @param query - The graph.
 * @param made - The inputs, if they already exist.
 */
export function packLibrary(query: GraphQuery, made: readonly PackInput[] = allInputs(query)): PackLibrary {
  const practices: Record<string, Reason> = {};
  const inputs = made.map((input) => {
    const own = Object.entries(input.practices).filter(([slug, reason]) => {
      practices[slug] ??= reason;
      return practices[slug]?.id !== reason.id;
    });
    return [input.facts.id, { ...input, practices: Object.fromEntries(own) }] as const;
  });
  return { practices, inputs: Object.fromEntries(inputs) };
}

/** The input of each pack, in the order of the languages. */
export function allInputs(query: GraphQuery): PackInput[] {
  const given = reasonsOf(query);
  return packLanguages(query).map((language) => packInput(query, language, given));
}

/**
 * Extracts the input for the pack of a language.
 *
 * @param query - The graph.
 * @param language - The language.
 * @param given - The result of `reasonsOf`, to be shared by several languages.
 * @throws CribsmithError `pack-incomplete` if a file is missing.
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

/** A reason with its slug, and the path of its note. */
export interface GivenReason {
  path: string;
  slug: string;
  reason: Reason;
}

/** The reasons for the practices in a graph, in order. */
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

/** Reasons by slug. Those in the language's own note have priority, so that two languages can use the same title. */
function reasonsFor(given: readonly GivenReason[], path: string): Record<string, Reason> {
  const bySlug: Record<string, Reason> = {};
  for (const { slug, reason } of [...given.filter((own) => own.path === path), ...given]) bySlug[slug] ??= reason;
  return bySlug;
}

function firstSentence(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return /^.*?[.!?](?=\s|$)/.exec(flat)?.[0] ?? flat;
}

/** The files of the example: code in the language's note, by the titles in its facts. */
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
