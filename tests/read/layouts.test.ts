import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

const INTRODUCTION = `# Recognised layouts

Notes do not have to be tidy. Each example below shows a note and the Markdown that the reader produces from it, in the format that
[note-format.md](note-format.md) describes. The examples are the test fixtures of the reader: this page is generated from them by
\`vitest run tests/read --update\`.
`;

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+|~+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

test('docs/layouts.md shows every fixture', async () => {
  const pairs = readdirSync(folder)
    .sort()
    .map((name) => {
      const before = readdirSync(folder + name).find((file) => file.startsWith('before.')) ?? '';
      const [damaged, repaired] = [before, 'after.md'].map((file) => readFileSync(`${folder}${name}/${file}`, 'utf8'));
      const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
      return `## ${title}\n\n${fenced(damaged ?? '')}\n\nbecomes\n\n${fenced(repaired ?? '')}\n`;
    });
  await expect([INTRODUCTION, ...pairs].join('\n')).toMatchFileSnapshot('../../docs/layouts.md');
});
