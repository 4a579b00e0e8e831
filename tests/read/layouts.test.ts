import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

const INTRODUCTION = `# Layouts that are recognised

Notes need not be tidy. Each pair below shows what a note looked like and what the reader makes of it; what it makes is
Markdown of the form that [note-format.md](note-format.md) describes. The pairs are the reader's own test fixtures: this
page is written from them, with \`vitest run tests/read --update\`.
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
