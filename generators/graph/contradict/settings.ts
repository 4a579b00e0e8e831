import type { ClaimText } from '../claims/index.ts';
import { anyOf, words } from '../words/index.ts';
import type { ReadNote } from './stated.ts';

/** The implicit subject of a passage: what its headings name in addition to the title of the note. */
export type Setting = ReadonlySet<string>;

const QUALIFIER = anyOf(
  [...words.qualifiers, 'linux', 'windows', 'macos', 'staging', 'development', 'local', 'prod', 'dev'],
  'giu',
);
const VERSION = /(?<![\p{L}\p{N}])v?\d+(?:\.\d+)*(?![\p{L}\p{N}])/gu;
const NUMBERED = /^\s*(?:\p{L}{0,8}\s*)?\d+[.):]\s*/u;

const known = new WeakMap<ReadNote['context'], Map<string, Setting>>();

/** The setting of a passage: qualifiers and versions in the titles of the nodes that contain it. */
export function settingOf({
  passage: { owner },
  context,
}: {
  passage: ClaimText;
  context: ReadNote['context'];
}): Setting {
  const settings = known.get(context) ?? new Map<string, Setting>();
  known.set(context, settings);
  const found = settings.get(owner.id);
  if (found) return found;
  const marks = new Set<string>();
  const parents = parentsOf(context, owner.id);
  for (let id: string | undefined = owner.id; id !== undefined; id = parents.up.get(id)) {
    const node = parents.titles.get(id);
    if (node === undefined) continue;
    addMarks(marks, node);
  }
  settings.set(owner.id, marks);
  return marks;
}

/** In front of the kind of thing that a title names one of, in a setting. */
const KIND = '@';
const EXAMPLES = '#';
const ONE_OF_A_KIND = /^(?:\p{L}[\p{L}-]*\s){1,2}(?=\p{L}+$)/u;
/** Below such a title stand values that hold nowhere else. */
const EXAMPLE = /\b(?:worked )?(?:examples?|exercises?|beispiele?|ejemplos?|exemples?|exemplos?)\b/iu;

/** Adds the names in a title to a setting. */
export function addMarks(marks: Set<string>, title: string): void {
  const plain = title.replace(NUMBERED, '');
  for (const [mark] of plain.matchAll(QUALIFIER)) marks.add(mark.toLowerCase());
  for (const [mark] of plain.matchAll(VERSION)) marks.add(mark.replace(/^v/u, ''));
  if (EXAMPLE.test(plain)) marks.add(EXAMPLES);
  const which = ONE_OF_A_KIND.exec(plain.trim())?.[0];
  if (which) marks.add(`${KIND}${plain.trim().slice(which.length)} ${which}`.toLowerCase());
}

/**
 * Whether two settings tell their passages apart: each has something that the other has not, or they are of one kind, as even
 * and odd parity, or of examples.
 */
export function areApart(a: Setting, b: Setting): boolean {
  if (a.has(EXAMPLES) || b.has(EXAMPLES)) return true;
  const [one, other] = [own(a, b), own(b, a)];
  const isPlain = (mark: string): boolean => !mark.startsWith(KIND);
  if (one.some(isPlain) && other.some(isPlain)) return true;
  const kinds = new Set(one.filter((mark) => !isPlain(mark)).map(kindOf));
  return other.some((mark) => !isPlain(mark) && kinds.has(kindOf(mark)));
}

function own(setting: Setting, other: Setting): string[] {
  return [...setting].filter((mark) => !other.has(mark));
}

function kindOf(mark: string): string {
  return mark.split(' ', 1)[0] ?? '';
}

interface Parents {
  up: Map<string, string>;
  titles: Map<string, string>;
}

const parentsKnown = new WeakMap<ReadNote['context'], Parents>();

/** The parents of the nodes up to `id`. Later nodes may be missing. */
function parentsOf(context: ReadNote['context'], id: string): Parents {
  const made = parentsKnown.get(context);
  if (made?.titles.has(id)) return made;
  const parents: Parents = {
    up: new Map(context.edges.flatMap(({ type, from, to }) => (type === 'partOf' ? [[from, to]] : []))),
    titles: new Map(context.nodes.map(({ id, title }) => [id, title])),
  };
  parentsKnown.set(context, parents);
  return parents;
}
