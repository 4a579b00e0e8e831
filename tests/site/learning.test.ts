import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { query } from '../../site/view/data.ts';
import { aroundTopic, learningPath } from '../../site/view/learning.ts';
import { topicArcs } from '../../site/view/topic-arcs.ts';

const topic = (name: string, ...needs: string[]) => ({
  title: name,
  href: `/topics/${name}/`,
  buildsOn: needs.map((need) => ({ title: need, href: `/topics/${need}/` })),
});

describe('the diagram of topics', () => {
  test('connects each topic to those it builds on, and highlights its own', () => {
    const { rows, arcs } = topicArcs([topic('a'), topic('b', 'a'), topic('c', 'a', 'b', 'elsewhere')], '/topics/b/');
    expect(rows.map(({ text, isHere }) => [text, isHere])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
    expect(arcs).toHaveLength(3);
  });

  test('stays within its bounds, whatever the topics are', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, (all) => {
        const first = all[0];
        const { rows, arcs, height, width } = topicArcs(all.map((name) => topic(name, ...(first ? [first] : []))));
        for (const { y, text } of rows) {
          expect(y).toBeLessThan(height);
          expect([...text].length).toBeLessThanOrEqual(34);
        }
        for (const number of arcs.join(' ').match(/[\d.]+/gu) ?? []) {
          expect(Number(number)).toBeLessThan(Math.max(width, height));
        }
      }),
    );
  });
});

test('every topic with content is on the learning path, next to those before and after it', () => {
  const topics = query.topics().filter(({ id }) => query.contentOf(id).length > 0);
  expect(topics.length).toBeLessThan(query.topics().length);
  expect(learningPath().map(({ title }) => title)).toEqual(topics.map(({ title }) => title));
  for (const one of query.topics()) {
    const { previous, next, buildsOn } = aroundTopic(one);
    for (const other of [previous, next, ...buildsOn]) expect(other?.href).not.toBe(`/topics/${one.title}/`);
  }
});
