import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCodeLines } from '../../generators/print/code-lines.ts';
import { createFileNames } from '../../generators/print/file-names.ts';
import { loadFonts } from '../../generators/print/fonts.ts';
import { createGlyphCheck } from '../../generators/print/glyphs.ts';
import { WHOLE, withCodeBreaks, withSoftBreaks } from '../../generators/print/soft-breaks.ts';
import { toPrintTable } from '../../generators/print/table.ts';

describe('withSoftBreaks', () => {
  test.each(['short words stay', 'a-word-of-14-ch'.slice(0, 14), ''])('does not change %j', (text) => {
    expect(withSoftBreaks(text)).toBe(text);
  });
  test('breaks a path after its separators', () => {
    expect(withSoftBreaks('/usr/local/share/file')).toBe('/usr/\u200blocal/\u200bshare/\u200bfile');
  });
  test('breaks a name between its words', () => {
    expect(withSoftBreaks('synchronizationContext of a newReferenceTypeMap')).toBe(
      'synchronization\u200bContext of a newReference\u200bTypeMap',
    );
  });
  test('breaks no word among letters of a script without spaces, which break by themselves', () => {
    const text = '客户端发送HTTP请求，服务器返回HTTP响应。关闭TCP连接需要四次挥手，建立TCP连接需要三次握手';
    expect(withSoftBreaks(text)).toBe(text);
    expect(withSoftBreaks('请查看/usr/local/share/file，然后')).toBe(
      '请查看/usr/\u200blocal/\u200bshare/\u200bfile，然后',
    );
    expect(withCodeBreaks('关闭TCP连接，需要四次挥手')).toBe('关闭\u2060TCP\u2060连接，需要四次挥手');
  });
  test('adds only break marks, and leaves no long stretch without one', () => {
    const marked = withSoftBreaks(`${'x'.repeat(100)}.${'😀'.repeat(40)}`);
    expect(marked.replaceAll('\u200b', '')).toBe(`${'x'.repeat(100)}.${'😀'.repeat(40)}`);
    expect(Math.max(...marked.split('\u200b').map((piece) => [...piece].length))).toBeLessThanOrEqual(18);
  });
});

describe('withCodeBreaks', () => {
  const kept = (...words: string[]) => words.map((word) => `\u2060${word}\u2060`);
  test('keeps every word that fits whole', () => {
    expect(withCodeBreaks('docker run -t nginx:1.29-alpine-slim')).toBe(
      kept('docker', 'run', '-t', 'nginx:1.29-alpine-slim').join(' '),
    );
  });
  test('breaks a longer word after separators and before hyphens', () => {
    expect(withCodeBreaks('type=bind,source=/srv/very-long-name', WHOLE.cell)).toBe(
      kept('type=', 'bind,', 'source=', '/srv/', 'very', '-long', '-name').join('\u200b'),
    );
  });
  test('adds only break marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '-', '.', '/', ' ', '=', '😀'), maxLength: 80 }), (text) => {
        expect(withCodeBreaks(text, WHOLE.cell).replace(/[\u200b\u2060]/g, '')).toBe(text);
      }),
    );
  });
});

describe('toCodeLines', () => {
  const token = (text: string) => ({ text, colour: '#000000', bold: false, italic: false });
  const long = `    run ${'--an-option=some.value '.repeat(4)}`;
  test('keeps short lines unchanged, and counts double-width characters twice', () => {
    expect(toCodeLines([[token('ls -l')], [], [token('echo 漢字')]])).toEqual([
      { cells: 5, tokens: [{ ...token('ls -l'), cells: 5 }] },
      { cells: 0, tokens: [] },
      { cells: 9, tokens: [{ ...token('echo 漢字'), cells: 9 }] },
    ]);
  });
  test('breaks a long line after spaces and separators, never in its indentation or at a hyphen', () => {
    const pieces = toCodeLines([[token(long)]])[0]?.pieces ?? [];
    expect(pieces.slice(0, 6).map(({ text, end }) => [text, end])).toEqual([
      ['    ', undefined],
      ['run', undefined],
      [' ', 'space'],
      ['--an-option=', 'separator'],
      ['some.', 'separator'],
      ['value', undefined],
    ]);
  });
  test('loses no character and no cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }), (texts) => {
        const [line] = toCodeLines([texts.map(token)]);
        const pieces = line?.pieces ?? line?.tokens ?? [];
        expect(pieces.map(({ text }) => text).join('')).toBe(texts.join(''));
        expect(line?.tokens.reduce((sum, { cells }) => sum + cells, 0)).toBe(line?.cells);
      }),
    );
  });
});

describe('createFileNames', () => {
  test.each([
    ['Été à Paris!', 'ete-a-paris'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本', '日本'],
    ['Контейнеры и Ёлки', 'контейнеры-и-ёлки'],
    ['डॉकर के प्रश्न', 'डॉकर-के-प्रश्न'],
    ['.NET in a container', 'dot-net-in-a-container'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['C & C++', 'c-c-plus-plus'],
    ['?!', 'topic'],
    ['', 'topic'],
    ['x'.repeat(500), 'x'.repeat(60)],
  ])('%j becomes %j', (title, name) => {
    expect(createFileNames()(title)).toBe(name);
  });
  test('never returns a name twice', () => {
    const nameOf = createFileNames();
    expect(['a', 'a', 'a-2', 'A'].map(nameOf)).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
  });
});

describe('createGlyphCheck', () => {
  const families = loadFonts();
  const at = (line: number) => ({ path: 'note.md', line, endLine: line });

  test.each(['plain', 'naïve → ≈ Ж λ ✓', '👩‍👩‍👧 🇩🇪 1️⃣', '─│└ tree'])('does not change %j', (text) => {
    const check = createGlyphCheck(families);
    expect(check.printable(text, at(1))).toBe(text);
    expect(check.diagnostics()).toEqual([]);
  });
  test('replaces each character without a glyph by a square, and reports it once per note', () => {
    const check = createGlyphCheck(families);
    expect(check.printable('ok 漢字', at(9))).toBe('ok □□');
    expect(check.printable('\u0000', at(4))).toBe('□');
    expect(check.diagnostics()).toMatchObject([{ ruleId: 'print-glyph-missing', path: 'note.md', line: 4 }]);
  });
  test('removes invisible marks', () => {
    expect(createGlyphCheck(families).printable('a\u202eb\ufeffc\u00a0d', at(1))).toBe('abc d');
  });
});

test('a table gives every column room, whatever its rows contain', () => {
  const cell = (value: string) => [{ type: 'text' as const, value }];
  const { widths, rows } = toPrintTable([
    [cell('a'), cell('b')],
    [cell('x'.repeat(400))],
    [cell(''), cell('y'), cell('z')],
  ]);
  expect(widths).toHaveLength(3);
  expect(Math.min(...widths)).toBeGreaterThan(2);
  expect(rows.every((row) => row.length === 3)).toBe(true);
});
