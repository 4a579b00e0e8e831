import { cutLabel } from '../../read/index.ts';
import { type Diagnostic, diagnose, once } from '../../report/index.ts';
import { isChoice } from '../claims/index.ts';
import { byCodeUnit, bySource } from '../compare.ts';
import type { GraphEdge, GraphNode, NodeId } from '../schema/index.ts';
import { contestedAbilities } from './abilities.ts';
import { type Claim, type Comparison, comparisons, marksOf, type Placed } from './compare-claims.ts';
import { addContested, type Contest } from './contested-assertions.ts';
import { enumerationsIn } from './enumerations.ts';
import { stemsOf } from './keys.ts';
import { isTelling } from './labelled.ts';
import { addMissingCommands } from './missing-commands.ts';
import { contestedNames } from './names.ts';
import { parallelNotes } from './parallel-notes.ts';
import { addMarks, type Setting } from './settings.ts';
import { addStated, type ReadNote } from './stated.ts';

export type { ReadNote } from './stated.ts';

/**
 * Adds statements other than quantities to the notes: enumerations, and statements that are contested.
 *
 * @returns The pairs of sentences that contradict each other.
 */
export function addStatements(notes: readonly ReadNote[]): Contest[] {
  const stated = [...notes.flatMap(enumerationsIn), ...contestedNames(notes), ...contestedAbilities(notes)];
  for (const claim of stated) addStated(claim);
  return [...addContested(notes), ...addMissingCommands(notes)];
}

/** A drawing of a way through things, with the figures of one case. */
const CHAIN = /(?:->|→|⟶|=>).{1,200}(?:->|→|⟶|=>)/u;

/** The maximum number of claims of one group that a new one is compared with, to limit the time. */
const MOST_RIVALS = 8;

/**
 * Finds claims that contradict each other. Linear in the claims. Takes all nodes sorted by source, the partOf edges,
 * and the pairs of sentences that are already known. Returns a `contradicts` edge from the later to the earlier claim
 * for each pair of places, and a warning for each.
 */
export function contradictionsIn(
  nodes: readonly GraphNode[],
  partOf: readonly GraphEdge[],
  contests: readonly Contest[],
): { edges: GraphEdge[]; diagnostics: Diagnostic[] } {
  const areParallel = once(() => parallelNotes(nodes));
  const rivals = new Map<string, Placed[]>();
  const conflicts = new Map<string, [Claim, Claim][]>();
  const found = new Map<string, { later: Claim; earlier: Claim }>();
  const keep = (later: Claim, earlier: Claim): void => {
    const pair = bySource(earlier, later) <= 0 ? { later, earlier } : { later: earlier, earlier: later };
    const places = `${placeOf(pair.later)} ${placeOf(pair.earlier)}`;
    if (!found.has(places)) found.set(places, pair);
  };
  for (const placed of placedClaims(nodes, partOf)) {
    const { claim } = placed;
    if (isChoice(claim.quote) || CHAIN.test(claim.quote)) continue;
    const comparison = comparisons[claim.kind] as Comparison<Claim>;
    for (const group of new Set(comparison.groups(claim, placed))) {
      const key = `${claim.kind} ${group}`;
      const others = rivals.get(key) ?? [];
      rivals.set(key, others);
      for (const other of others) {
        if (isSamePlace(claim, other.claim) || !comparison.excludes(claim, other.claim, placed, other)) continue;
        if (areLabelledDifferently(placed, other)) continue;
        if (areParallel()(claim.source.path, other.claim.source.path)) continue;
        const known = conflicts.get(key);
        if (known) known.push([claim, other.claim]);
        else conflicts.set(key, [[claim, other.claim]]);
      }
      if (others.length < MOST_RIVALS) others.push(placed);
    }
  }
  for (const [one, other] of [...conflicts.values()].flatMap(withoutFields)) keep(one, other);
  for (const { later, earlier } of contests) keep(later, earlier);
  const pairs = [...found.values()].sort(
    (a, b) => bySource(a.later, b.later) || byCodeUnit(a.earlier.id, b.earlier.id),
  );
  return { edges: pairs.map(edgeOf), diagnostics: pairs.map(diagnosticOf) };
}

