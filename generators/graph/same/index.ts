import { byCodeUnit } from '../compare.ts';
import type { GraphEdge, GraphNode, NodeId } from '../schema/index.ts';
import { askedBy } from './asked.ts';
import { essenceKey } from './essence.ts';
import { type Candidate, type Grade, gradeOf } from './grade.ts';
import { thresholds } from './thresholds.ts';
import { vectorOf } from './vectors.ts';
import { createStems } from './words.ts';

export { createStems };

/**
 * Finds questions that are asked more than once. Questions with the same words are compared only with the first of
 * them, all others by their rarest terms. Therefore the time is linear in the text, however often the notes repeat
 * themselves.
 *
 * @param nodes - All nodes in source order.
 * @param namesOf - The concepts that the title of a node names.
 * @returns Graded `sameAs` edges from the later to the earlier question.
 */
export function sameEdges(nodes: readonly GraphNode[], namesOf: (id: NodeId) => ReadonlySet<NodeId>): GraphEdge[] {
  const candidates = candidatesOf(nodes, namesOf);
  const edges: GraphEdge[] = [];
  const firsts: Candidate[] = [];
  const groups = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const words = [...candidate.vector.weights.keys()].sort().join(' ');
    const key = `${candidate.kind} ${words} ${keyOf(candidate)}\n${candidate.given}`;
    const first = groups.get(key);
    const graded = first && gradeOf(first, candidate);
    if (graded) edges.push(edgeOf(candidate, first, graded.grade));
    if (graded?.grade === 'duplicate' || (first && !graded)) continue;
    if (!first) groups.set(key, candidate);
    if (!first) firsts.push(candidate);
  }
  return [...edges, ...pairEdges(firsts)];
}

function candidatesOf(nodes: readonly GraphNode[], namesOf: (id: NodeId) => ReadonlySet<NodeId>): Candidate[] {
  const stems = createStems();
  const all = nodes.flatMap((node) => {
    const asked = askedBy(node);
    return asked ? [{ asked, found: stems(asked.asked) }] : [];
  });
  const counts = new Map<string, number>();
  for (const { found } of all) for (const stem of new Set(found)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => Math.log(1 + (all.length + 1) / (counts.get(stem) ?? 1));
  return all
    .filter(({ asked, found }) => found.length > 0 || asked.essence)
    .map(({ asked, found }) => {
      let answer: ReturnType<typeof vectorOf> | undefined;
      return {
        ...asked,
        vector: vectorOf([...new Set(found)], rarity),
        action: stems(asked.toDo)[0],
        thing: stems(asked.defines ?? ''),
        names: namesOf(asked.id),
        answerVector: () => (answer ??= vectorOf(stems(asked.answer), rarity)),
      };
    });
}

interface Pair {
  earlier: Candidate;
  grade: Grade;
  closeness: number;
}

/** Compares each question with earlier ones that share a rare term. */
function pairEdges(candidates: readonly Candidate[]): GraphEdge[] {
  const byTerm = new Map<string, Candidate[]>();
  const edges: GraphEdge[] = [];
  for (const candidate of candidates) {
    const pairs: Pair[] = [];
    for (const earlier of rivalsOf(candidate, byTerm)) {
      const graded = gradeOf(earlier, candidate);
      if (graded) pairs.push({ earlier, ...graded });
    }
    pairs.sort((a, b) => b.closeness - a.closeness || byCodeUnit(a.earlier.id, b.earlier.id));
    for (const grade of ['duplicate', 'overlap', 'related'] as const) {
      const closest = pairs.filter((pair) => pair.grade === grade).slice(0, thresholds.mostEdges);
      edges.push(...closest.map(({ earlier }) => edgeOf(candidate, earlier, grade)));
    }
    for (const stem of [...candidate.vector.weights.keys(), keyOf(candidate)].filter((term) => term !== '')) {
      const list = byTerm.get(stem);
      if (!list) byTerm.set(stem, [candidate]);
      else if (list.length < thresholds.firstQuestions) list.push(candidate);
    }
  }
  return edges;
}

function rivalsOf(candidate: Candidate, byTerm: ReadonlyMap<string, readonly Candidate[]>): Set<Candidate> {
  const rarest = [...candidate.vector.weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || byCodeUnit(a, b))
    .slice(0, thresholds.rarestTerms);
  const terms = [...rarest.map(([stem]) => stem), keyOf(candidate)];
  return new Set(terms.flatMap((term) => byTerm.get(term) ?? []));
}

/** A term that questions with the same distinguishing features share. */
function keyOf({ essence }: Candidate): string {
  return essence ? `= ${essenceKey(essence)}` : '';
}

function edgeOf(from: Candidate, to: Candidate, grade: Grade): GraphEdge {
  const rule = grade === 'duplicate' && from.defines && to.defines ? 'what-is' : 'same-question';
  return { type: 'sameAs', from: from.id, to: to.id, rule, confidence: 'inferred', grade };
}
