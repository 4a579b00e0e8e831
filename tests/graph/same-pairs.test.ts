import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

/** Questions on subjects of all kinds that ask the same. */
const SAME: readonly (readonly [string, string])[] = [
  ['What is a tectonic plate?', 'What are tectonic plates?'],
  ['How does a heat pump work?', 'Explain how a heat pump works'],
  ['What is the difference between mitosis and meiosis?', 'Mitosis vs meiosis: how do they differ?'],
  ['Why do leaves change colour in autumn?', 'What makes leaves change color in the fall?'],
  ['How do vaccines protect the body?', 'How does a vaccine protect you?'],
  ['What causes inflation?', 'Why does inflation happen?'],
  ['What is photosynthesis?', 'Define photosynthesis.'],
  ['How do you calculate compound interest?', 'How is compound interest calculated?'],
  ['What does GDP stand for?', 'What is GDP short for?'],
  ['What is the role of the judiciary?', 'What does the judiciary do?'],
  ['How can you lower the risk of a heart attack?', 'What reduces heart attack risk?'],
  ['When should you use an index in a database?', 'In which cases is a database index useful?'],
  ['What are the advantages of solar power?', 'What are the benefits of solar energy?'],
  ['How do I reverse a string in Python?', 'Reverse a string in Python'],
  ['What is a deadlock and how do you avoid it?', 'What is a deadlock, and how can it be prevented?'],
  ['What is a black hole?', 'Define black hole'],
  ['How does a refrigerator work?', 'Explain how refrigerators work.'],
  ['Why did the Roman Empire fall?', 'What were the reasons for the fall of the Roman Empire?'],
  ['What is the purpose of a preamble?', 'What is a preamble for?'],
  ['What are the symptoms of diabetes?', 'List the symptoms of diabetes.'],
  ['How is cheese made?', 'How do you make cheese?'],
  ['What is the difference between a virus and a bacterium?', 'How does a virus differ from a bacterium?'],
  ['When do you use the passive voice?', 'In which situations should the passive voice be used?'],
  ['How do you prevent SQL injection?', 'How can SQL injection be avoided?'],
  ['When do you use butter instead of oil?', 'In which cases do you use butter instead of oil?'],
  ['What are the advantages of rail over road?', 'What are the benefits of rail over road?'],
  ['Why use a lease rather than a loan?', 'Why should you use a lease rather than a loan?'],
  ['How do you find the author of a book?', 'How can you find the author of a book?'],
  ['How do you determine the area from the radius?', 'How can one determine the area from the radius?'],
  ['What happens when a star dies?', 'What happens if a star dies?'],
  ['What are the main types of rock?', 'Name the kinds of rocks'],
  ['Can you describe the water cycle?', 'What is the water cycle?'],
  ['How do you reset a forgotten password?', 'What are the steps to reset a forgotten password?'],
  ['What does an accountant do?', 'What is the role of an accountant?'],
  ['Why is biodiversity important?', 'Explain why biodiversity is important'],
];

/** Questions that ask something else in nearly the same words. */
const OTHER: readonly (readonly [string, string])[] = [
  ['What is the difference between mitosis and meiosis?', 'What is mitosis?'],
  ['How do you start a diesel engine?', 'How do you stop a diesel engine?'],
  ['What are the advantages of solar power?', 'What are the disadvantages of solar power?'],
  ['What causes inflation?', 'What causes deflation?'],
  ['When should you use an index in a database?', 'When should you not use an index in a database?'],
  ['What is a supply curve?', 'What is a demand curve?'],
  ['How does TCP open a connection?', 'How does TCP close a connection?'],
  ['What is the capital of Australia?', 'What is the capital of Austria?'],
  ['How do you calculate simple interest?', 'How do you calculate compound interest?'],
  ['What happened in 1848?', 'What happened in 1948?'],
  ['Why is the sky blue?', 'Why is the sea blue?'],
  ['What is a vector in physics?', 'What is a vector in C++?'],
  ['How do you encrypt a file with GPG?', 'How do you decrypt a file with GPG?'],
  ['What is the boiling point of water?', 'What is the freezing point of water?'],
  ['How many players are in a football team?', 'How many referees are in a football match?'],
  ['What are the causes of the French Revolution?', 'What are the effects of the French Revolution?'],
  ['Who wrote Hamlet?', 'Who wrote Macbeth?'],
  ['How do you convert miles to kilometres?', 'How do you convert kilometres to miles?'],
  ['What is a noun?', 'What is a pronoun?'],
  ['What is the derivative of sin x?', 'What is the derivative of cos x?'],
  ['How does a refrigerator work?', 'How does a freezer work?'],
  ['When was the treaty signed?', 'Where was the treaty signed?'],
  ['What is the largest planet?', 'What is the smallest planet?'],
  ['What is an open market?', 'What is an open question?'],
  ['How do you add a column to a table?', 'How do you drop a column from a table?'],
  ['What are the symptoms of diabetes?', 'What are the risk factors for diabetes?'],
  ['What is the difference between speed and velocity?', 'What is the difference between speed and acceleration?'],
  ['Why do cats purr?', 'When do cats purr?'],
  ['What is a left join?', 'What is a right join?'],
  ['How many bits are in a byte?', 'How many bytes are in a kilobyte?'],
  ['When do you use butter instead of olive oil?', 'When do you use olive oil instead of butter?'],
  ['Why would you rent a house rather than buy a flat?', 'Why would you buy a flat rather than rent a house?'],
  ['What are the advantages of rail over air travel?', 'What are the advantages of air travel over rail?'],
  ['How do you find a book by its author?', 'How do you find the author of a book?'],
  ['How do you determine the radius from the area?', 'How do you determine the area from the radius?'],
];

/** Share of the pairs above that have to be found. */
const RECALL = 0.85;

/** Answers that say nothing of what is asked: only the questions tell. */
function areSame(first: string, second: string): boolean {
  const notes = [
    note(`# A\n\nQ: ${first}\nA: One thing is said here.`, 'a.md'),
    note(`# B\n\nQ: ${second}\nA: Another is said there.`, 'b.md'),
  ];
  return buildGraph(notes).edges.some((edge) => edge.type === 'sameAs' && edge.grade === 'duplicate');
}

describe('questions in different words', () => {
  test('are recognised as the same', () => {
    const missed = SAME.filter(([first, second]) => !areSame(first, second));
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(SAME.length * (1 - RECALL));
  });

  test.each(OTHER)('"%s" is not the same as "%s"', (first, second) => {
    expect(areSame(first, second)).toBe(false);
  });
});
