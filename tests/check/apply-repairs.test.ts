import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRepairs } from '../../generators/check/index.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { encoded } from '../helpers/legacy-encodings.ts';

const findings = (bytes: Uint8Array) => buildGraph([readDocument({ path: 'n.md', bytes })]).diagnostics;
const mend = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(applyRepairs(bytes, findings(bytes)).bytes);
};

describe('fixes', () => {
  test('keep the byte order mark, the line endings and all other bytes', () => {
    expect(mend('\uFEFF# Ü\r\n\r\nRun `docker-compose up`  \r\nnow,\tthen `docker scan a`.\n')).toBe(
      '\uFEFF# Ü\r\n\r\nRun `docker compose up`  \r\nnow,\tthen `docker scout cves a`.\n',
    );
  });

  test('move a comment after FROM above it, with the indentation of the block and the line endings of the file', () => {
    expect(mend('# N\r\n\r\n- item\r\n\r\n  ```dockerfile\r\n  FROM alpine:3.22 # small\r\n  ```\r\n')).toBe(
      '# N\r\n\r\n- item\r\n\r\n  ```dockerfile\r\n  # small\r\n  FROM alpine:3.22\r\n  ```\r\n',
    );
  });

  test.each([
    ['little-endian', [0xff, 0xfe], (code: number) => [code & 0xff, code >> 8]],
    ['big-endian', [0xfe, 0xff], (code: number) => [code >> 8, code & 0xff]],
  ])('leave a file in UTF-16, %s, as it is, although its text is read', (_name, mark, bytesOf) => {
    const text = '# \u00dc\r\n\r\nRun `docker-compose up`.\r\n';
    const bytes = new Uint8Array([...mark, ...[...text].flatMap((letter) => bytesOf(letter.charCodeAt(0)))]);
    const found = findings(bytes);
    expect(found.map(({ line }) => line)).toEqual([3]);
    expect(applyRepairs(bytes, found)).toEqual({ bytes, applied: [] });
  });

  test('leave a file in an older encoding as it is, although its text is read', () => {
    const bytes = encoded('# Контейнеры\n\nВот команда для запуска: `docker-compose up`.\n', 'windows-1251');
    const found = findings(bytes);
    expect(found.map(({ line, ruleId }) => [line, ruleId])).toContainEqual([1, 'encoding-legacy']);
    expect(found.some(({ repair }) => repair !== undefined)).toBe(true);
    expect(applyRepairs(bytes, found)).toEqual({ bytes, applied: [] });
  });

  test('remove a whole line', () => {
    expect(mend('# N\n\n```yaml\nversion: "3"\nservices:\n  a:\n    image: b:1\n```\n')).toBe(
      '# N\n\n```yaml\nservices:\n  a:\n    image: b:1\n```\n',
    );
  });

  test('move the name of a maintainer to a label', () => {
    expect(mend('# N\n\n```dockerfile\nFROM alpine:3.22\nMAINTAINER Jo "J" <jo@example.org>\n```\n')).toContain(
      '\nLABEL org.opencontainers.image.authors="Jo J <jo@example.org>"\n',
    );
  });

  test('leave prose unchanged', () => {
    const prose = '# N\n\nThe docker-compose tool.\n';
    expect(mend(prose)).toBe(prose);
  });

  test('are independent of the surrounding lines, and leave nothing to fix', () => {
    const line = fc.constantFrom(
      'Run `docker-compose up`.',
      '```dockerfile',
      'FROM alpine:3.22 # small',
      'MAINTAINER me',
      '```',
      '',
      'text\ttext ü 🐳',
      '- item `docker scan x` and `docker-compose ps`',
      'version: "3"',
      'services:',
      '```yaml',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, ending) => {
        const text = `# N${ending}${lines.join(ending)}`;
        let mended = mend(text);
        for (let round = 0; round < 8 && mended !== mend(mended); round++) mended = mend(mended);
        const bytes = new TextEncoder().encode(mended);
        expect(applyRepairs(bytes, findings(bytes)).applied).toEqual([]);
        const untouched = lines.filter((words) => words.includes('ü')).length;
        expect(mended.split('text\ttext ü 🐳').length - 1).toBe(untouched);
      }),
    );
  });
});
