import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { CribsmithError, errorOf, printable } from '../../generators/report/index.ts';
import { printableLine } from '../../generators/report/printable.ts';

describe('an error of the operating system', () => {
  const codes = [
    'EACCES',
    'ENOSPC',
    'ELOOP',
    'EISDIR',
    'ENAMETOOLONG',
    'EEXIST',
    'EXDEV',
    'EROFS',
    'ENOENT',
    'ENOTDIR',
  ];

  test.each(codes)('%s becomes a sentence with the path and a way out', (code) => {
    const thrown = Object.assign(new Error(`${code}: something`), { code, syscall: 'open', path: '/a/note.md' });
    const error = errorOf(thrown);
    expect(error).toBeInstanceOf(CribsmithError);
    expect(error.message).toContain('/a/note.md');
    expect(error.message).not.toContain(code);
    expect(error.hint).toMatch(/\.$/);
    expect(error.exitCode).toBe(1);
    expect(constants.errno).toHaveProperty(code);
  });

  test('a defect of the program stays what it is', () => {
    expect(() => errorOf(new TypeError('x is not a function'))).toThrow(TypeError);
  });
});

describe('text from files', () => {
  test('cannot steer a terminal', () => {
    expect(printable('a\u001b[2Jb\r\u009bc\u202ed\n\te')).toBe('a\\u001b[2Jb\\u000d\\u009bc\\u202ed\n\te');
    expect(printableLine('a\nb\tc')).toBe('a\\u000ab\\u0009c');
  });

  test('keeps every script and emoji', () => {
    const text = 'Ünïcode 中文 العربية עברית 👩‍💻 ✅';
    expect(printable(text)).toBe(text);
  });
});
