import type { Phase } from '../rule.ts';
import { bulletSigns } from './bullet-signs.ts';
import { contents } from './contents.ts';
import { drawnTables } from './drawn-tables.ts';
import { examMarks } from './exam-marks.ts';
import { headingMarks } from './heading-marks.ts';
import { labelStyles } from './label-styles.ts';
import { letterPairs } from './letter-pairs.ts';
import { numberEmoji } from './number-emoji.ts';
import { numberStyles } from './number-styles.ts';
import { pageFurniture } from './page-furniture.ts';
import { pageMarks } from './page-marks.ts';
import { setextHeadings } from './setext-headings.ts';

/**
 * Before: numbers, bullets, headings and labels may be in any style. After: the number of a line is `3.`, a list marker
 * `-`, a heading `#`, a label `**Label:**`, and a drawn table has pipes; page numbers and tables of contents are
 * dropped.
 */
export const marksPhase: Phase = {
  name: 'marks',
  rules: [
    numberEmoji,
    examMarks,
    numberStyles,
    bulletSigns,
    setextHeadings,
    headingMarks,
    letterPairs,
    labelStyles,
    pageFurniture,
    pageMarks,
    contents,
    drawnTables,
  ],
};
