import { expect, test } from 'vitest';
import { plainText } from '../../generators/graph/index.ts';
import { nodesOf } from './notes.ts';

const answersIn = (text: string) =>
  nodesOf(text, 'question').map(({ title, answer }) => [title, plainText(answer).trim()]);

test('an answer beside the heading that announces a question answers it', () => {
  const asked = (question: string) => `# Lamps

## Interview Question

${question}

---

## Short Answer (for the examiner)

They burn oil.

## History

They burnt wood.
`;
  const expected = [['How do lamps burn?', 'They burn oil.']];
  expect(answersIn(asked('**How do lamps burn?**'))).toEqual(expected);
  expect(answersIn(asked('### How do lamps burn?'))).toEqual(expected);
  expect(answersIn(asked('How do lamps burn?'))).toEqual(expected);
});

test('of several questions below a heading, the last answers nothing that the others ask', () => {
  const text = `# Lamps

## Questions

### Who lights them?

The keeper.

### Who cleans them?

## Answer

The boy.
`;
  expect(answersIn(text)).toEqual([
    ['Who lights them?', 'The keeper.'],
    ['Who cleans them?', 'The boy.'],
  ]);
});
