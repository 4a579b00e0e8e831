import { expect, test } from 'vitest';
import { catalogue } from '../../generators/index.ts';
import { readFacts } from '../../tools/facts/read-facts.ts';

const factRules = readFacts();

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

test('docs/check.md lists every rule with what holds now and its source', async () => {
  const facts = factRules.map(
    ({ id, severity, title, now, since, source, repair }) =>
      `| \`fact/${id}\` | ${severity} | ${cell(title)} | ${cell(now)} | ${since} | [source](${source}) | ${repair ? 'yes' : ''} |`,
  );
  const shown = (texts: readonly string[]): string => cell(texts.find((text) => !text.includes('\n')) ?? 'code');
  const examples = factRules.map(
    ({ id, examples: { wrong, right } }) => `| \`fact/${id}\` | ${shown(wrong)} | ${shown(right)} |`,
  );
  const others = Object.entries(catalogue).map(
    ([id, { severity, title }]) => `| \`${id}\` | ${severity} | ${cell(title)} |`,
  );
  const text = [
    '# What `cribsmith check` finds',
    '',
    '    cribsmith check [NOTES] [--strict] [--fix] [--format pretty|json|sarif] [--verbose]',
    '',
    'Exit code 0: nothing, or only warnings. 1: errors, or with `--strict` warnings too. `--verbose` says what holds now and',
    'where that stands. `--fix` mends what can be mended safely, in code only, and changes nothing else in the files; without it nothing is written.',
    '',
    'To keep a finding from being reported, write its id in a comment on the line before. It counts for the block below: up to the',
    'next blank line, or to the end of the fence. An id that does not exist is reported itself.',
    '',
    '```markdown',
    '<!-- cribsmith-ignore fact/compose-v1 -->',
    'Old servers still have `docker-compose`.',
    '```',
    '',
    'What counts is the clause. A thing is not reported where its clause is about the past, denies it, gives it as somebody’s view, or',
    'says that it was removed, replaced or left for another ("upgrade from `node:18`"); a false statement is not reported where its',
    'clause is negated or asked. Neither is code that the notes call bad, a line that a diff takes out, or what stands behind a label',
    'such as **Trap:** or **Don’t:**.',
    '',
    'Facts, contradictions and same questions are judged in English, German, Spanish, French and Portuguese: the words that carry a',
    'statement are put into English by the glossary of the language, and the same rules hold.',
    '',
    '## Facts',
    '',
    'Each is an entry in `generators/graph/facts/*.yaml`, with its examples, which are its tests; `npm run facts` makes the module of them',
    'that is run. A new file in that folder is found by being there.',
    '',
    '| id | severity | what is wrong | what holds now | since | where it stands | `--fix` |',
    '|---|---|---|---|---|---|---|',
    ...facts,
    '',
    'Which releases have ended comes from one table, `generators/graph/facts/data/end-of-life.yaml`, with its date and sources.',
    '`npm run facts:renew` asks <https://endoflife.date> for the dates of each product and writes the table anew.',
    '',
    'An example of each, and a sentence with the same words that is right:',
    '',
    '| id | reported | not reported |',
    '|---|---|---|',
    ...examples,
    '',
    '## Everything else',
    '',
    '| id | severity | what it is |',
    '|---|---|---|',
    ...others,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/check.md');
});
