import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyCard } from '../../generators/decks/deck.ts';
import {
  EMPTY_LEDGER,
  formatLedger,
  LEFT_TAG,
  type Ledger,
  parseLedger,
  settle,
} from '../../generators/decks/ledger.ts';

const card = (asked: string, answer: string, line = 1): StudyCard => ({
  id: `question/${asked}`,
  form: 'basic',
  front: `<p>${asked}</p>`,
  back: `<p>${answer}</p>`,
  asked,
  answer,
  tags: ['kind::question'],
  deck: ['git'],
  source: { path: 'git.md', line, endLine: line + 1 },
  anchored: false,
});

const run = (cards: readonly StudyCard[], ledger: Ledger = EMPTY_LEDGER) =>
  settle(
    cards,
    ledger,
    ({ deck }) => deck.join('::'),
    ({ id }) => `https://example.org/${id}`,
  );

const stash = card('What does git stash do?', 'It puts changes aside.', 3);
const reset = card('What does a hard reset do?', 'It throws changes away.', 9);

describe('the ledger', () => {
  test('gives every card a unique GUID, the same in every run', () => {
    const first = run([stash, reset]);
    expect(first).toMatchObject({ added: 2, changed: 0, left: 0, guesses: [] });
    const second = run([stash, reset], first.ledger);
    expect(second).toMatchObject({ added: 0, changed: 0, left: 0 });
    expect(second.cards).toEqual(first.cards);
    expect(formatLedger(second.ledger)).toBe(formatLedger(first.ledger));
  });

  test('counts a change of the answer, and keeps the GUID', () => {
    const first = run([stash, reset]);
    const second = run([{ ...stash, back: '<p>Better.</p>', answer: 'Better.' }, reset], first.ledger);
    expect(second).toMatchObject({ added: 0, changed: 1 });
    expect(second.cards[0]).toMatchObject({ guid: first.cards[0]?.guid, revision: 1, back: '<p>Better.</p>' });
    expect(second.cards[1]).toEqual(first.cards[1]);
  });

  test('does not count a moved line as a change', () => {
    const first = run([stash, reset]);
    const moved = [stash, { ...reset, source: { ...reset.source, line: 40, endLine: 41 } }];
    expect(run(moved, first.ledger)).toMatchObject({ changed: 0, cards: first.cards });
  });

  test('tags a removed card once, and restores it under its GUID', () => {
    const first = run([stash, reset]);
    const second = run([reset], first.ledger);
    expect(second).toMatchObject({ added: 0, left: 1 });
    expect(second.cards.at(-1)).toMatchObject({
      guid: first.cards[0]?.guid,
      revision: 1,
      tags: ['kind::question', LEFT_TAG],
    });
    expect(run([reset], second.ledger).cards).toEqual(second.cards);
    const third = run([stash, reset], second.ledger);
    expect(third).toMatchObject({ added: 0, left: 0 });
    expect(third.cards[0]).toMatchObject({ guid: first.cards[0]?.guid, revision: 2, tags: ['kind::question'] });
  });

  test('reports cards that it recognised only by wording', () => {
    const first = run([stash]);
    const now = { ...stash, asked: 'What does `git stash` really do?', answer: 'It puts the changes aside.' };
    expect(run([now], first.ledger).guesses).toEqual([{ before: stash.asked, now: now.asked }]);
  });

  test('is rejected if damaged, because a new one would make every card new', () => {
    for (const text of ['', '{', '[]', '{"version":2,"cards":[]}', '{"version":1,"cards":[{}]}']) {
      expect(() => parseLedger(text, 'deck.ledger.json')).toThrow(
        expect.objectContaining({ ruleId: 'ledger-invalid' }),
      );
    }
  });
});

test('no GUID is ever used for two cards, whatever is added, removed and restored', () => {
  const word = fc.constantFrom('What is A?', 'What is B?', 'What is a B?', 'How?');
  const cards = fc.array(fc.tuple(word, fc.constantFrom('Yes.', 'No.', 'It depends on the first letter.')), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(cards, { maxLength: 4 }), (runs) => {
      let ledger = EMPTY_LEDGER;
      for (const now of runs) {
        const known = new Set(ledger.cards.map(({ guid }) => guid));
        const settled = run(
          now.map(([asked, answer]) => card(asked, answer)),
          ledger,
        );
        ledger = parseLedger(formatLedger(settled.ledger), 'ledger');
        const guids = ledger.cards.map(({ guid }) => guid);
        expect(new Set(guids).size).toBe(guids.length);
        for (const guid of known) expect(guids).toContain(guid);
      }
    }),
  );
});
