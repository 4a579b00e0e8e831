import { lineAt } from '../claims/flat-text.ts';
import type { ClaimText } from '../claims/index.ts';
import type { NoteContext } from '../extract/context.ts';
import { slugOf } from '../ids.ts';
import type { NodeId } from '../schema/index.ts';
import { spokenSigns } from '../spoken-signs.ts';
import { type KnownTerm, subjects } from '../terms/index.ts';
import { alternatives } from '../words/index.ts';
import { createTermFinder, type Term, termsOf } from './terms.ts';

/**
 * Creates nodes for terms that the notes mention, Cribsmith knows and no note defines. Each is created at its first
 * mention, with an id that does not depend on a note.
 *
 * @param notes - The notes with their passages, in order.
 * @returns The terms that now have a node.
 */
export function addKnownTerms(notes: readonly { context: NoteContext; passages: readonly ClaimText[] }[]): Term[] {
  const about = notesAbout(notes);
  const defined = new Set(
    termsOf(notes.flatMap(({ context }) => context.nodes)).flatMap((term) =>
      term.names.map((name) => name.toLowerCase()),
    ),
  );
  const known = new Map<NodeId, KnownTerm>();
  const terms: Term[] = [];
  for (const { subject, terms: names } of subjects) {
    const only = about.get(subject) ?? new Set();
    if (only.size === 0) continue;
    for (const term of names) {
      const called = [term.name, ...(term.aliases ?? [])];
      if (called.some((name) => defined.has(name.toLowerCase()))) continue;
      // Not the id of a node, because those come from the registry.
      const id = `known/${terms.length}` as NodeId;
      known.set(id, term);
      terms.push({ id, names: called, origin: `known ${subject}`, exact: term.exact === true, weak: false, only });
    }
  }
  const finder = createTermFinder(terms);
  const made = new Map<NodeId, NodeId>();
  for (const { context, passages } of notes) {
    for (const { source } of passages) {
      for (const [id, start] of finder.find(source.text, context.document.path)) {
        const found = made.has(id) ? undefined : known.get(id);
        if (found) made.set(id, addNode(found, lineAt(source, start), context));
      }
    }
  }
  return terms.flatMap((term) => {
    const id = made.get(term.id);
    return id ? [{ ...term, id }] : [];
  });
}

function addNode(term: KnownTerm, line: number, context: NoteContext): NodeId {
  const [note] = context.nodes;
  const origin = {
    title: term.name,
    span: { line, endLine: line },
    rule: 'term-file',
    confidence: 'inferred',
    ...(note && { parent: note }),
  } as const;
  return context.add(term.type, origin, { aliases: [...(term.aliases ?? [])], definition: [] }, [
    slugOf(spokenSigns(term.name)),
  ]).id;
}

/** The notes about each subject: those with one of its words. A folder name such as `.git` does not count. */
function notesAbout(notes: Parameters<typeof addKnownTerms>[0]): ReadonlyMap<string, Set<string>> {
  const patterns = subjects.map(({ subject, when }) => ({
    subject,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}./_-])(?:${alternatives(when)})(?![\\p{L}\\p{N}])`, 'iu'),
  }));
  const about = new Map<string, Set<string>>(patterns.map(({ subject }) => [subject, new Set()]));
  for (const { context, passages } of notes) {
    const { path } = context.document;
    const titles = context.nodes.map(({ title }) => title).join('\n');
    for (const { subject, pattern } of patterns) {
      if (pattern.test(titles) || passages.some(({ source }) => pattern.test(source.text)))
        about.get(subject)?.add(path);
    }
  }
  return about;
}
