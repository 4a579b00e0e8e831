import { describe, expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { AROUND, ASKING, MARKED, WORDS, type Words } from './question-grid.ts';

const encoder = new TextEncoder();

/** What could as well be something else: a term with its definition, and a heading beside the one that says "Questions". */
const NOT_ORDERED: ReadonlySet<string> = new Set(['bold with dash', 'underlined heading']);

const STEP = 4;

/** What a note loses of three questions with these words: those found not once, without their answer, or with that of another. */
function lost(text: string, asked: readonly string[], { answers }: Words): string[] {
  const { nodes } = buildGraph([readDocument({ path: 'note.md', bytes: encoder.encode(text) })]);
  const questions = nodes.filter((node) => node.type === 'question');
  const missing = asked.filter((words, at) => {
    const [question, ...more] = questions.filter(({ title }) => title.includes(words.replace(/[?？]$/u, '').trim()));
    const answer = JSON.stringify(question?.answer);
    return !question || more.length > 0 || answers.some((other, index) => answer.includes(other) !== (index === at));
  });
  return questions.length === asked.length ? missing : [...missing, `${questions.length} questions`];
}

function failed(styles: typeof ASKING, isOrdered: boolean): string[] {
  return Object.entries(styles).flatMap(([name, style], row) =>
    Object.entries(AROUND).flatMap(([place, put], column) => {
      // An order is a question only where something says so.
      const isOpen = isOrdered && styles === ASKING && (place === 'alone' || NOT_ORDERED.has(name));
      if (isOpen) return [];
      // Every style meets every place and every language, each language a quarter of the places.
      const here = Object.entries(WORDS).filter((_, at) => (at + row + column) % STEP === 0);
      return here.flatMap(([language, words]) => {
        const asked = isOrdered ? words.ordered : words.asked;
        const written = asked.map((text, at) => style(text, words.answers[at] ?? '', at + 1, words)).join('');
        const missing = lost(put(written, words), asked, words);
        return missing.length === 0 ? [] : [`${name}, ${place}, ${language}: ${missing.join(' ')}`];
      });
    }),
  );
}

describe('in twelve languages, in every style and position', () => {
  test('unmarked questions are found', () => expect(failed(ASKING, false)).toEqual([]));
  test('tasks below a title that announces them are found', () => expect(failed(ASKING, true)).toEqual([]));
  test('marked questions are found', () => expect(failed(MARKED, false)).toEqual([]));
  test('marked tasks are found', () => expect(failed(MARKED, true)).toEqual([]));
});

/** Notes that ask nothing, although a part of them looks like questions. */
const SILENT: Readonly<Record<string, string>> = {
  'a thought in prose':
    '# Canals\n\nWhy do we still need locks? Because boats cannot climb.\n\nNobody doubts it. Or do they?\n\nThe gates are old.\n',
  steps: '# Setup\n\n1. Open the gate\n2. Let the water in\n3. Explain the rules to the crew\n4. Close the gate\n',
  glossary:
    '# Glossary\n\n**Lock** - a chamber between two gates.\n\n**Weir** - a low dam.\n\n**Sluice** - a gate for water.\n',
  'things to do':
    '# To do\n\n- [ ] Compare paint prices\n- [x] Describe the damage to the insurer\n- [ ] Is the gate oiled?\n',
  settings: '## Options\n\n- `depth`: how deep the chamber is\n- `gates`: how many gates there are\n',
  'questions to keep in mind':
    '# Review\n\nWhen you read a map, ask yourself:\n\n- Where is north?\n- How old is it?\n\nThen begin.\n',
};

test.each(Object.entries(SILENT))('%s is not a question', (_name, text) => {
  const { nodes } = buildGraph([readDocument({ path: 'note.md', bytes: encoder.encode(text) })]);
  expect(nodes.filter(({ type }) => type === 'question').map(({ title }) => title)).toEqual([]);
});
