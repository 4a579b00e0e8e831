import { describe, expect, test } from 'vitest';
import { cardKinds, cardOf, cardWordsFor, countOf, createQuery, headOf, plainText } from '../../generators/index.ts';
import { graphOf } from '../print/helpers/graph.ts';

const NOTE = `# Kettles

## Q1: Why does a kettle switch itself off?

**Intent:** Do you know the bimetal?
**Level:** basic

Steam bends a strip.

**Key phrase:** "Steam, not heat, ends it."

## Q2: What is scale?

TODO

## Parts

### Tool: Descaler

Dissolves lime.

### Image: kettle/base

What the others stand on.

### Instruction: POUR

Lets water out.

### Analogy: The orchestra

- **The thermostat that watches over the water** -> conductor
- **The heating element below the water** -> brass

### Trap: No lid

**Situation:** The lid is open.
**Trap:** The water boils for ever.
**Why:** Steam never reaches the strip.
**Fix:** Close the lid.

### Bad example

\`\`\`bash
kettle on --for-ever
\`\`\`

### Good example

\`\`\`bash
kettle on
\`\`\`
`;

const query = createQuery(graphOf({ 'kettles.md': NOTE }));
const words = cardWordsFor('en');
const cards = query.graph.nodes.map((node) => cardOf(node, query, words));
const cardTitled = (title: string) => cards.find((card) => plainText(card.title) === title && card.kind !== 'section');

describe('the card of a node', () => {
  test('exists for every node, with the words and style of its kind', () => {
    expect(cards).toHaveLength(query.graph.nodes.length);
    for (const card of cards) {
      expect(card).toMatchObject({ plural: words.kinds[card.kind].plural, count: 1 });
      expect(card.label).not.toBe('');
      expect(card.parts.every(({ content }) => content.length > 0)).toBe(true);
    }
  });

  test.each([
    ['Descaler', 'tool', 'Tool', 'Dissolves lime.'],
    ['kettle/base', 'image', 'Image', 'What the others stand on.'],
    ['POUR', 'instruction', 'Instruction', 'Lets water out.'],
  ])('of %s names its kind', (title, kind, label, words) => {
    const card = cardTitled(title);
    expect(card).toMatchObject({ kind, label });
    expect(JSON.stringify(card?.parts)).toContain(words);
  });

  test('of a question has its level, its intent and what to say', () => {
    const card = cardTitled('Why does a kettle switch itself off?');
    expect(card).toMatchObject({ label: 'Question 1', level: 'basic' });
    expect(plainText(card?.intent ?? [])).toBe('Do you know the bimetal?');
    expect(card?.parts.map(({ label, role }) => [label, role])).toEqual([
      [undefined, undefined],
      ['Say', 'phrase'],
    ]);
  });

  test('of a question without an answer says so', () => {
    expect(cardTitled('What is scale?')?.parts).toMatchObject([{ role: 'missing' }]);
  });

  test('of an analogy puts the shorter side first', () => {
    const [pairs] = cardTitled('The orchestra')?.parts.flatMap(({ content }) => content) ?? [];
    expect(pairs?.type === 'pairs' && pairs.rows.map(({ term }) => plainText(term))).toEqual(['conductor', 'brass']);
  });

  test('of code shows whether to avoid it', () => {
    const heads = query.byType('example').map((node) => headOf(node, words));
    expect(heads.map(({ label, icon, verdict }) => [label, icon, verdict])).toEqual([
      ['Avoid', 'circle-x', 'bad'],
      ['Better', 'circle-check', 'good'],
    ]);
  });
});

test('corrections include those of a node and of its parts, without duplicates', () => {
  const note = `# Java\n\n## How do I start from Java?\n\n\`\`\`dockerfile\nFROM openjdk:17-slim\nFROM openjdk:17\n\`\`\`\n\n## Else\n\nMore.\n`;
  const found = createQuery(graphOf({ 'java.md': note }));
  const [question] = found.byType('question');
  const corrections = question ? cardOf(question, found, words).corrections : [];
  expect(corrections.map(({ label, role }) => [label, role])).toEqual([['Out of date', 'correction']]);
  expect(plainText(corrections.flatMap(({ content }) => content) as never)).toMatch(/temurin.*since 2022-07.*source/s);
  const [topic] = found.topics();
  expect(topic && cardOf(topic, found, words).corrections).toEqual([]);
});

test('counts are worded naturally', () => {
  expect([
    countOf('comparison', 1, words),
    countOf('comparison', 2, words),
    countOf('procedure', 1, words),
    countOf('concept', 1, words),
  ]).toEqual(['1 comparison', '2 comparisons', '1 procedure', '1 term']);
  expect(cardKinds).toContain('tool');
  expect(cardKinds).not.toContain('section');
});
