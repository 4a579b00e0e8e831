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

describe('what says most about a term that has no card of its own', () => {
  test('is what has it in its title', () => {
    const found = speakersOf(
      [term('staging', 'staging area', 'index')],
      [
        speaker('What does commit do?', 'It takes what is in the staging area, in the staging area alone.'),
        speaker('What is the index?', 'Where the next commit is put together.'),
      ],
    );
    expect(found.get('staging')).toBe(1);
  });

  test('is what names it first and most, in any form of its words', () => {
    const found = speakersOf(
      [term('hook', 'Git hook')],
      [
        speaker('How do you share settings?', `${'Much is said before. '.repeat(20)} Last come git hooks.`),
        speaker('How do you check before a commit?', 'With Git hooks: a git hook is a program that git runs.'),
      ],
    );
    expect(found.get('hook')).toBe(1);
  });

  test('is what the graph says is about it, and explains before it shows', () => {
    const text = 'A tag names a commit.';
    const terms = [term('tag', 'tag')];
    expect(speakersOf(terms, [speaker('A', text), speaker('B', text, { about: new Set(['tag']) })]).get('tag')).toBe(1);
    expect(speakersOf(terms, [speaker('A', text, { explains: false }), speaker('B', text)]).get('tag')).toBe(1);
  });

  test('is nothing where nothing names it', () => {
    const found = speakersOf(
      [term('a', 'rebase'), term('b', '')],
      [speaker('What is a branch?', 'A name that moves.')],
    );
    expect(found.size).toBe(0);
  });
});
