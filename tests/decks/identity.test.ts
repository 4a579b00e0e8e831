import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Identity, matchIdentities } from '../../generators/decks/identity.ts';

const card = (asked: string, more: Partial<Identity> = {}): Identity => ({
  id: `question/${asked.toLowerCase().replace(/\W+/g, '-')}`,
  path: 'git.md',
  asked,
  answer: `Answer to ${asked}`,
  anchored: false,
  ...more,
});

/** Pairs as `now -> known`, by what is asked. */
const pairs = (now: readonly Identity[], known: readonly Identity[]) =>
  matchIdentities(now, known).map((match) => [now[match.now]?.asked, known[match.known]?.asked, match.certainty]);

describe('a card is recognised', () => {
  const rebase = card('What does git rebase do?');
  const merge = card('When is a merge commit made?');

  test('unchanged', () => {
    expect(pairs([rebase, merge], [merge, rebase])).toEqual([
      [rebase.asked, rebase.asked, 'equal'],
      [merge.asked, merge.asked, 'equal'],
    ]);
  });

  test('in a note of another name', () => {
    expect(pairs([{ ...rebase, path: 'b/vcs.md', id: 'question/other' }], [rebase])).toHaveLength(1);
  });

  test('with another answer', () => {
    expect(pairs([{ ...rebase, answer: 'Something else' }], [merge, rebase])[0]?.[1]).toBe(rebase.asked);
  });

  test('with a reworded question and the same answer', () => {
    const reworded = { ...rebase, asked: 'Explain rebasing.' };
    expect(pairs([reworded], [merge, rebase])).toEqual([['Explain rebasing.', rebase.asked, 'equal']]);
  });

  test('with a slightly reworded question and answer, as a guess', () => {
    const reworded = card('What does `git rebase` really do?', { answer: 'Answer to what git rebase does.' });
    expect(pairs([reworded], [merge, rebase])).toEqual([[reworded.asked, rebase.asked, 'similar']]);
  });

  test('by the id in the note, whatever else has changed', () => {
    const named = card('Old words', { id: 'question/q56', anchored: true });
    const changed = card('Entirely new words', { id: 'question/q56', anchored: true, answer: 'New' });
    expect(pairs([changed], [merge, named])).toEqual([['Entirely new words', 'Old words', 'named']]);
  });
});

describe('a card is not confused with another', () => {
  test('if two with the same beginning change places and thereby ids', () => {
    const stem = 'Which of the following statements about how a container image is stored on disk holds for';
    const first = card(`${stem} overlay2?`, { id: 'question/which' });
    const second = card(`${stem} btrfs?`, { id: 'question/which-2' });
    const swapped = [
      { ...second, id: 'question/which' },
      { ...first, id: 'question/which-2' },
    ];
    expect(pairs(swapped, [first, second]).map(([now, known]) => now === known)).toEqual([true, true]);
  });

  test('if a new question merely shares words', () => {
    expect(pairs([card('What is a Git tag?', { answer: 'A name' })], [card('What is a Docker volume?')])).toEqual([]);
  });

  test('if it is of another kind', () => {
    const question = card('docker run starts a container', { id: 'question/run' });
    const command = card('docker run starts a container!', { id: 'command/run', answer: 'x' });
    expect(pairs([command], [question])).toEqual([]);
  });
});

const identity = fc.record({
  id: fc.constantFrom('question/a', 'question/b', 'question/c', 'pitfall/a'),
  path: fc.constantFrom('a.md', 'b.md'),
  asked: fc.oneof(fc.constantFrom('What is A?', 'What is a B?'), fc.string()),
  answer: fc.oneof(fc.constant('It is what the first letter says.'), fc.string()),
  anchored: fc.boolean(),
});

test('nothing is matched twice, on either side', () => {
  fc.assert(
    fc.property(fc.array(identity, { maxLength: 12 }), fc.array(identity, { maxLength: 12 }), (now, known) => {
      const matches = matchIdentities(now, known);
      expect(new Set(matches.map((match) => match.now)).size).toBe(matches.length);
      expect(new Set(matches.map((match) => match.known)).size).toBe(matches.length);
    }),
  );
});

test('all distinct cards are recognised in any order', () => {
  const distinct = fc.uniqueArray(identity, {
    maxLength: 12,
    selector: ({ path, asked, answer }) => `${path}\n${asked}\n${answer}`,
  });
  fc.assert(
    fc.property(distinct, fc.nat(), (known, by) => {
      const turned = [...known.slice(by % (known.length || 1)), ...known.slice(0, by % (known.length || 1))];
      const unnamed = (list: readonly Identity[]) => list.map((entry) => ({ ...entry, anchored: false }));
      const matches = matchIdentities(unnamed(turned), unnamed(known));
      for (const match of matches) expect(turned[match.now]).toEqual(known[match.known]);
      expect(matches).toHaveLength(known.length);
    }),
  );
});
