import { describe, expect, test } from 'vitest';
import { createQuery, printAll } from '../../generators/index.ts';
import { volumesOf } from '../../generators/print/volumes.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfText } from './helpers/pdf.ts';

/** Topics with as many answered questions each. */
const topics = (...sizes: number[]) =>
  graphOf(
    Object.fromEntries(
      sizes.map((size, topic) => [
        `${topic}.md`,
        `# Cup ${topic}\n\n${Array.from({ length: size }, (_, index) => `## What holds cup ${topic} on hook ${index}?\n\nA handle.\n`).join('\n')}`,
      ]),
    ),
  );

describe('volumes of a question book', () => {
  test('one holds up to 300 questions', () => {
    expect(volumesOf(createQuery(topics(150, 150)), () => true).map(({ of }) => of)).toEqual([1]);
  });

  test('more are divided between topics, about equally', () => {
    const query = createQuery(topics(...Array.from({ length: 10 }, () => 70)));
    const volumes = volumesOf(query, ({ type }) => type === 'question');
    const sizes = volumes.map(({ accept }) => query.byType('question').filter(accept).length);
    expect(sizes).toEqual([210, 280, 210]);
    expect(volumes.map(({ number, of, covers }) => [number, of, covers])).toEqual([
      [1, 3, 'Cup 0 – Cup 2'],
      [2, 3, 'Cup 3 – Cup 6'],
      [3, 3, 'Cup 7 – Cup 9'],
    ]);
  });

  test('a topic is never divided, and no volume is empty', () => {
    const query = createQuery(topics(1, 700, 1));
    const volumes = volumesOf(query, () => true);
    expect(volumes.map(({ accept }) => query.byType('question').filter(accept).length)).toEqual([702]);
    expect(volumes.map(({ number, of }) => [number, of])).toEqual([[1, 1]]);
  });

  test('each question is in exactly one', () => {
    const query = createQuery(topics(250, 3, 90, 400, 12));
    const volumes = volumesOf(query, () => true);
    for (const question of query.byType('question'))
      expect(volumes.filter(({ accept }) => accept(question))).toHaveLength(1);
  });

  test('books and quizzes are numbered and keep the numbers of their questions', async () => {
    const options = { papers: ['a4'], kinds: ['question-book', 'quiz'], title: 'Cups' } as const;
    const { files } = await printAll(topics(200, 150), { ...options, volumes: true });
    expect(files.map(({ path, title, covers }) => [path, title, covers])).toEqual([
      ['question-book-1-a4.pdf', 'Question book, volume 1 of 2', 'Cup 0'],
      ['question-book-2-a4.pdf', 'Question book, volume 2 of 2', 'Cup 1'],
      ['quiz-1-a4.pdf', 'Quiz, volume 1 of 2', 'Cup 0'],
      ['quiz-2-a4.pdf', 'Quiz, volume 2 of 2', 'Cup 1'],
    ]);
    const [, book, , quiz] = files.map(({ bytes }) => pdfText(bytes));
    expect(book).toMatch(/201\s+What holds cup 1 on hook 0\?/u);
    expect(book).not.toContain('cup 0');
    expect(quiz).toContain('Cups, volume 2 of 2');
    expect(quiz).toMatch(/201\s+What holds cup 1 on hook 0\?/u);
  });

  test('a printed book is whole unless volumes are requested', async () => {
    const { files } = await printAll(topics(200, 150), { papers: ['a4'], kinds: ['question-book'] });
    expect(files.map(({ path }) => path)).toEqual(['question-book-a4.pdf']);
  });
});
