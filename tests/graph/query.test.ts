import { describe, expect, test } from 'vitest';
import { buildGraph, createQuery, plainText } from '../../generators/graph/index.ts';
import { fixture, graphOf, note } from './notes.ts';

const query = createQuery(graphOf(fixture('git'), 'git.md'));
const ids = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);

describe('createQuery', () => {
  test('finds nodes by type and id', () => {
    expect(ids(query.byType('comparison'))).toEqual(['comparison/git/merge-and-rebase']);
    expect(query.node('concept/git/branch')?.title).toBe('Branch');
    expect(query.nodeOf('concept', 'concept/git/branch')?.aliases).toEqual(['line of work', 'head']);
    expect(query.nodeOf('question', 'concept/git/branch')).toBeUndefined();
    expect(query.node('concept/git/none')).toBeUndefined();
  });

  test('walks up and down in source order', () => {
    expect(ids(query.childrenOf('section/git/branches')).slice(0, 2)).toEqual([
      'section/git/the-problem-two-people-one-file',
      'section/git/commands',
    ]);
    expect(query.parentOf('section/git/branches')?.id).toBe('note/git');
    expect(query.parentOf('note/git')).toBeUndefined();
    expect(query.topicOf('claim/git/clone-of-the-sample-project-full')?.id).toBe('section/git/branches');
    expect(query.noteOf('section/git/branches')?.title).toBe('Git for the interview');
    expect(query.topicOf('note/git')).toBeUndefined();
    expect(ids(query.questionsOf('section/git/branches'))).toEqual([
      'question/git/what-is-a-branch',
      'question/git/how-do-you-find-the-commit-that-broke-the-build',
      'question/git/explain-the-index',
    ]);
  });

  test('gives a section in reading order, prose and nodes', () => {
    const stretches = query
      .contentOf('section/git/commands')
      .map((stretch) => (stretch.kind === 'prose' ? plainText(stretch.blocks) : stretch.node.title));
    expect(stretches).toEqual([
      'git switch -c <branch>',
      'git push --force-with-lease origin <branch>',
      'Short ones for every day:',
      'git status',
      'git stash pop',
    ]);
    expect(query.contentOf('concept/git/branch')).toEqual([]);
  });

  test('excludes from a section nodes that only repeat its prose', () => {
    const content = query.contentOf('section/git/figures');
    expect(content).toHaveLength(1);
    expect(query.within('section/git/figures', 'claim')).toHaveLength(3);
  });

  test('follows edges in both directions', () => {
    expect(ids(query.neighbours('question/git/what-is-a-branch', 'defines'))).toEqual(['concept/git/branch']);
    expect(ids(query.neighbours('concept/git/branch', 'defines', 'in'))).toEqual(['question/git/what-is-a-branch']);
    expect(query.edgesOf('practice/git/small-commits', 'appliesTo')).toMatchObject([
      { to: 'concept/git/branch', confidence: 'labelled' },
    ]);
    expect(query.neighbours('concept/git/branch', 'sameAs')).toEqual([]);
  });

  test('orders topics by course, order and path', () => {
    const head = (course: string, order: number) => `---\ncourse: ${course}\norder: ${order}\n---\n\n`;
    const graph = buildGraph([
      note(`${head('b', 1)}# Third\n\na`, 'a.md'),
      note(`${head('a', 2)}# Second\n\na\n\n# Second, too\n\na`, 'b.md'),
      note(`${head('a', 1)}# First\n\na`, 'c.md'),
      note('---\ncourse: b\n---\n\n# Last\n\na', '0.md'),
    ]);
    expect(
      createQuery(graph)
        .topics()
        .map(({ title }) => title),
    ).toEqual(['First', 'Second', 'Second, too', 'Third', 'Last']);
  });
});

test('plain text keeps words separate', () => {
  const graph = graphOf('# T\n\nOne *two* `three`.\n\n- a\n- b\n\n| x | y |\n|---|---|\n');
  expect(plainText(graph.nodes.find((node) => node.type === 'section')?.body ?? [])).toBe('One two three.\na\nb\nx\ty');
});
