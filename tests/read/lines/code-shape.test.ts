import { describe, expect, test } from 'vitest';
import { type CodeScore, codeScore, isSentenceLike, languageOf } from '../../../generators/read/lines/code-shape.ts';

const LINES: Record<string, readonly [line: string, score: CodeScore][]> = {
  'an instruction of a Dockerfile': [
    ['FROM alpine:3.22 AS base', 2],
    ['RUN apk add --no-cache tini', 2],
    ['USER should not be root in the final image.', 0],
    ['CMD — what runs when nothing else is asked for', 0],
  ],
  'a statement of a language': [
    ['SELECT id, name FROM users WHERE id = 1;', 2],
    ['GRANT SELECT ON orders TO reporting;', 2],
    ['delete from sessions', 2],
    ['import { readFile } from "node:fs";', 2],
    ['def total(items):', 2],
    ['print(total)', 2],
    ['Select the users from the list.', 0],
  ],
  'a clause of a query': [
    ['LEFT JOIN orders ON orders.user_id = users.id', 1],
    ['GROUP BY country', 1],
    ['WHERE the rows are filtered is a matter of the plan.', 0],
  ],
  'a prompt': [
    ['$ whoami', 2],
    ['PS> Get-Process', 2],
    ['root@web-1:/srv# systemctl status nginx', 2],
    ['$5 a month is what it costs.', 0],
  ],
  'a command line': [
    ['kubectl get pods -A', 2],
    ['docker images', 1],
    ['sudo systemctl restart nginx.service', 2],
    ['make is a program that runs the rules of a file.', 0],
    ['Docker images are read only.', 0],
  ],
  'an assignment': [
    ['PORT=8080', 2],
    ['export PATH="$HOME/bin:$PATH"', 2],
    ['ACID = Atomicity, Consistency, Isolation, Durability', 0],
  ],
  'a comment': [
    ['# the port that the service listens on', 1],
    ['// not reached', 1],
  ],
  'a key with its value': [
    ['restart: unless-stopped', 1],
    ['- name: web', 1],
    ['Kind: Pod', 0],
    ['Note: this is a sentence of three or more words', 0],
  ],
  'brackets and line ends of code': [
    ['});', 1],
    ['  && rm -rf /var/lib/apt/lists/*', 1],
    ['{ "a": 1 },', 1],
  ],
  'a path': [
    ['src/server/index.ts', 1],
    ['*.log', 1],
    ['word', 0],
  ],
  prose: [
    ['A container shares the kernel of its host.', 0],
    ['Ein Container teilt sich den Kernel mit dem Rechner.', 0],
    ['', 0],
    ['   ', 0],
  ],
};

describe('a line of code is distinguished from prose', () => {
  test.each(Object.entries(LINES).flatMap(([sign, lines]) => lines.map(([line, score]) => ({ sign, line, score }))))(
    'by $sign: "$line" scores $score',
    ({ line, score }) => {
      expect(codeScore(line)).toBe(score);
    },
  );

  test('by the language of its block, if a key is written like a title', () => {
    expect(codeScore('Kind: Pod', 'yaml')).toBe(1);
  });
});

test.each([
  ['The image holds the files of the program.', true],
  ['Follow these steps to build it:', true],
  ['Docker Compose', false],
  ['docker run --rm -it alpine', false],
])('"%s" looks like a sentence: %s', (text, reads) => {
  expect(isSentenceLike(text)).toBe(reads);
});

test.each([
  [['SELECT *', 'FROM users'], 'sql'],
  [['FROM alpine', 'RUN apk add tini'], 'dockerfile'],
  [['docker ps', 'docker images'], 'bash'],
  [['name: web', 'port: 80'], 'yaml'],
  [['port: 80'], undefined],
  [['some words'], undefined],
])('the lines %j are in the language %s', (lines, language) => {
  expect(languageOf(lines)).toBe(language);
});
