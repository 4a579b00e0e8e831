import { createSuppressionCheck, type Graph } from '../graph/index.ts';
import type { Document } from '../read/index.ts';
import { applyLevels, type Diagnostic, type Levels, sortDiagnostics } from '../report/index.ts';
import { checkLabels } from './labels.ts';
import { checkLinks } from './links.ts';
import { checkSuppressions } from './suppressions.ts';
import { checkTitles } from './titles.ts';

/** What the checks need to know of the world outside the notes. */
export interface Surroundings {
  /** Whether there is a file or folder at a path relative to the notes root. */
  exists(path: string): boolean;
}

/**
 * Finds everything that is wrong with notes: what the graph found, dangling links, titles that are given twice, and labels
 * that are nearly known.
 *
 * @param library - The notes and their graph.
 * @param levels - What rules are set to report.
 * @returns Diagnostics in a fixed order, without those that a comment suppresses.
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
