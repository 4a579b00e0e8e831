import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { CribsmithError, errorOf, failureOf, printable } from '../../generators/report/index.ts';
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

  test.each(codes)('%s becomes a message with the path and a hint', (code) => {
    const thrown = Object.assign(new Error(`${code}: something`), { code, syscall: 'open', path: '/a/note.md' });
    const error = errorOf(thrown);
    expect(error).toBeInstanceOf(CribsmithError);
    expect(error.message).toContain('/a/note.md');
    expect(error.message).not.toContain(code);
    expect(error.hint).toMatch(/\.$/);
    expect(error.exitCode).toBe(1);
    expect(constants.errno).toHaveProperty(code);
  });

  test('a deleted current folder is reported as such', () => {
    const thrown = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'uv_cwd' });
    expect(errorOf(thrown).message).toBe('The current folder has been removed.');
  });

  test.each([
    ['thread panicked: Os { code: 28, kind: StorageFull, message: "No space left on device" }', /disk is full/],
    ['Error: EMFILE: too many open files', /too many files are open/],
    ['std::io: Permission denied (os error 13)', /Permission denied/],
  ])('a program that failed with %j is reported with its system error', (said, message) => {
    expect(failureOf('Pagefind', said)).toMatchObject({ ruleId: 'system', message: expect.stringMatching(message) });
  });

  test('a program that failed otherwise is reported with its last lines', () => {
    const said = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    const { ruleId, message, hint } = failureOf('Pagefind', said);
    expect({ ruleId, hint }).toEqual({ ruleId: 'program-failed', hint: expect.stringMatching(/\.$/) });
    expect(message.split('\n')).toHaveLength(13);
    expect(message).toContain('line 39');
    expect(failureOf('Pagefind', '').message).toBe('Pagefind failed and said nothing.');
  });

  test('a programming error is not changed', () => {
    expect(() => errorOf(new TypeError('x is not a function'))).toThrow(TypeError);
  });
});

describe('text from files', () => {
  test('cannot control a terminal', () => {
    expect(printable('a\u001b[2Jb\r\u009bc\u202ed\n\te')).toBe('a\\u001b[2Jb\\u000d\\u009bc\\u202ed\n\te');
    expect(printableLine('a\nb\tc')).toBe('a\\u000ab\\u0009c');
  });

  test('keeps every script and emoji', () => {
    const text = 'Ünïcode 中文 العربية עברית 👩‍💻 ✅';
    expect(printable(text)).toBe(text);
  });
});
