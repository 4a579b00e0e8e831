import { expect, test } from 'vitest';
import { buildGraph, createQuery, readDocument } from '../../generators/index.ts';

const questionsIn = (text: string) =>
  createQuery(buildGraph([readDocument({ path: 'note.md', bytes: Buffer.from(text) })]))
    .byType('question')
    .map(({ title }) => title);

test('a heading that describes a situation and asks about it is a question', () => {
  expect(
    questionsIn(`# Keeping the light

## 1. Scenario: the lamp is dark. What do you check first?

### Problem:

Ships call.

### Steps:

1. Look at the oil.
2. Look at the wick.

## 2. Scenario: fog

It hides the light.
`),
  ).toEqual(['the lamp is dark. What do you check first?']);
});

test('the situation of a challenge stays a part of it, whatever it asks', () => {
  expect(
    questionsIn(`# Keeping the light

## Challenge: a dark lamp

### Situation: who saw it first?

The keeper.

### Fix:

New oil.
`),
  ).toEqual([]);
});
