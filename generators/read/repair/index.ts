import type { Layout, NoiseLine } from '../document.ts';
import type { Line } from '../lines.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLists } from './broken-lists.ts';
import { characters } from './characters.ts';
import { chatFurniture } from './chat-furniture.ts';
import { chatTalk } from './chat-talk.ts';
import { chatTurns } from './chat-turns.ts';
import { columnFlows } from './column-flows.ts';
import { contents } from './contents.ts';
import { deepNesting } from './deep-nesting.ts';
import { denseMarks } from './dense-marks.ts';
import { details } from './details.ts';
import { fenceLanguage } from './fence-language.ts';
import { flows } from './flows.ts';
import { headingMarks } from './heading-marks.ts';
import { inlineFences } from './inline-fences.ts';
import { inlineHtml } from './inline-html.ts';
import { letterPairs } from './letter-pairs.ts';
import { listIndent } from './list-indent.ts';
import { longLines } from './long-lines.ts';
import { lostBullets } from './lost-bullets.ts';
import { lostFences } from './lost-fences.ts';
import { markLabels } from './mark-labels.ts';
import { multipleChoice } from './multiple-choice.ts';
import { Noise } from './noise.ts';
import { numberEmoji } from './number-emoji.ts';
import { offers } from './offers.ts';
import { outline } from './outline/index.ts';
import { placeholders } from './placeholders.ts';
import { proseFences } from './prose-fences.ts';
import { questionCard } from './question-card.ts';
import { rejoin } from './rejoin.ts';
import type { Rule } from './rule.ts';
import { splitLabels } from './split-labels.ts';
import { stepTitle } from './step-title.ts';
import { strayBullets } from './stray-bullets.ts';
import { survey } from './survey.ts';
import { tabTables } from './tab-tables.ts';
import { unclosedFences } from './unclosed-fences.ts';

/** In the order in which they run: each builds on what the ones above it have cleared. */
export const RULES: readonly Rule[] = [
  characters,
  deepNesting,
  longLines,
  denseMarks,
  inlineFences,
  unclosedFences,
  numberEmoji,
  headingMarks,
  letterPairs,
  contents,
  chatTurns,
  details,
  survey,
  chatFurniture,
  fenceLanguage,
  lostFences,
  inlineHtml,
  tabTables,
  chatTalk,
  offers,
  rejoin,
  listIndent,
  splitLabels,
  stepTitle,
  columnFlows,
  multipleChoice,
  outline,
  questionCard,
  markLabels,
  proseFences,
  brokenLists,
  lostBullets,
  flows,
  strayBullets,
  blankLines,
  placeholders,
];

export interface Repaired {
  lines: readonly Line[];
  noise: readonly NoiseLine[];
  layout: Layout;
}

/** Turns the lines of a note of any layout into clean Markdown. Tidy Markdown passes unchanged. */
export function repair(source: readonly Line[]): Repaired {
  const noise = new Noise();
  let lines = source;
  for (const rule of RULES) lines = rule.apply(lines, noise);
  return { lines, noise: noise.lines, layout: lines.some((line) => line.flat && line.rule) ? 'flattened' : 'markdown' };
}
