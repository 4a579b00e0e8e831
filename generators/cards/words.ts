import type { NodeType } from '../graph/index.ts';

/** What one kind of card is called: on the card itself, in a count of one, and in a count of several or as a heading. */
export interface KindWords {
  label: string;
  noun: string;
  plural: string;
}

const kinds: { readonly [T in NodeType]: KindWords } = {
  note: { label: 'Note', noun: 'note', plural: 'Notes' },
  section: { label: 'Section', noun: 'section', plural: 'Sections' },
  question: { label: 'Question', noun: 'question', plural: 'Questions' },
  cloze: { label: 'Fill the gap', noun: 'sentence with gaps', plural: 'Sentences with gaps' },
  comparison: { label: 'Comparison', noun: 'comparison', plural: 'Comparisons' },
  reference: { label: 'Reference', noun: 'reference table', plural: 'Reference tables' },
  procedure: { label: 'Steps', noun: 'procedure', plural: 'Procedures' },
  flow: { label: 'Flow', noun: 'flow', plural: 'Flows' },
  example: { label: 'Code', noun: 'example', plural: 'Examples' },
  command: { label: 'Command', noun: 'command', plural: 'Commands' },
  pitfall: { label: 'Trap', noun: 'trap', plural: 'Traps' },
  analogy: { label: 'Analogy', noun: 'analogy', plural: 'Analogies' },
  practice: { label: 'Practice', noun: 'practice', plural: 'Practices' },
  tip: { label: 'Tip', noun: 'tip', plural: 'Tips' },
  claim: { label: 'Figure', noun: 'figure', plural: 'Figures' },
  concept: { label: 'In plain words', noun: 'term', plural: 'Terms' },
  tool: { label: 'Tool', noun: 'tool', plural: 'Tools' },
  image: { label: 'Image', noun: 'image', plural: 'Images' },
  instruction: { label: 'Instruction', noun: 'instruction', plural: 'Instructions' },
  language: { label: 'Language', noun: 'language', plural: 'Languages' },
  offer: { label: 'Offer', noun: 'offer', plural: 'Offers' },
  fact: { label: 'Correction', noun: 'correction', plural: 'Corrections' },
};

/** Every word that a card can say of its own accord. */
export const words = {
  kinds,
  pitfalls: { trap: 'Trap', challenge: 'Challenge', warning: 'Warning' },
  verdicts: { bad: 'Avoid', good: 'Better' },
  levels: { basic: 'basic', intermediate: 'intermediate', advanced: 'advanced' },
  untitled: 'Untitled',
  /** Follows the title of a card that was begun in another column. */
  continued: '(continued)',
  bookNumber: (number: number) => `No. ${number}`,
  disagrees: (here: string, there: string, note: string) =>
    `Here: “${here}” Elsewhere${note === '' ? '' : `, in ${note}`}: “${there}”`,
  sheet: {
    overline: 'Cheat sheet',
    prose: 'Further text',
    leftOut: ['', ' more in the whole topic and in the question book.'],
  },
  topicBook: { overline: 'Whole topic' },
  book: {
    title: 'Question book',
    others: 'More questions',
    summary: (count: number, open: number) =>
      `${count} ${count === 1 ? 'question' : 'questions'}${open > 0 ? `  ·  ${open} not answered in the notes` : ''}`,
  },
  keyPhrase: 'Key phrase',
  keyPhrases: 'Say it like this',
  commandCard: 'Command card',
  readiness: 'Readiness guide',
  cutOut: { title: 'Cards to cut out', shortened: '… more in the question book' },
  selection: 'Picked cards',
  times: { 'fifteen-minutes': 'Fifteen minutes', 'an-hour': 'An hour', 'an-evening': 'An evening' },
  quiz: {
    title: 'Quiz',
    summary: (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}. The answers are at the back.`,
    answers: 'Answers',
    levels: { basic: 'Basic', intermediate: 'Intermediate', advanced: 'Advanced' },
    other: 'Any level',
  },
  crib: {
    title: 'Crib',
    overline: 'One-page crib',
    leftOut: ['Left out for lack of room: ', ' more points. They are in the cheat sheets and the question book.'],
    complete: 'Everything is here.',
  },
  unanswered: 'Not answered in the notes.',
  /** Labels of the parts of a card. */
  parts: {
    intent: 'Intent',
    say: 'Say',
    aliases: 'Also called',
    answer: 'Answer',
    situation: 'Situation',
    trap: 'Trap',
    why: 'Why',
    fix: 'Fix',
    result: 'Result',
    do: 'Do',
    dont: 'Don’t',
    checks: 'Checks',
    problem: 'Problem',
    corrected: 'Corrected',
    wrong: 'Correction',
    outdated: 'Out of date',
    disagrees: 'Contradicted',
  },
  source: 'source',
  since: (date: string) => `since ${date}`,
} as const;
