import { expect, test } from 'vitest';
import { looksLikeCommand, parseCommand } from '../../generators/graph/code/command-line.ts';

test.each([
  [
    'git push --force-with-lease origin <branch>',
    { program: 'git', placeholders: ['branch'], flags: ['--force-with-lease'] },
  ],
  ['psql -c "SELECT a, -b FROM t" <data base>', { program: 'psql', placeholders: ['data base'], flags: ['-c'] }],
  ['sudo kubectl get pods -o json | jq .items', { program: 'kubectl', placeholders: [], flags: ['-o'] }],
  ['docker rm $(docker ps -aq)', { program: 'docker', placeholders: [], flags: [] }],
  ['curl --header=x:y /items/{id}', { program: 'curl', placeholders: ['id'], flags: ['--header'] }],
  ['tar xf a.tar > out.txt', { program: 'tar', placeholders: [], flags: [] }],
])('parses "%s"', (line, expected) => {
  expect(parseCommand(line)).toMatchObject(expected);
});

test('returns nothing for text that is not a command', () => {
  expect(parseCommand('')).toBeUndefined();
  expect(parseCommand('# only a comment')).toBeUndefined();
});

test('distinguishes commands from other code', () => {
  for (const code of ['git log --oneline', 'npm test -- -t x', './run.sh <file>'])
    expect(looksLikeCommand(code)).toBe(true);
  for (const code of ['SELECT 1', 'README.md', 'const a = b;', 'git', 'FROM scratch', 'foo()'])
    expect(looksLikeCommand(code)).toBe(false);
  expect(looksLikeCommand('exec format error', new Set(['git']))).toBe(false);
  expect(looksLikeCommand('exec format error', new Set(['git', 'exec']))).toBe(false);
  expect(looksLikeCommand('exec nginx daemon', new Set(['nginx', 'exec']))).toBe(true);
  expect(looksLikeCommand('git stash pop', new Set(['git']))).toBe(true);
});
