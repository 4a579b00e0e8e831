import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyRepairs } from '../../generators/check/index.ts';
import { lintFile, sumUpAdvice } from '../../generators/lint/index.ts';

/** A file with all that can be mended in it mended. */
function mended(text: string, path = 'Dockerfile'): string {
  const { diagnostics } = lintFile(text, { path });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    applyRepairs(new TextEncoder().encode(text), diagnostics).bytes,
  );
}

test.each([
  ['ADD to COPY', 'FROM a:1\nADD --chown=1 x y /z/\n', 'FROM a:1\nCOPY --chown=1 x y /z/\n'],
  ['flags of apt-get', 'FROM a:1\nRUN apt-get install curl\n', 'FROM a:1\nRUN apt-get install -y curl\n'],
  [
    'apt',
    'FROM a:1\nRUN apt update && \\\n  apt install -y x\n',
    'FROM a:1\nRUN apt-get update && \\\n  apt-get install -y x\n',
  ],
  ['apk', 'FROM a:1\nRUN set -e; apk add --virtual t x\n', 'FROM a:1\nRUN set -e; apk add --no-cache --virtual t x\n'],
  [
    'pip',
    'FROM a:1\nRUN python3 -m pip install -r x.txt\n',
    'FROM a:1\nRUN python3 -m pip install --no-cache-dir -r x.txt\n',
  ],
  ['zypper', 'FROM a:1\nRUN zypper install x\n', 'FROM a:1\nRUN zypper -n install x\n'],
  ['casing', 'FROM a:1 as B\nrun x\n', 'FROM a:1 AS b\nRUN x\n'],
  ['the platform', 'FROM --platform=$TARGETPLATFORM a:1\n', 'FROM a:1\n'],
  ['a blank line', 'FROM a:1\nRUN x \\\n\n  y\n', 'FROM a:1\nRUN x \\\n  y\n'],
  ['line ends', 'FROM a:1\r\nRUN x \\\r\n\r\n  y\r\n', 'FROM a:1\r\nRUN x \\\r\n  y\r\n'],
  [
    'the maintainer',
    'FROM a:1\nMAINTAINER A B <a@b.c>\n',
    'FROM a:1\nLABEL org.opencontainers.image.authors="A B <a@b.c>"\n',
  ],
  ['the old form of ENV', 'FROM a:1\nENV PATH_X /a b\n', 'FROM a:1\nENV PATH_X="/a b"\n'],
  ['a folder', 'FROM a:1\nCOPY a b /x\n', 'FROM a:1\nCOPY a b /x/\n'],
  ['a protocol', 'FROM a:1\nEXPOSE 53/UDP\n', 'FROM a:1\nEXPOSE 53/udp\n'],
])('fixes %s and changes nothing else', (_, before, after) => {
  expect(mended(before)).toBe(after);
});

test.each([
  ['an archive', 'FROM a:1\nADD x a.tar.gz /z/\n'],
  ['a name that a variable may give', 'FROM a:1\nADD x $y /z/\n'],
  ['a JSON array', 'FROM a:1\nRUN ["apt-get", "install", "x"]\n'],
  ['a verb of apt alone', 'FROM a:1\nRUN apt list\n'],
  ['quotes in the old form of ENV', 'FROM a:1\nENV X "a" b\n'],
  ['quotes in the name of the maintainer', 'FROM a:1\nMAINTAINER "A"\n'],
])('leaves %s unchanged', (_, text) => {
  expect(mended(text)).toBe(text);
});

test('removes the version from a compose file', () => {
  const text = 'version: "3.8" # old\nservices:\n  a: { image: "b:1" }\n';
  expect(mended(text, 'compose.yaml')).toBe('services:\n  a: { image: "b:1" }\n');
});

test('fixes every occurrence of summarised advice', () => {
  const text = 'FROM a:1\nRUN apk add x\nRUN apk add y\n';
  const found = sumUpAdvice(lintFile(text, { path: 'Dockerfile' }).diagnostics);
  const { bytes } = applyRepairs(new TextEncoder().encode(text), found);
  expect(new TextDecoder().decode(bytes)).toBe('FROM a:1\nRUN apk add --no-cache x\nRUN apk add --no-cache y\n');
});

test('for any file, a fixed finding is not reported again', () => {
  const line = fc.constantFrom(
    'RUN apt install x \\',
    '  && apk add y',
    'run pip install z',
    'ADD a b /c',
    '',
    'ENV a b c',
    'MAINTAINER x',
    'EXPOSE 1/TCP 2/Udp',
    'FROM b:2 as C',
    '# note',
    'RUN <<E',
    'apt-get install q',
    'E',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      let text = ['FROM a:1', ...lines, ''].join(end);
      // A change may uncover another finding: one that the first file did not have.
      for (let pass = 0; pass < 4; pass += 1) text = mended(text);
      const left = lintFile(text, { path: 'Dockerfile' }).diagnostics.filter(({ repair }) => repair !== undefined);
      expect(left).toEqual([]);
    }),
  );
});
