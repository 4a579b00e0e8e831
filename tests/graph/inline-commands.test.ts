import { expect, test } from 'vitest';
import { plainText } from '../../generators/graph/index.ts';
import { nodesOf } from './notes.ts';

test('a command that an answer only quotes somebody with is not one to learn', () => {
  const commandsIn = (answer: string) =>
    nodesOf(`# Net\n\n\`\`\`sh\ngit push\n\`\`\`\n\n## Why was nothing sent?\n\n${answer}\n`, 'command').map(
      ({ synopsis }) => synopsis,
    );
  expect(commandsIn('Look at it with `git remote show`.')).toContain('git remote show');
  expect(commandsIn('"It is there", they say. Look at it with `git remote show`.')).toContain('git remote show');
  expect(commandsIn('So "it is there, but not with `git remote show`" means that it was removed.')).not.toContain(
    'git remote show',
  );
  expect(commandsIn('On dit « sans: `git remote show` ».')).not.toContain('git remote show');
  expect(commandsIn('It was on a 3.5" disk. Look at it with `git remote show`.')).toContain('git remote show');
  expect(commandsIn('„Es geht nicht mit `git remote show`“ heißt, dass es entfernt wurde.')).not.toContain(
    'git remote show',
  );
});

test('a command in a list of an answer is listed once, without the arrow before its purpose', () => {
  const text =
    '# Net\n\n```sh\ngit push\n```\n\n## What do they show?\n\n- `git remote show` → one remote\n- `git remote -v` -> all of them\n';
  const found = nodesOf(text, 'command').filter(({ synopsis }) => synopsis.startsWith('git remote'));
  expect(found.map(({ synopsis, description }) => [synopsis, plainText(description)])).toEqual([
    ['git remote show', 'one remote'],
    ['git remote -v', 'all of them'],
  ]);
});

test('a long list gives each of its commands once, whatever prompt and spaces are in them', () => {
  const items = Array.from({ length: 60 }, (_, index) => `- \`$ git  show v${index}\`: version ${index}\n`);
  const text = `# Net\n\n\`\`\`sh\ngit push\n\`\`\`\n\n## What do they show?\n\n${items.join('')}`;
  const found = nodesOf(text, 'command').filter(({ synopsis }) => synopsis.startsWith('git show'));
  expect(found).toHaveLength(60);
});
