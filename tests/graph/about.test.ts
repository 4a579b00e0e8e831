import { expect, test } from 'vitest';
import { askedAlone, titleAlone } from '../../generators/cards/index.ts';
import { plainText } from '../../generators/graph/index.ts';
import { nodesOf } from './notes.ts';

/** The questions of a note as they are asked away from their headings. */
const askedIn = (text: string) => nodesOf(text, 'question').map((node) => plainText(askedAlone(node)));

/** The question of a note about lamps. */
const askedOf = (question: string) => askedIn(`# Coast\n\n## Lamps\n\n### ${question}\n\nAn answer.\n`);

test('a question that names no subject takes the one of the heading above it', () => {
  for (const question of [
    'Why?',
    'What?',
    'WHY?',
    'Output?',
    'What is it?',
    'How does it work?',
    'When to use it?',
    'Why this shape?',
    'Why did it change?',
    'What are the advantages and disadvantages?',
    'Warum?',
    'Wie funktioniert das?',
    '¿Cuáles son las ventajas?',
    'Навіщо це?',
  ])
    expect(askedOf(question)).toEqual([`Lamps: ${question}`]);
});

test('a question that names its subject is asked as it is', () => {
  for (const question of [
    'What is a lens?',
    'Why does a lens turn, and how is it driven?',
    'Oil vs gas?',
    'What is EXPLAIN?',
    'What is "this"?',
    'Was ist „das“?',
    'C’est quoi «ça»?',
    '"इसका" क्या अर्थ है?',
    'What does `take` do?',
    'Was ist eine Linse?',
    '为什么？',
  ])
    expect(askedOf(question)).toEqual([question.replaceAll('`', '')]);
});

test('a heading that only announces questions is no subject', () => {
  const below = (heading: string) => askedIn(`# 04 – Lamps\n\n## ${heading}\n\n### Why?\n\nThey guide ships.\n`);
  expect(below('Interview questions')).toEqual(['Lamps: Why?']);
  expect(below('Tricky interview question')).toEqual(['Lamps: Why?']);
  expect(below('Oil')).toEqual(['Oil: Why?']);
});

test('a heading that asks stands before the question without a colon', () => {
  expect(askedIn('# Coast\n\n## What are lamps?\n\n### Why?\n\nThey guide ships.\n')).toEqual(['What are lamps? Why?']);
});

test('a question keeps its title and its address', () => {
  const [node] = nodesOf('# Coast\n\n## Lamps\n\n### Why?\n\nThey guide ships.\n', 'question');
  expect(node).toMatchObject({ id: 'question/note/why', title: 'Why?', about: 'Lamps' });
  expect(node && titleAlone(node)).toBe('Lamps: Why?');
});
