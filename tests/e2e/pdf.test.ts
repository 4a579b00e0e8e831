import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const folder = join(inject('site').dir, 'downloads/pdf');
/** Beside them are pictures of first pages. */
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .sort();

test('each topic has a cheat sheet and all share a question book, in both paper sizes', () => {
  const stems = new Set(files.map((file) => file.replace(/-(a4|letter)\.pdf$/, '')));
  expect([...stems].filter((stem) => stem.startsWith('cheat-sheet-')).length).toBeGreaterThanOrEqual(5);
  expect(stems).toContain('question-book');
  expect(files).toEqual([...stems].flatMap((stem) => [`${stem}-a4.pdf`, `${stem}-letter.pdf`]).sort());
});

describe.each(files)('%s', (file) => {
  test('is tagged, complete and of the right paper size', () => {
    const info = execFileSync('pdfinfo', [join(folder, file)], { encoding: 'utf8' });
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(file.includes('-a4') ? /^Page size:\s+.*\(A4\)$/m : /^Page size:\s+.*\(letter\)$/m);
    execFileSync('qpdf', ['--check', join(folder, file)]);
  });
});

test.each(['a4', 'letter'])('the question book (%s) contains a known question and its answer', (paper) => {
  const text = execFileSync('pdftotext', ['-layout', join(folder, `question-book-${paper}.pdf`), '-'], {
    encoding: 'utf8',
  });
  const flat = text.replace(/\s+/g, ' ');
  expect(flat).toMatch(/COPY, and when ADD/);
  expect(flat).toMatch(/build context/i);
});
