import { describe, expect, test } from 'vitest';
import { readNotes } from '../../generators/files/index.ts';
import { buildGraph, createQuery } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { realInput } from '../helpers/inputs.ts';
import { note } from './notes.ts';

/** The grade of a pair of questions in two notes of one folder, in a note with enough others to tell rare words. */
function gradeOf(first: string, second: string): string {
  const graph = buildGraph([note(`# First\n\n${OTHERS}\n\n${first}`, 'a.md'), note(`# Second\n\n${second}`, 'b.md')]);
  const edge = graph.edges.find(
    ({ type, from, to }) => type === 'sameAs' && from.includes('/b/') && to.includes('/a/'),
  );
  return edge?.type === 'sameAs' ? edge.grade : 'none';
}

const OTHERS = [
  'How do you undo a commit?\n\nRevert it: that makes a new commit with the opposite change.',
  'Which storage engines are there?\n\nRow stores and column stores.',
  'Why do pods restart?\n\nThe probe fails or the process ends.',
  'What is a schema?\n\nThe names and types of tables.',
]
  .join('\n\n## ')
  .replace(/^/u, '## ');

const ask = (question: string, answer: string) => `## ${question}\n\n${answer}`;

describe('the same question', () => {
  test.each([
    [
      'worded otherwise',
      ask('What is the difference between merge and rebase?', 'Merge keeps the history, rebase writes new commits.'),
      ask(
        'How does `git merge` differ from `git rebase`?',
        'Merge keeps history as it was; rebase writes commits anew.',
      ),
    ],
    [
      'with other numbers and words of request',
      ask(
        'Q12: Explain the isolation levels of SQL',
        'Read committed, repeatable read, serializable: each forbids more anomalies.',
      ),
      ask(
        'Can you list the isolation levels in SQL?',
        'Serializable forbids all anomalies; repeatable read and read committed fewer.',
      ),
    ],
    [
      'for a definition',
      ask('What is a pod?', 'The smallest thing that Kubernetes runs: containers with one address.'),
      ask('Q3: Define pod', 'Containers that share an address, the smallest unit Kubernetes runs.'),
    ],
    [
      'for the definition of a thing by its longer name',
      ask('What is a window function?', 'It computes over rows beside the current row, and keeps each row.'),
      ask('What is an SQL window function?', 'A function over rows beside the current row; each row is kept.'),
    ],
  ])('%s is a duplicate', (_, first, second) => {
    expect(gradeOf(first, second)).toBe('duplicate');
  });

  test.each([
    [
      'another thing',
      ask('What is a pod?', 'Containers that share an address.'),
      ask('What is a pod template?', 'What a deployment makes pods from.'),
    ],
    [
      'a definition and a difference',
      ask('What is a rebase?', 'Commits written anew onto another base.'),
      ask('What is the difference between a rebase and a merge?', 'A rebase writes commits anew, a merge keeps them.'),
    ],
    [
      'another verb',
      ask('How do you create a branch?', 'With `git switch -c` and a name.'),
      ask('How do you delete a branch?', 'With `git branch -d` and a name.'),
    ],
    [
      'the opposite',
      ask('Why use an index on a column?', 'Reading a few rows of a large table becomes fast.'),
      ask('Why not use an index on a column?', 'Writing rows of a large table becomes slow.'),
    ],
    [
      'other rivals',
      ask(
        'What is the difference between DELETE and TRUNCATE?',
        'DELETE writes each row to the log, TRUNCATE frees pages.',
      ),
      ask('What is the difference between DELETE and DROP?', 'DROP removes the table itself, DELETE only rows.'),
    ],
  ])('%s is not a duplicate', (_, first, second) => {
    expect(gradeOf(first, second)).not.toBe('duplicate');
  });

  test('the same term from two fields, with different answers, is not a duplicate', () => {
    const graph = buildGraph([
      note('# A\n\n## What is a branch?\n\nA movable name for a commit.', 'git/a.md'),
      note('# B\n\n## What is a branch?\n\nWhere execution may go on in two ways.', 'cpu/b.md'),
    ]);
    expect(graph.edges.find(({ type }) => type === 'sameAs')).toMatchObject({ grade: 'overlap' });
  });

  test('questions with nothing in common have no edge', () => {
    expect(gradeOf(ask('What is a pod?', 'Containers.'), ask('How do you rename a branch?', 'With `-m`.'))).toBe(
      'none',
    );
  });

  test('a trap that poses the question counts as the same question', () => {
    const trap =
      '### Trap: Force\n\n**Trap:** The interviewer asks, "If a push is rejected, how do you push a rebased branch?"\n\n**Fix:** Push the rebased branch with a lease, so that nobody loses a commit.';
    const question = ask(
      'The push of a rebased branch is rejected. How do you push it?',
      'Push with a lease: then nobody loses a commit.',
    );
    const graph = buildGraph([note(`# A\n\n${OTHERS}\n\n${trap}`, 'a.md'), note(`# B\n\n${question}`, 'b.md')]);
    const [edge] = graph.edges.filter(({ type, from }) => type === 'sameAs' && from.includes('/b/'));
    expect(edge).toMatchObject({ grade: 'duplicate', to: 'pitfall/a/force' });
    expect(createQuery(graph).sameAs('pitfall/a/force')?.canonical.id).toMatch(/^question\/b\//u);
  });
});

describe('an entry of many questions', () => {
  const graph = buildGraph([
    note('# A\n\n## What is a pod?\n\nContainers that share an address.', 'a.md'),
    note('# B\n\n## What is a pod?\n\nContainers that share an address, the smallest thing that runs.', 'b.md'),
    note('# C\n\n## What is a pod?\n\nTBD', 'c.md'),
    note('# D\n\n## What is a node?\n\nA machine.', 'd.md'),
  ]);
  const query = createQuery(graph);

  test.each([
    ['with the most said in answer', 'b', 'b', ['a', 'c']],
    ['that is answered in other words keeps a line of its own', 'a', 'a', ['b', 'c']],
    ['that says nothing of its own is listed with the other', 'c', 'b', ['a', 'c']],
  ])('the question %s', (_, asked, canonical, others) => {
    const idOf = (name: string) => `question/${name}/what-is-a-pod`;
    const entry = query.sameAs(idOf(asked));
    expect(entry?.canonical.id).toBe(idOf(canonical));
    expect(entry?.others.map((node) => node.id)).toEqual(others.map(idOf));
  });

  test('is listed once if wording and answer are the same', () => {
    const twice = createQuery(
      buildGraph(['a', 'b'].map((name) => note('# A\n\n## What is a *pod*?\n\nContainers.', `${name}.md`))),
    );
    const lines = twice.byType('question').filter((question) => twice.sameAs(question.id)?.canonical === question);
    expect(lines.map(({ id }) => id)).toEqual(['question/a/what-is-a-pod']);
  });

  test('is listed twice if the questions differ in a symbol, whatever else they share', () => {
    const signs = createQuery(
      buildGraph([
        note('# A\n\n## What does * stand for?\n\nAny run.\n\n## What does . stand for?\n\nAny run.', 'a.md'),
      ]),
    );
    const lines = signs.byType('question').filter((question) => signs.sameAs(question.id)?.canonical === question);
    expect(lines).toHaveLength(2);
  });

  test('is the question itself if it is the only one', () => {
    expect(query.sameAs('question/d/what-is-a-node')?.others).toEqual([]);
    expect(query.sameAs('note/a')).toBeUndefined();
  });
});

test('ten thousand equal questions are connected as a star', () => {
  const questions = Array.from({ length: 10_000 }, (_, index) => `## ${index}. What is a pod?\n\nContainers ${index}.`);
  const edges = buildGraph([note(`# T\n\n${questions.join('\n\n')}`)]).edges.filter(({ type }) => type === 'sameAs');
  expect(edges).toHaveLength(9_999);
  expect(new Set(edges.map(({ to }) => to)).size).toBe(1);
});

test('questions that differ in one word are each compared with only a few others', () => {
  const names = Array.from(
    { length: 2_000 },
    (_, index) => `q${index.toString(26).replace(/\d/gu, 'x')}${'z'.repeat(index % 7)}`,
  );
  const questions = names.map(
    (name) => `## How does the ${name} server answer requests?\n\nThe ${name} server answers.`,
  );
  const edges = buildGraph([note(`# T\n\n${questions.join('\n\n')}`)]).edges.filter(({ type }) => type === 'sameAs');
  expect(edges.length).toBeLessThan(2_000 * 18);
});

const input = realInput('gemini-docker-notes.txt');

describe.skipIf(!input.present)('a real chat extracted from a PDF', () => {
  const { edges } = buildGraph((input.present ? readNotes(input.path) : []).map(readDocument));
  const duplicates = edges.flatMap((edge) => (edge.type === 'sameAs' && edge.grade === 'duplicate' ? [edge] : []));

  test('contains exactly three questions twice', () => {
    expect(duplicates.map(({ from }) => from.split('/')[2])).toEqual([
      'debugging-distroless-images',
      'describe-the-different-types-of-networks-in-docker',
      'whats-the-difference-between-the-copy-and-add-commands-in-a-dockerfile',
    ]);
  });
});

describe('a question about the code or choices shown with it', () => {
  const shown = (code: string) =>
    `## What does this print?\n\n\`\`\`js\n${code}\n\`\`\`\n\n**Answer:** It prints a number.`;
  const chosen = (choice: string) =>
    `## Which of these values is falsy?\n\n- A: ${choice}\n- B: none of them\n\n**Answer:** A, as the other one is a filled list.`;

  test('is a different one if the code or choices differ', () => {
    expect(gradeOf(shown('log(1 + 1)'), shown('log(typeof 1)'))).toBe('none');
    expect(gradeOf(chosen('an empty word'), chosen('a word of one space'))).toBe('none');
    expect(gradeOf(shown('log(1 + 1)'), ask('What does this print?', 'It prints a number.'))).toBe('none');
  });

  test('is the same if they are the same', () => {
    expect(gradeOf(shown('log(1 + 1)'), shown('log(1 + 1)'))).toBe('duplicate');
    expect(gradeOf(chosen('an empty word'), chosen('an empty word'))).toBe('duplicate');
  });
});
