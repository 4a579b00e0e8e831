import { expect, test } from 'vitest';
import { cardWordsFor, pickFor } from '../../generators/cards/index.ts';
import { plainText } from '../../generators/graph/index.ts';
import { createQuery, studyCards } from '../../generators/index.ts';
import { graphOf, nodesOf } from './notes.ts';

const NOTE = `# Lamps

## Interview Question

**How does a lighthouse stay lit?**

---

## Fuel

It burns oil.

## Common interview questions

- Who fills it?
- Who cleans it?

## 30\u2011Second Interview Summary

> A keeper fills the lamp, and a clock turns the lens.
`;

test('what to say about a topic is a key phrase, however its heading is numbered or decorated', () => {
  for (const heading of [
    'Interview-Ready Summary (30 Seconds)',
    '19. Interview-Ready 30-Second Summary',
    '🧠 Interview One-Liners (SDE-2)',
    'Resumen para la entrevista',
  ])
    expect(
      nodesOf(`# Lamps\n\n## Who lights them?\n\nThe keeper.\n\n## ${heading}\n\n- They burn oil.\n`, 'tip'),
    ).toMatchObject([{ kind: 'key-phrase', title: 'Lamps' }]);
});

test('the summary of a note answers the question at its beginning, and no other', () => {
  const [lead, ...others] = nodesOf(NOTE, 'question');
  expect(lead).toMatchObject({ title: 'How does a lighthouse stay lit?', empty: false });
  expect(plainText(lead?.answer ?? [])).toContain('A keeper fills the lamp');
  expect(others.map(({ title, empty }) => [title, empty])).toEqual([
    ['Who fills it?', true],
    ['Who cleans it?', true],
  ]);
  const open = graphOf(NOTE).diagnostics.filter(({ ruleId }) => ruleId === 'answer-empty');
  expect(open.map(({ line }) => line)).toEqual([15, 16]);
});

test('a question below its label, without a heading of its own, is answered as well', () => {
  const [lead] = nodesOf(
    NOTE.replace('**How does a lighthouse stay lit?**', 'Explain how a lighthouse stays lit.'),
    'question',
  );
  expect(lead).toMatchObject({ title: 'Explain how a lighthouse stays lit.', empty: false });
});

test('a summary answers none of several questions, and none behind other parts of the note', () => {
  const several = NOTE.replace('---', '### Who built it?');
  const later = NOTE.replace('## Interview Question', '## History\n\nThey burnt wood.\n\n## Interview Question');
  for (const text of [several, later]) expect(nodesOf(text, 'question').every(({ empty }) => empty)).toBe(true);
});

test('one-liners in code are nothing to say', () => {
  const found = graphOf('# Bash\n\n## One-liners\n\n```sh\nls -la\n```\n').nodes.map(({ type }) => type);
  expect(found).not.toContain('tip');
  expect(found).toContain('example');
});

test('a summary of another topic of the file answers nothing', () => {
  const [lead] = nodesOf(NOTE.replace('## Fuel', '# Fuel'), 'question');
  expect(lead?.empty).toBe(true);
});

test('a summary is learnt by itself, but not beside the question that it answers', () => {
  const learnt = (text: string) => {
    const query = createQuery(graphOf(text));
    const cards = studyCards(query, () => '', cardWordsFor('en')).cards.map(({ id }) => id);
    return [cards, pickFor(query, { seconds: 900 }).map(({ node }) => String(node.id))];
  };
  const alone = '# Lamps\n\n## Elevator pitch\n\nA lamp guides ships.\n';
  for (const ids of learnt(alone)) expect(ids).toEqual(['tip/note/lamps']);
  const coded = '# Lamps\n\n## Elevator pitch\n\n![A lamp](lamp.png)\n\n## Who lights them?\n';
  for (const ids of learnt(coded)) expect(ids).toEqual(['tip/note/lamps']);
  for (const ids of learnt(NOTE)) expect(ids).toEqual(['question/note/how-does-a-lighthouse-stay-lit']);
});
