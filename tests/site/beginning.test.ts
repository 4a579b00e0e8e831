import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf } from '../../site/scripts/make/beginning.ts';

const words = 'Some words that fill a line.\n'.repeat(200);

test('short notes and binary files have no separate beginning', () => {
  expect(beginningOf([{ path: 'a.md', text: words }])).toBeUndefined();
  expect(beginningOf([{ path: 'a.docx', bytes: new Uint8Array(100_000) }])).toBeUndefined();
  expect(beginningOf([])).toBeUndefined();
});

test('the beginning ends before a heading', () => {
  const block = `# A\n\n${words.slice(0, 1900)}\n\n`;
  const [file] = beginningOf([{ path: 'a.md', text: block.repeat(20) }]) ?? [];
  expect(file).toEqual({ path: 'a.md', text: block.repeat(3) });
});

test('a short note among others is shown completely', () => {
  const files = Array.from({ length: 9 }, (_, at) => ({ path: `${at}.md`, text: words.slice(0, 5000) }));
  expect(beginningOf(files)).toEqual([files[0]]);
});

test('the beginning of any text is a short prefix of it', () => {
  const line = fc.constantFrom('# T', '', 'words and more of them', '```', '| a | b |', 'x'.repeat(9000));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 2000, size: 'max' }), (lines) => {
      const text = lines.join('\n');
      const [file] = beginningOf([{ path: 'a.md', text }]) ?? [];
      if (!file) return;
      expect(text.startsWith(file.text ?? '?')).toBe(true);
      expect(file.text?.length).toBeGreaterThan(2000);
      expect(file.text?.length).toBeLessThan(8000);
    }),
  );
});
