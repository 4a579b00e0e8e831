import { describe, expect, test } from 'vitest';
import { problemsOf, repairedCode } from '../../generators/graph/code/index.ts';

describe('code is checked by the linter', () => {
  test.each([
    ['dockerfile', 'FROM alpine:3.22\nRUM true', 2],
    ['dockerfile', 'FROM alpine:3.22\nCOPY --form=build /a /b', 2],
    ['dockerfile', 'FROM alpine:3.22 AS a\nFROM alpine:3.22 AS a', 2],
    ['dockerfile', 'FROM alpine:3.22\nRUN if true; then', 2],
    ['dockerfile', 'ENV A=1\nFROM alpine:3.22', 1],
    ['yaml', 'services:\n  web:\n    imagine: nginx:1.29', 3],
    ['yaml', 'services:\n  web:\n    image: nginx:1.29\n    ports: 80', 4],
    ['sh', 'for a in b; do\n  echo "$a"\n', 3],
  ])('invalid %s: %j', (language, code, line) => {
    expect(problemsOf(language, code)?.map((problem) => problem.line)).toContain(line);
  });

  test.each([
    ['dockerfile', 'FROM ubuntu:latest\nRUN apt-get install -y curl\nENV PASSWORD=x'],
    ['yaml', 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]'],
    ['yaml', 'x-base: &base\n  image: nginx:1.29\nservices:\n  web:\n    <<: *base'],
    ['yaml', 'apiVersion: v1\nkind: Service\n---\nservices: none'],
  ])('valid %s passes, however badly it is written: %j', (language, code) => {
    expect(problemsOf(language, code)).toEqual([]);
  });

  test.each([
    ['dockerfile', 'COPY . .'],
    ['dockerfile', 'FROM alpine:3.22\n...\nRUN true'],
    ['ruby', 'end'],
    [undefined, 'FROM'],
  ])('%s that cannot be judged: %j', (language, code) => {
    expect(problemsOf(language, code)).toBeUndefined();
  });

  test('a comment after an instruction is moved above it, and no repair is partial', () => {
    const repaired = (code: string) => repairedCode('dockerfile', code, problemsOf('dockerfile', code) ?? []);
    expect(repaired('FROM alpine:3.22 # small\nWORKDIR /app # here')).toBe(
      '# small\nFROM alpine:3.22\n# here\nWORKDIR /app',
    );
    expect(repaired('FROM alpine:3.22 # small\nRUM true')).toBeUndefined();
    expect(repaired('FROM alpine:3.22')).toBeUndefined();
  });
});
