/** A question and its answer; the words are nonsense, so that nothing but the style tells what they are. */
export interface Pair {
  number: number;
  asked: string;
  answer: string;
}

/** The ways in which notes mark questions. Each writes some of them one below the other. */
export const STYLES: Readonly<Record<string, (pairs: readonly Pair[]) => string>> = {
  heading: each(({ asked, answer }) => `## ${asked}\n\n${answer}`),
  'numbered heading': each(({ number, asked, answer }) => `### ${number}. ${asked}\n\n${answer}`),
  'labelled heading': each(({ number, asked, answer }) => `### Q${number}: ${asked}\n\n${answer}`),
  'heading with an answer heading': each(({ asked, answer }) => `## ${asked}\n\n## Answer\n\n${answer}`),
  'label and answer label': each(({ asked, answer }) => `Q: ${asked}\nA: ${answer}`),
  'label and answer on a line': each(({ asked, answer }) => `Q: ${asked} A: ${answer}`),
  'bold labels': each(({ asked, answer }) => `**Question:** ${asked}\n\n**Answer:** ${answer}`),
  'bullets with labels': each(({ asked, answer }) => `- **Q:** ${asked}\n- **A:** ${answer}`),
  'bold question': each(({ asked, answer }) => `**${asked}**\n\n${answer}`),
  'bold question and answer on a line': each(({ asked, answer }) => `**${asked}** ${answer}`),
  'numbered bold question': each(({ number, asked, answer }) => `**${number}. ${asked}**\n\n${answer}`),
  'numbered items': each(({ number, asked, answer }) => `${number}. ${asked}\n\n   ${answer}`),
  bullets: each(({ asked, answer }) => `- ${asked}\n  ${answer}`, '\n'),
  'heading in an item': each(({ number, asked, answer }) => `${number}. ### ${asked}\n\n    ${answer}`),
  signs: each(({ asked, answer }) => `❓ ${asked}\n💡 ${answer}`),
  letters: each(({ asked, answer }) => `Q) ${asked}\nA) ${answer}`),
  arrows: each(({ asked, answer }) => `${asked} -> ${answer}`, '\n'),
  folds: each(({ asked, answer }) => `<details>\n<summary>${asked}</summary>\n\n${answer}\n\n</details>`),
  'folds on a line': each(({ asked, answer }) => `<details><summary>${asked}</summary>${answer}</details>`, ''),
  callouts: each(({ asked, answer }) => `> [!question] ${asked}\n> ${answer}`),
  flashcards: each(({ asked, answer }) => `${asked}::${answer}`),
  'flashcards of several lines': each(({ asked, answer }) => `${asked}\n?\n${answer}`),
  'cards with arrows': each(({ asked, answer }) => `${asked} >> ${answer}`, '\n'),
  'definition list': each(({ asked, answer }) => `${asked}\n: ${answer}`),
  table: (pairs) =>
    ['| Question | Answer |', '| --- | --- |', ...pairs.map(({ asked, answer }) => `| ${asked} | ${answer} |`)].join(
      '\n',
    ),
};

/** Numbered lines of text that has lost its Markdown. Not one of the styles, because it is not a list. */
export const FLATTENED = each(({ number, asked, answer }) => `${number}. ${asked}\n\n${answer}`);

function each(write: (pair: Pair) => string, between = '\n\n'): (pairs: readonly Pair[]) => string {
  return (pairs) => pairs.map(write).join(between);
}

export const PAIRS: readonly Pair[] = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((name, index) => ({
  number: index + 1,
  asked: `What is ${name} made of?`,
  answer: `Of ${name.toLowerCase()} stones that somebody found.`,
}));

/** Where questions stand: each puts some there. */
export const PLACES: Readonly<Record<string, (questions: string) => string>> = {
  'at the top': (questions) => questions,
  'below a title': (questions) => `# Notes\n\n${questions}`,
  'below a heading of depth 2': (questions) => `# Notes\n\n## Stones\n\n${questions}`,
  'below a heading of depth 3': (questions) => `# Notes\n\n## Stones\n\n### Found\n\n${questions}`,
  'inside a list item': (questions) => `# Notes\n\n## Stones\n\n- About stones:\n\n${indented(questions, 2)}`,
  'inside a numbered item': (questions) => `# Notes\n\n1. About stones:\n\n${indented(questions, 3)}`,
  'inside an item of an item': (questions) => `# Notes\n\n- Materials\n  - About stones:\n\n${indented(questions, 4)}`,
  'inside an item, indented by four columns': (questions) => `# Notes\n\n* Stones\n\n${indented(questions, 4)}`,
};

export function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(columns));
}
