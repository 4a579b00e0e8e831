import { expect, test } from 'vitest';
import { createProgress } from '../../generators/commands/progress.ts';

function written(isTTY: boolean): string[] {
  const texts: string[] = [];
  let time = 0;
  const progress = createProgress({ isTTY, write: (text) => texts.push(text) }, () => time);
  progress.step('printing the PDFs');
  for (let done = 1; done <= 40; done++) {
    time += 1000;
    progress.count(done, 200);
  }
  progress.end();
  return texts;
}

test('without a terminal, a step prints one line, and occasionally another with the remaining time', () => {
  expect(written(false)).toEqual([
    'printing the PDFs ...\n',
    'printing the PDFs: 10 of 200, 4 min left\n',
    'printing the PDFs: 20 of 200, 3 min left\n',
    'printing the PDFs: 30 of 200, 3 min left\n',
    'printing the PDFs: 40 of 200, 3 min left\n',
  ]);
});

test('on a terminal, a single line is updated and cleared at the end', () => {
  const texts = written(true);
  expect(texts).toHaveLength(42);
  expect(texts.join('')).not.toContain('\n');
  expect(texts[1]).toBe('\r\u001b[2Kprinting the PDFs: 1 of 200');
  expect(texts.at(-1)).toBe('\r\u001b[2K');
});

test('the remaining time does not depend on how long a step takes to begin', () => {
  const texts: string[] = [];
  let time = 0;
  const progress = createProgress({ isTTY: true, write: (text) => texts.push(text) }, () => time);
  progress.step('rendering the site');
  time = 60_000;
  for (const done of [100, 200, 300]) {
    progress.count(done, 1000);
    time += 10_000;
  }
  expect(texts.slice(1)).toEqual([
    '\r\u001b[2Krendering the site: 100 of 1000',
    '\r\u001b[2Krendering the site: 200 of 1000, 2 min left',
    '\r\u001b[2Krendering the site: 300 of 1000, 2 min left',
  ]);
});
