import { describe, expect, test } from 'vitest';
import { type Speaker, speakersOf } from '../../site/view/search-terms.ts';

const speaker = (title: string, text: string, more: Partial<Speaker> = {}): Speaker => ({
  title,
  text,
  about: new Set(),
  explains: true,
  ...more,
});
const term = (id: string, ...names: string[]) => ({ id, names });

describe('the best explanation of a term without its own card', () => {
  test('is the node with the term in its title', () => {
    const found = speakersOf(
      [term('staging', 'staging area', 'index')],
      [
        speaker('What does commit do?', 'It takes what is in the staging area, in the staging area alone.'),
        speaker('What is the index?', 'Where the next commit is put together.'),
      ],
    );
    expect(found.get('staging')).toBe(1);
  });

  test('is the node that mentions it first and most, in any inflection', () => {
    const found = speakersOf(
      [term('hook', 'Git hook')],
      [
        speaker('How do you share settings?', `${'Much is said before. '.repeat(20)} Last come git hooks.`),
        speaker('How do you check before a commit?', 'With Git hooks: a git hook is a program that git runs.'),
      ],
    );
    expect(found.get('hook')).toBe(1);
  });

  test('is a node that the graph links to it, and an explanation before an example', () => {
    const text = 'A tag names a commit.';
    const terms = [term('tag', 'tag')];
    expect(speakersOf(terms, [speaker('A', text), speaker('B', text, { about: new Set(['tag']) })]).get('tag')).toBe(1);
    expect(speakersOf(terms, [speaker('A', text, { explains: false }), speaker('B', text)]).get('tag')).toBe(1);
  });

  test('does not exist if nothing mentions it', () => {
    const found = speakersOf(
      [term('a', 'rebase'), term('b', '')],
      [speaker('What is a branch?', 'A name that moves.')],
    );
    expect(found.size).toBe(0);
  });
});
