import { describe, expect, test } from 'vitest';
import { type Explanation, explanationsOf } from '../../site/view/search-terms.ts';

const explanation = (title: string, text: string, more: Partial<Explanation> = {}): Explanation => ({
  title,
  text,
  about: new Set(),
  explains: true,
  ...more,
});
const term = (id: string, ...names: string[]) => ({ id, names });

describe('the best explanation of a term without its own card', () => {
  test('is the node with the term in its title', () => {
    const found = explanationsOf(
      [term('staging', 'staging area', 'index')],
      [
        explanation('What does commit do?', 'It takes what is in the staging area, in the staging area alone.'),
        explanation('What is the index?', 'Where the next commit is put together.'),
      ],
    );
    expect(found.get('staging')).toBe(1);
  });

  test('is the node that mentions it first and most, in any inflection', () => {
    const found = explanationsOf(
      [term('hook', 'Git hook')],
      [
        explanation('How do you share settings?', `${'Much is said before. '.repeat(20)} Last come git hooks.`),
        explanation('How do you check before a commit?', 'With Git hooks: a git hook is a program that git runs.'),
      ],
    );
    expect(found.get('hook')).toBe(1);
  });

  test('is a node that the graph links to it, and an explanation before an example', () => {
    const text = 'A tag names a commit.';
    const terms = [term('tag', 'tag')];
    expect(
      explanationsOf(terms, [explanation('A', text), explanation('B', text, { about: new Set(['tag']) })]).get('tag'),
    ).toBe(1);
    expect(
      explanationsOf(terms, [explanation('A', text, { explains: false }), explanation('B', text)]).get('tag'),
    ).toBe(1);
  });

  test('does not exist if nothing mentions it', () => {
    const found = explanationsOf(
      [term('a', 'rebase'), term('b', '')],
      [explanation('What is a branch?', 'A name that moves.')],
    );
    expect(found.size).toBe(0);
  });
});
