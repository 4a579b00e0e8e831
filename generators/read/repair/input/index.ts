import type { Phase } from '../rule.ts';
import { admonitions } from './admonitions.ts';
import { anki } from './anki.ts';
import { boxedChoices } from './boxed-choices.ts';
import { cardGaps } from './card-gaps.ts';
import { characters } from './characters.ts';
import { obsidianComments } from './comments.ts';
import { deepNesting } from './deep-nesting.ts';
import { denseMarks } from './dense-marks.ts';
import { inlineFences } from './inline-fences.ts';
import { listHeadings } from './list-headings.ts';
import { longLines } from './long-lines.ts';
import { outliner } from './outliner.ts';

/**
 * Before: the lines as the file has them, with the signs, lengths and depths that somebody's tool produced. After: each line is of
 * visible characters, of a length and depth that Markdown can be read in, and one piece of syntax: the marks of a fence
 * stand on lines of their own, and what only one program's files hold (Anki's settings, Logseq's items, Obsidian's comments, the admonitions of MkDocs) is gone.
 */
export const inputPhase: Phase = {
  name: 'input',
  rules: [
    characters,
    listHeadings,
    admonitions,
    anki,
    boxedChoices,
    cardGaps,
    outliner,
    deepNesting,
    longLines,
    denseMarks,
    inlineFences,
    obsidianComments,
  ],
};
