import type { LanguageFacts, NodeId } from '../graph/index.ts';
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