/** If this many notes disagree about a subject, each of them is about its own. */
const FEWEST_FIELDS = 3;

/** Removes conflicts between fields that many notes have: `Storage: 3 TB`, or a list of core components. */
function withoutFields(conflicts: readonly [Claim, Claim][]): readonly [Claim, Claim][] {
  const between = conflicts.filter(([one, other]) => one.source.path !== other.source.path);
  const fields = new Set(between.filter((pair) => pair.every(isField)));
  const notes = new Set([...fields].flatMap((pair) => pair.map(({ source }) => source.path)));
  return notes.size < FEWEST_FIELDS ? conflicts : conflicts.filter((pair) => !fields.has(pair));
}

/** Whether a subject is a label or heading that names nothing by itself. */
function isField({ kind, rule, confidence, subject }: Claim): boolean {
  const isSaid = kind === 'enumeration' ? rule !== 'enumeration' : confidence !== 'labelled';
  return !isSaid && !isTelling(subject);
}

function placedClaims(nodes: readonly GraphNode[], partOf: readonly GraphEdge[]): Placed[] {
  const parents = new Map<NodeId, NodeId>(partOf.map(({ from, to }) => [from, to]));
  const titles = new Map<string, string>(nodes.map((node) => [node.id, node.title]));
  const about = new Map<string, ReadonlySet<string>>();
  const settingAbove = (claim: NodeId): Setting => {
    const marks = new Set<string>();
    for (let id = parents.get(claim); id !== undefined; id = parents.get(id)) addMarks(marks, titles.get(id) ?? '');
    return marks;
  };
  for (const node of nodes) {
    if (node.type === 'note')
      about.set(node.source.path, stemsOf(`${node.title} ${node.course ?? ''} ${node.source.path}`));
  }
  return nodes.flatMap((claim) =>
    claim.type === 'claim'
      ? [
          {
            claim,
            owner: titles.get(parents.get(claim.id) ?? '') ?? '',
            about: about.get(claim.source.path) ?? new Set(),
            folder: claim.source.path.replace(/[^/]*$/u, ''),
            marks: once(() => marksOf(claim)),
            setting: once(() => settingAbove(claim.id)),
          },
        ]
      : [],
  );
}

/** Whether two claims in one block have different labels, and so different subjects. */
function areLabelledDifferently(a: Placed, b: Placed): boolean {
  if (a.claim.source.path !== b.claim.source.path || a.owner !== b.owner) return false;
  const [one, other] = [a, b].map(({ claim }) => cutLabel(claim.quote)?.words);
  return one !== undefined && other !== undefined && one !== other;
}

function placeOf({ source: { path, line } }: Claim): string {
  return `${path}:${line}`;
}

function isSamePlace(a: Claim, b: Claim): boolean {
  return a.source.path === b.source.path && a.source.line === b.source.line && a.kind !== 'name';
}

function edgeOf({ later, earlier }: { later: Claim; earlier: Claim }): GraphEdge {
  const { id: from, source, kind } = later;
  return { type: 'contradicts', from, to: earlier.id, source, rule: kind, confidence: 'inferred' };
}

function diagnosticOf({ later, earlier }: { later: Claim; earlier: Claim }): Diagnostic {
  const { path, line } = later.source;
  const place = `${earlier.source.path}:${earlier.source.line}`;
  return diagnose('claims-contradict', `"${later.quote}" and "${earlier.quote}" (${place}) cannot both hold`, {
    path,
    line,
    hint: `Both are about ${later.subject} (${later.property}). Check which one is correct, and fix the other.`,
  });
}
