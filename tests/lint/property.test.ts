import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintDockerfile } from '../../generators/lint/index.ts';

const WORDS =
  'FROM RUN COPY ADD ENV ARG USER CMD ENTRYPOINT HEALTHCHECK ONBUILD SHELL EXPOSE WORKDIR scratch a:1 AS build --from=build ' +
  '--mount=type=cache,target=/x <<EOF EOF <<-"X" apt-get install -y update && || | ; $( ) ` " \' \\ # $A [ ] ["a","b"] ' +
  'pip npm cd sudo 80/tcp A=b if then fi { } # check=skip=all # escape=`';
const piece = fc.constantFrom(
  ...WORDS.split(' '),
  '\n',
  '\n',
  '\r\n',
  '\\\n',
  '\t',
  '# hadolint ignore=DL3006\n',
  '\uFEFF',
  `$${'{A:-b}'}`,
);
const dockerfile = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('any text has the same findings each time, all within it', () => {
  fc.assert(
    fc.property(dockerfile, (text) => {
      const found = lintDockerfile(text);
      expect(lintDockerfile(text)).toEqual(found);
      const lines = text.split('\n');
      for (const { line, column } of found) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
  );
});

const LONG = 20_000;
test.each([
  ['brackets', `FROM a\nRUN ${'$('.repeat(LONG)}`],
  ['spaces', `FROM a\nRUN ${' '.repeat(LONG)}x\\\n`],
  ['variables', `RUN ${'${'.repeat(LONG)}`],
  ['documents', `FROM a\nRUN ${'<<A '.repeat(LONG)}\n`],
  ['half of an archive name', `FROM a\nRUN pip install ${'a.zip['.repeat(LONG)}`],
  ['redirections', `FROM a\nRUN <<A ${'>1'.repeat(LONG)} (\nA\n`],
  ['arrays', `FROM a\nCMD ${'['.repeat(LONG)}`],
])('reads a file of nothing but %s', (_, text) => {
  expect(lintDockerfile(text).length).toBeGreaterThan(0);
});
