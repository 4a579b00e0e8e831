import type { Layout, NoiseLine } from '../document.ts';
import type { Line } from '../lines.ts';
import { anki } from './anki.ts';
import { answerKey } from './answer-key.ts';
import { blankLines } from './blank-lines.ts';
import { boldQuestions } from './bold-questions.ts';
import { brokenLists } from './broken-lists.ts';
import { bulletSigns } from './bullet-signs.ts';
import { characters } from './characters.ts';
import { chatFurniture } from './chat-furniture.ts';
import { chatTalk } from './chat-talk.ts';
import { chatTurns } from './chat-turns.ts';
import { columnFlows } from './column-flows.ts';
import { contents } from './contents.ts';
import { deepNesting } from './deep-nesting.ts';
import { definitionLists } from './definition-lists.ts';
import { denseMarks } from './dense-marks.ts';
import { details } from './details.ts';
import { drawnTables } from './drawn-tables.ts';
import { fenceLanguage } from './fence-language.ts';
import { flows } from './flows.ts';
import { headingMarks } from './heading-marks.ts';
import { htmlBlocks } from './html/index.ts';
import { hyphenation } from './hyphenation.ts';
import { inlineFences } from './inline-fences.ts';
import { inlineHtml } from './inline-html.ts';
import { labelAbove } from './label-above.ts';
import { labelStyles } from './label-styles.ts';
import { letterPairs } from './letter-pairs.ts';
import { listIndent } from './list-indent.ts';
import { loneNumbers } from './lone-numbers.ts';
import { longLines } from './long-lines.ts';
import { lostBullets } from './lost-bullets.ts';
import { lostFences } from './lost-fences.ts';
import { markLabels } from './mark-labels.ts';
import { multipleChoice } from './multiple-choice.ts';
import { Noise } from './noise.ts';
import { numberEmoji } from './number-emoji.ts';
import { numberStyles } from './number-styles.ts';
import { callouts, flashcards, obsidianComments, obsidianFields, outliner } from './obsidian/index.ts';
import { offers } from './offers.ts';
import { outline } from './outline/index.ts';
import { pageMarks } from './page-marks.ts';
import { placeholders } from './placeholders.ts';
import { proseFences } from './prose-fences.ts';
import { questionCard } from './question-card.ts';
import { looseQuestionItems, questionItems } from './question-items.ts';
import { questionLines } from './question-lines.ts';
import { questionTable } from './question-table.ts';
import { rejoin } from './rejoin.ts';
import type { Rule } from './rule.ts';
import { setextHeadings } from './setext-headings.ts';
import { splitLabels } from './split-labels.ts';
import { stepTitle } from './step-title.ts';
import { strayBullets } from './stray-bullets.ts';
import { survey } from './survey.ts';
import { tabTables } from './tab-tables.ts';
import { tableMarks } from './table-marks.ts';
import { unclosedFences } from './unclosed-fences.ts';
import { wrappedQuestions } from './wrapped-questions.ts';

/** In the order in which they run: each builds on what the ones above it have cleared. */
export const RULES: readonly Rule[] = [
  characters,
  anki,
  outliner,
  deepNesting,
  longLines,
  denseMarks,
  inlineFences,
  unclosedFences,
  obsidianComments,
  htmlBlocks,
  numberEmoji,
  numberStyles,
  bulletSigns,
  setextHeadings,
  headingMarks,
  letterPairs,
  flashcards,
  labelStyles,
  boldQuestions,
  questionItems,
  contents,
  pageMarks,
  chatTurns,
  details,
  callouts,
  obsidianFields,
  definitionLists,
  drawnTables,
  tableMarks,
  survey,
  chatFurniture,
  fenceLanguage,
  lostFences,
  inlineHtml,
  tabTables,
  questionTable,
  chatTalk,
  offers,
  hyphenation,
  rejoin,
  listIndent,
  labelAbove,
  questionLines,
  wrappedQuestions,
  splitLabels,
  stepTitle,
  columnFlows,
  multipleChoice,
  outline,
  looseQuestionItems,
  questionCard,
  markLabels,
  answerKey,
  proseFences,
  brokenLists,
  lostBullets,
  flows,
  strayBullets,
  blankLines,
  placeholders,
  loneNumbers,
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
