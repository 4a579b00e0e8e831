import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardWordsFor, createQuery, exportDeck, parseLedger } from '../../generators/index.ts';
import { graphOf } from '../print/helpers/graph.ts';
import { hasAnki, importInto } from './anki.ts';

const NOTES = {
  'git/basics.md': `---
tags: [git]
---

# Git basics

## Questions

### What does \`git stash\` do?

It puts uncommitted changes aside, see {{templates}} and a::b.

### What is a detached HEAD?

## Traps

### Trap: a force push

**Situation:** Two people share a branch.

**Trap:** A forced push drops the commits of the other.

**Fix:** Push with \`--force-with-lease\`.

## Commands

| Command | What it does |
|---|---|
| \`git commit --amend --no-edit\` | Adds what is staged to the last commit |

## Gaps

The {{c1::index}} holds what the next {{c2::commit::noun}} will hold.

## Compared

| | merge | rebase |
|---|---|---|
| History | kept as it was | written anew |
| Conflicts | once | at every commit |
`,
  'git/code.md': `# Code

## Scripts

### Bad: a script that goes on

\`\`\`bash
cd build
rm -rf *
\`\`\`

The \`rm\` runs even if there is no such folder.
`,
};

const deckOf = async (notes: Readonly<Record<string, string>>, ledger?: string) =>
  exportDeck(createQuery(graphOf(notes)), {
    title: 'Mine',
    words: cardWordsFor('en'),
    ...(ledger === undefined ? {} : { ledger: parseLedger(ledger, 'ledger') }),
  });
const text = async (deck: Awaited<ReturnType<typeof deckOf>>, format: 'anki' | 'csv' | 'quizlet') =>
  new TextDecoder().decode(await deck.write(format));

describe('a deck', () => {
  test('has a card for each kind of node', async () => {
    const deck = await deckOf(NOTES);
    await expect(await text(deck, 'anki')).toMatchFileSnapshot('golden/anki.txt');
    await expect(await text(deck, 'csv')).toMatchFileSnapshot('golden/cards.csv');
    await expect(await text(deck, 'quizlet')).toMatchFileSnapshot('golden/quizlet.txt');
  });

  test('reports the questions without an answer', async () => {
    const { unanswered } = await deckOf(NOTES);
    expect(unanswered.map(({ title }) => title)).toEqual(['What is a detached HEAD?']);
  });

  test('is the same file every time', async () => {
    const hash = async () => {
      const deck = await deckOf(NOTES);
      return createHash('sha256')
        .update(await deck.write('apkg'))
        .digest('hex');
    };
    expect(await hash()).toBe(await hash());
  });

  test('has cards that run from right to left where their note or question does, and no others', async () => {
    const deck = await deckOf({
      'ar.md':
        '# أساسيات\n\n## Docker Compose: ما فائدته؟\n\nيصف عدة خدمات في ملف واحد.\n\n## What is `up`?\n\nIt starts all of them.\n',
      'en.md': '# Basics\n\n## What is an image?\n\nA template of containers.\n',
    });
    const cards = (await text(deck, 'anki')).split('\n').filter((line) => /class=""?asked/u.test(line));
    const directions = cards.map((card) => card.match(/<div dir=.{0,2}rtl/gu)?.length ?? 0);
    expect(cards.map((card) => /فائدته|up<|image/u.exec(card)?.[0])).toEqual(['فائدته', 'up<', 'image']);
    expect(directions).toEqual([2, 0, 0]);
  });

  test('is identified by the ids in the notes, so that renaming the file and rewording change no card', async () => {
    const named = (path: string, question: string) => ({
      [path]: `# T\n\n## Questions\n\n### ${question} ^q1\n\nYes.\n`,
    });
    const before = await deckOf(named('a.md', 'Is it so?'));
    const after = await deckOf(named('b/c.md', 'Entirely different words, are they?'), before.ledger);
    expect(after).toMatchObject({ added: 0, changed: 1, left: 0, guesses: [] });
  });
});

describe.skipIf(!hasAnki)('imported with Anki’s own library', () => {
  test('every card is imported with its gaps, and the collection is intact', async () => {
    const deck = await deckOf(NOTES);
    const [state] = importInto(await deck.write('apkg'));
    expect(state).toMatchObject({ added: deck.size, updated: 0, conflicting: 0 });
    expect(state?.problems).not.toMatch(/fixed|missing|invalid/i);
    const command = state?.notes.find(({ type }) => type === 'Cribsmith cloze');
    expect(command).toMatchObject({ cards: 2, deck: 'Mine::git::Git basics' });
    expect(command?.question).toContain('[...]');
    const stash = state?.notes.find(({ fields }) => fields[0]?.includes('git stash'));
    expect(stash?.answer).toContain('&#123;&#123;templates&#125;&#125;');
  });

  test('again after an edit: no duplicates, the same schedule, the edit applied', async () => {
    const before = await deckOf(NOTES);
    const edited = {
      ...NOTES,
      'git/basics.md': NOTES['git/basics.md']
        .replace('puts uncommitted changes aside', 'keeps changes for later')
        .replace('### What does `git stash` do?', '### What does `git stash` do now?')
        .replace(/## Traps[\s\S]*?## Commands/, '## Commands'),
    };
    const after = await deckOf(edited, before.ledger);
    const [first, second, third] = importInto(
      await before.write('apkg'),
      await after.write('apkg'),
      await after.write('apkg'),
    );
    expect(second).toMatchObject({ added: 0, updated: 2, equal: before.size - 2 });
    expect(third).toMatchObject({ added: 0, updated: 0 });
    expect(second?.notes.map(({ guid }) => guid)).toEqual(first?.notes.map(({ guid }) => guid));
    expect(second?.notes.every(({ interval }) => interval === 21)).toBe(true);
    const stash = second?.notes.find(({ fields }) => fields[0]?.includes('git stash'));
    expect(stash?.fields[1]).toContain('keeps changes for later');
    const trap = second?.notes.find(({ tags }) => tags.includes('kind::pitfall'));
    expect(trap?.tags).toContain('cribsmith::left-the-notes');
  });

  test('any notes give a valid collection', { timeout: 120_000 }, async () => {
    const odd = fc.constantFrom(
      '{{c1::x}}',
      '}}',
      '::',
      '<b>',
      '&amp;',
      '\u001f',
      '"',
      '#',
      '👍',
      '`{{x}}`',
      '|',
      'الف',
    );
    const words = fc.array(fc.oneof(odd, fc.lorem({ maxCount: 2 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const questions = pairs.map(([q, a]) => `### What is ${q.join(' ')}?\n\n${a.join(' ')}\n`).join('\n');
        const deck = await deckOf({ 'odd.md': `# Odd\n\n## Questions\n\n${questions}` });
        const [state] = importInto(await deck.write('apkg'));
        expect(state?.added).toBe(deck.size);
      }),
      { numRuns: 8 },
    );
  });
});
