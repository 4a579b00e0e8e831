import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNotes } from '../../generators/files/index.ts';
import { datedClaims, yearBefore } from './dated.ts';

test('each figure has a link to its source, or is marked as an example of the course', () => {
  const figures = readNotes('notes').flatMap(({ path }) => {
    const sections = readFileSync(`notes/${path}`, 'utf8').split(/^#{2,4} /mu);
    return sections.filter((text) => text.startsWith('Figures\n'));
  });
  expect(figures.length).toBeGreaterThan(3);
  for (const section of figures) {
    const isSample = /exercise of the course/u.test(section);
    for (const line of section.split('\n').filter((text) => text.startsWith('- ')))
      expect(isSample || /\]\(https:|from the course/u.test(line), line).toBe(true);
  }
});

describe('a dated claim', () => {
  test.each([
    ['It is the default since Engine 29 (November 2025).', ['2025-11']],
    ['It [retires on 1 April 2027](https://example.org/2020/01/).', ['2027-04']],
    ['Newer versions (2026) have it; the old one is from May 2022.', ['2026-01', '2022-05']],
    ['Port 2026 and `2020` and [a page](https://example.org/2021/11/11/) are no dates.', []],
    ['```\nNovember 2020\n```\nAfter it: (2024)', ['2024-01']],
    ['---\nport: timeout(2000)\n---\nSince March 2026.', ['2026-03']],
  ])('is found in %j', (text, dates) => {
    expect(datedClaims(text).map(({ date }) => date)).toEqual(dates);
  });

  test('is due for review after a year', () => {
    expect(yearBefore('2026-11-28')).toBe('2025-11');
  });
});
