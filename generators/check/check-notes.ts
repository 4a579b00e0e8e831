import { createSuppressionCheck, type Graph } from '../graph/index.ts';
import type { Document } from '../read/index.ts';
import { applyLevels, type Diagnostic, type Levels, sortDiagnostics } from '../report/index.ts';
import { checkLabels } from './labels.ts';
import { checkLinks } from './links.ts';
import { checkSuppressions } from './suppressions.ts';
import { checkTitles } from './titles.ts';

/** What the checks need to know about other files. */
export interface Surroundings {
  /** Whether there is a file or folder at a path relative to the notes root. */
  exists(path: string): boolean;
}

/**
 * Finds all problems in notes: the findings in the graph, broken links, duplicate titles, and misspelled labels.
 *
 * @param library - The notes and their graph.
 * @param levels - The configured severity of rules.
 * @returns Diagnostics in a fixed order, without suppressed ones.
 */
export function checkNotes(
  { documents, graph }: { documents: readonly Document[]; graph: Graph },
  surroundings: Surroundings,
  levels: Levels = {},
): Diagnostic[] {
  const isSuppressed = createSuppressionCheck(documents);
  const found = [
    ...graph.diagnostics,
    ...checkLinks(documents, surroundings),
    ...checkTitles(graph),
    ...documents.flatMap(checkLabels),
    ...documents.flatMap(checkSuppressions),
  ];
  return sortDiagnostics(applyLevels(found, levels).filter((diagnostic) => !isSuppressed(diagnostic)));
}
