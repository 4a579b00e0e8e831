import type { GraphQuery, NodeId, NodeOf, Source } from '../graph/index.ts';
import { lintCompose, lintDockerfile, lintRules } from '../lint/index.ts';
import type { Diagnostic } from '../report/index.ts';
import type { Pack } from './render.ts';

/** Whether a pack follows a practice. */
export type Cell =
  /** A line of the pack refers to it. */
  | { state: 'kept'; path: string; line: number; note?: string }
  /** No line refers to it, and the linter, which checks it, finds no violation. */
  | { state: 'checked'; rules: string[]; note?: string }
  /** It does not apply to the pack, or nothing checks it. */
  | { state: 'none'; reason: string }
  /** The linter finds a violation. */
  | { state: 'broken'; reason: string };

export interface PracticeRow {
  practice: { id: NodeId; title: string; source: Source };
  /** One for each language, in order. */
  cells: Cell[];
}

/** Which pack follows which practice. */
export interface PracticeMatrix {
  languages: { id: string; title: string }[];
  rows: PracticeRow[];
}

/**
 * Compares all practices for Dockerfiles and compose files with all packs. Pure.
 *
 * @param query - The graph that the packs were generated from.
 * @param packs - The packs.
 * @returns A row for each practice, in the order of the notes, with the reason for each result.
 */
export function practiceMatrix(query: GraphQuery, packs: readonly Pack[]): PracticeMatrix {
  const languages = query.byType('language');
  const columns = packs.map((pack) => ({
    pack,
    language: languages.findLast(({ facts }) => facts.id === pack.language),
    findings: findingsOf(pack),
    words: wordsOf(pack),
  }));
  const owner = new Map(languages.map((language) => [language.source.path, language.title]));
  const rulesOf = Map.groupBy(lintRules, ({ practice }) => practice);
  const rows = query
    .byType('practice')
    .filter((practice) => isOfPacks(practice, packs))
    .map((practice) => {
      const rules = (rulesOf.get(slugOf(practice)) ?? []).map(({ id }) => id);
      return {
        practice: { id: practice.id, title: practice.title, source: practice.source },
        cells: columns.map((column) => cellOf(practice, rules, column, owner.get(practice.source.path))),
      };
    });
  return { languages: packs.map(({ language, title }) => ({ id: language, title })), rows };
}

interface Column {
  pack: Pack;
  language: NodeOf<'language'> | undefined;
  findings: readonly Diagnostic[];
  /** The instructions in the Dockerfile, and `compose` if there is a compose file. */
  words: ReadonlySet<string>;
}

function cellOf(
  practice: NodeOf<'practice'>,
  rules: string[],
  { pack, language, findings, words }: Column,
  owner: string | undefined,
): Cell {
  const finding = findings.find(({ ruleId }) => rules.includes(ruleId));
  if (finding) return { state: 'broken', reason: `${finding.path}:${finding.line}: ${finding.message}` };
  const note = slugOf(practice) === SMALL_BASE ? refusals(language) : undefined;
  for (const { path, notes } of pack.files) {
    const line = notes.find((mark) => mark.practice === practice.id)?.line;
    if (line !== undefined) return { state: 'kept', path, line, ...(note && { note }) };
  }
  if (owner !== undefined && owner !== pack.title) return { state: 'none', reason: `It is about ${owner}` };
  if (!practice.appliesTo.some((word) => words.has(word))) {
    return { state: 'none', reason: `The pack has no ${practice.appliesTo.join(' or ')}` };
  }
  if (rules.length > 0) return { state: 'checked', rules, ...(note && { note }) };
  return { state: 'none', reason: 'No line of the pack concerns it, and no rule can check it' };
}

/** The name of a practice in the rules of the linter. */
function slugOf({ id }: NodeOf<'practice'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The practice about the base of the final stage. Not every language supports every base. */
const SMALL_BASE = 'end-in-a-small-image';

function refusals(language: NodeOf<'language'> | undefined): string | undefined {
  const refused = Object.entries(language?.facts.refused ?? {});
  return refused.length === 0 ? undefined : refused.map(([base, reason]) => `Not ${base}: ${reason}`).join('. ');
}

/** Whether a practice is about instructions or compose files. Notes on other subjects contain practices, too. */
function isOfPacks({ id, why, appliesTo }: NodeOf<'practice'>, packs: readonly Pack[]): boolean {
  if (packs.some(({ practices }) => practices.includes(id))) return true;
  return why.length > 0 && appliesTo.some((word) => word === 'compose' || /^[A-Z]+$/.test(word));
}

function findingsOf({ files }: Pack): Diagnostic[] {
  const ignore = files.find(({ path }) => path === '.dockerignore')?.text;
  return files.flatMap(({ path, text }) => {
    if (path === 'Dockerfile') return lintDockerfile(text, { path, ...(ignore !== undefined && { ignore }) });
    return /^compose[\w.]*\.yaml$/.test(path) ? lintCompose(text, { path }) : [];
  });
}

function wordsOf({ files }: Pack): Set<string> {
  const dockerfile = files.find(({ path }) => path === 'Dockerfile')?.text ?? '';
  const instructions = dockerfile.split('\n').flatMap((line) => /^([A-Z]+) /.exec(line)?.[1] ?? []);
  return new Set([...instructions, ...(files.some(({ path }) => path.startsWith('compose')) ? ['compose'] : [])]);
}
