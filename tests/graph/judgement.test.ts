import { describe, expect, test } from 'vitest';
import { realInput } from '../helpers/inputs.ts';
import { judgementSet, type Score, scoreContradictions, scoreFacts, scoreQuestions } from '../helpers/judgement.ts';

/** What a finder must reach: of what it finds, the share that is right; of what there is to find, the share that it finds. */
function expectAtLeast(
  { precision, recall, missed, wrong }: Score,
  least: { precision: number; recall: number },
): void {
  const report = [...missed.map((words) => `missed: ${words}`), ...wrong.map((words) => `wrong: ${words}`)].join('\n');
  expect(precision, report).toBeGreaterThanOrEqual(least.precision);
  expect(recall, report).toBeGreaterThanOrEqual(least.recall);
}

describe.each(['dev', 'held-out', 'fresh'])('on the sentences of %s.yaml', (name) => {
  const set = judgementSet(new URL(`judgement/${name}.yaml`, import.meta.url));

  test('outdated and wrong statements are found, and correct ones are not reported', () => {
    expectAtLeast(scoreFacts(set), { precision: 0.95, recall: 0.9 });
  });

  test('contradictions are found, and apparent ones are not reported', () => {
    expectAtLeast(scoreContradictions(set), { precision: 0.95, recall: 0.85 });
  });

  test('a reworded question is found, and a near miss is not', () => {
    expectAtLeast(scoreQuestions(set), { precision: 1, recall: 0.8 });
  });
});

describe('on sentences about other fields, other-fields.yaml', () => {
  const set = judgementSet(new URL('judgement/other-fields.yaml', import.meta.url));

  test('outdated and wrong statements are found, and correct ones are not reported', () => {
    expectAtLeast(scoreFacts(set), { precision: 0.95, recall: 0.7 });
  });

  test('contradictions are found, and apparent ones are not reported', () => {
    expectAtLeast(scoreContradictions(set), { precision: 0.95, recall: 0.75 });
  });

  test('a reworded question is found, and a near miss is not', () => {
    expectAtLeast(scoreQuestions(set), { precision: 1, recall: 0.9 });
  });
});

describe.each([
  { name: 'crafts', facts: 0.7, contradictions: 0.65, questions: 0.9 },
  { name: 'untuned', facts: 0.65, contradictions: 0.75, questions: 0.9 },
  { name: 'many-fields', facts: 0.8, contradictions: 0.75, questions: 0.9 },
  { name: 'interviews', facts: 0.85, contradictions: 0.75, questions: 0.6 },
  { name: 'hobbies', facts: 0.85, contradictions: 0.85, questions: 0.8 },
])(
  'on the sentences called $name, most of which no rule was written for',
  ({ name, facts, contradictions, questions }) => {
    const set = judgementSet(new URL(`judgement/${name}.yaml`, import.meta.url));

    test('outdated and wrong statements are found, and correct ones are not reported', () => {
      expectAtLeast(scoreFacts(set), { precision: 0.95, recall: facts });
    });

    test('contradictions are found, and apparent ones are not reported', () => {
      expectAtLeast(scoreContradictions(set), { precision: 0.95, recall: contradictions });
    });

    test('a reworded question is found, and a near miss is not', () => {
      expectAtLeast(scoreQuestions(set), { precision: 1, recall: questions });
    });
  },
);

describe.each(['de', 'es', 'fr', 'pt'])('on sentences in another language, abroad/%s.yaml', (code) => {
  const set = judgementSet(new URL(`judgement/abroad/${code}.yaml`, import.meta.url));

  test('outdated and wrong statements are found, and correct ones are not reported', () => {
    expectAtLeast(scoreFacts(set), { precision: 0.95, recall: 0.85 });
  });

  test('contradictions are found, and apparent ones are not reported', () => {
    expectAtLeast(scoreContradictions(set), { precision: 0.95, recall: 0.75 });
  });

  test('a reworded question is found, and a near miss is not', () => {
    expectAtLeast(scoreQuestions(set), { precision: 1, recall: 0.8 });
  });
});

const reference = realInput('../reference/judgement.json');

describe.skipIf(!reference.present)('on the sentences in other files', () => {
  const set = reference.present ? judgementSet(reference.path) : undefined;

  test('outdated and wrong statements are found, and correct ones are not reported', () => {
    if (set) expectAtLeast(scoreFacts(set), { precision: 0.95, recall: 0.9 });
  });

  test('contradictions are found, and apparent ones are not reported', () => {
    if (set) expectAtLeast(scoreContradictions(set), { precision: 0.95, recall: 0.9 });
  });

  test('a reworded question is found, and a near miss is not', () => {
    if (set) expectAtLeast(scoreQuestions(set), { precision: 1, recall: 0.9 });
  });
});
