import type { Phase } from '../rule.ts';
import { admonitions } from './admonitions.ts';
import { anki } from './anki.ts';
import { answerItems } from './answer-items.ts';
import { boxedChoices } from './boxed-choices.ts';
import { cardGaps } from './card-gaps.ts';
import { characters } from './characters.ts';
import { obsidianComments } from './comments.ts';
import { containers } from './containers.ts';
import { deepNesting } from './deep-nesting.ts';
import { denseMarks } from './dense-marks.ts';
import { indentedLists } from './indented-lists.ts';
import { inlineFences } from './inline-fences.ts';
import { listHeadings } from './list-headings.ts';
import { longLines } from './long-lines.ts';
import { outliner } from './outliner.ts';
import { quizzes } from './quizzes.ts';

/**
 * Before: the lines are as in the file, with the characters, lengths and depths that some tool produced. After: each
 * line consists of visible characters, can be parsed as Markdown in reasonable time, and contains one piece of syntax:
 * the delimiters of a fence are on separate lines, and the syntax of single programs (Anki's settings, Moodle's quizzes,
 * Logseq's items, Obsidian's comments, MkDocs' admonitions, Docusaurus' containers) is converted.
 */
export const inputPhase: Phase = {
  name: 'input',
  rules: [
    characters,
    listHeadings,
    admonitions,
    containers,
    anki,
    quizzes,
    boxedChoices,
    answerItems,
    cardGaps,
    outliner,
    indentedLists,
    deepNesting,
    longLines,
    denseMarks,
    inlineFences,
    obsidianComments,
  ],
};
