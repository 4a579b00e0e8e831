import type { LanguageFacts, NodeId } from '../graph/index.ts';
import type { Variable, Worker } from './recipe.ts';

/** A practice, for comments. */
export interface Reason {
  id: NodeId;
  title: string;
  /** The first sentence of its reason. */
  why: string;
  /** The path and line of its heading. */
  place: string;
}

/** A file of the example. */
export interface AppFile {
  text: string;
  language: string;
}

/** What the files of a pack need to know about an existing project, besides how to build it. */
export interface ProjectInput {
  /** The build context, relative to the folder of the pack. */
  context: string;
  /** The folder of the pack, relative to the build context. Empty if they are the same. */
  folder: string;
  /** The name of the program's service in the compose file. */
  service: string;
  /** The name of the compose file. */
  compose: string;
  /** The profile without which Compose does not start the program. Empty if there is none. */
  profile: string;
  variables: readonly Variable[];
  workers: readonly Worker[];
  /** What creates the tables of the database before the program starts. Empty if nothing does. */
  migration: readonly string[];
  /** The lines of `.dockerignore`. */
  ignore: readonly string[];
  /** Build secrets, with the file of each. */
  secrets: readonly { id: string; file: string }[];
  /** The health route. Empty if the health check opens a connection. */
  route: string;
}

/** What the notes say about a pack. Plain data, so that it can be sent to a browser. */
export interface PackInput {
  /** Undefined for the example in the note. */
  project?: ProjectInput;
  title: string;
  facts: LanguageFacts;
  /** The position of the language in the notes. */
  source: { path: string; line: number };
  /** By slug. */
  practices: Readonly<Record<string, Reason>>;
  /** All files in the facts, by path in the pack. */
  app: Readonly<Record<string, AppFile>>;
}

/**
 * Removes the practices that no line of the packs can refer to.
 *
 * @param input - The input.
 * @param named - The slugs in the templates, in addition to those in the facts.
 */
export function trimmedInput(input: PackInput, named: ReadonlySet<string>): PackInput {
  const own = new Set(whysOf(input.facts));
  const practices = Object.entries(input.practices).filter(([slug]) => named.has(slug) || own.has(slug));
  return { ...input, practices: Object.fromEntries(practices) };
}

/** The values of all keys `why` in the facts: slugs of practices. */
function whysOf(facts: unknown): unknown[] {
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => (key === 'why' ? [value] : whysOf(value)));
}
