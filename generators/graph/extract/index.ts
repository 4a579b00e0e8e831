import { analogy } from './analogy.ts';
import { cloze, clozeLine } from './cloze.ts';
import { commandList, commandTable } from './command-list.ts';
import { comparison, table } from './comparison.ts';
import { concept } from './concept.ts';
import { example, fence } from './example.ts';
import type { BlockExtractor, UnitExtractor } from './extractor.ts';
import { chain, flow } from './flow.ts';
import { inlineCommand } from './inline-command.ts';
import { offer } from './offer.ts';
import { parallel } from './parallel.ts';
import { pitfall } from './pitfall.ts';
import { practice } from './practice.ts';
import { answerSteps, procedure } from './procedure.ts';
import { question } from './question.ts';
import { terms } from './terms.ts';
import { tip } from './tip.ts';

/** The extractors for headings and labels. The first that matches creates the node. */
export const unitExtractors: readonly UnitExtractor[] = [
  cloze,
  question,
  concept,
  analogy,
  procedure,
  flow,
  comparison,
  parallel,
  pitfall,
  practice,
  tip,
  example,
];

/** The extractors for separate blocks. The first that matches creates the nodes. */
export const blockExtractors: readonly BlockExtractor[] = [
  commandTable,
  table,
  fence,
  commandList,
  answerSteps,
  clozeLine,
  terms,
  chain,
  inlineCommand,
  offer,
];
