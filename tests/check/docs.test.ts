import { expect, test } from 'vitest';
import { catalogue } from '../../generators/index.ts';
import { readFacts } from '../../tools/facts/read-facts.ts';

const factRules = readFacts();

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

test('docs/check.md lists every rule with the correct statement and its source', async () => {
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
    'The exit code is 0 if there are no findings or only warnings, and 1 if there are errors or, with `--strict`, warnings. `--verbose`',
    'adds the correct statement and its source to each finding. `--fix` applies safe fixes to code in the notes and changes nothing',
    'else; without it, no file is written.',
    '',
    'To suppress a finding, put a comment with its id on the line before. The comment applies to the following block: up to the next',
    'blank line, or to the end of the code fence. An unknown id in such a comment is reported.',
    '```markdown',
    '<!-- cribsmith-ignore fact/compose-v1 -->',
    'Old servers still have `docker-compose`.',
    '```',
    '',
    'Each statement is judged by its clause. A fact is not reported if the clause is about the past, negates it, attributes it to',
    'someone, or says that something was removed or replaced ("upgrade from `node:18`"). A false statement is not reported if its clause',
    'is negated or a question. Code that the notes call bad, lines that a diff removes, and text after a label such as **Trap:** or',
    '**Don’t:** are not reported either.',
    '',
    'Facts, contradictions and duplicate questions are detected in English, German, Spanish, French and Portuguese: a glossary for each',
    'language translates the key terms of a statement into English, where one set of rules applies.',
    '',
    '## Facts',
    '',
    'Each fact is an entry in `generators/graph/facts/*.yaml`, with examples that serve as its tests. After a change, or after adding a',
    'file to that folder, run `npm run facts` to regenerate the module that the program uses.',
    '',
    '| id | severity | message | correct statement | since | source | `--fix` |',
    '|---|---|---|---|---|---|---|',
    ...facts,
    '',
    'The dates on which releases reach their end of life are in one table, `generators/graph/facts/data/end-of-life.yaml`, with sources.',
    '`npm run facts:renew` updates it from <https://endoflife.date>.',
    '',
    'An example of each fact, and a correct sentence with similar words that is not reported:',
    '| id | reported | not reported |',
    '|---|---|---|',
    ...examples,
    '',
    '## Other findings',
    '',
    '| id | severity | what it means |',
    '|---|---|---|',
    ...others,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/check.md');
});
