import { expect, test } from 'vitest';
import { buildGraph, type NodeOf, plainText, readDocument } from '../../generators/index.ts';

/** The questions of a note. */
function questionsOf(text: string): NodeOf<'question'>[] {
  const { nodes } = buildGraph([readDocument({ path: 'note.md', text })]);
  return nodes.filter((node) => node.type === 'question');
}

/** The only question of a note: what is given with it, and its answer, as plain text. */
function partsOf(text: string): { given: string; answer: string } {
  const [question, ...others] = questionsOf(text);
  expect(others).toEqual([]);
  return { given: plainText(question?.given ?? []), answer: plainText(question?.answer ?? []) };
}

const CODE = '```js\nconsole.log(1 + "1");\n```';

test('code and numbered choices above a folded answer belong to the question', () => {
  const { given, answer } = partsOf(`# Quiz

### 1. What does this print?

${CODE}

- 1: two
- 2: eleven
- 3: nothing

<details><summary><b>Answer</b></summary>
<p>

#### Answer: 2

A string makes a string of the other operand.

</p>
</details>
`);
  expect(given).toContain('console.log');
  expect(given).toContain('3: nothing');
  expect(answer).not.toContain('console.log');
  expect(answer).toContain('A string makes');
});

test('code alone above the label of an answer is the subject of the question', () => {
  const { given, answer } = partsOf(`# Quiz\n\n## What does this print?\n\n${CODE}\n\n**Answer:** Eleven, as text.\n`);
  expect(given).toContain('console.log');
  expect(answer).toBe('Eleven, as text.');
});

test.each([
  ['letters', '- A) Oslo\n- B) Bergen\n- C) Tromsø', '**Answer:** B'],
  ['an ordered list, which the answer names by number', '1. Oslo\n2. Bergen\n3. Tromsø', '**Answer:** 2'],
  ['items one of which is the answer', '- Oslo\n- Bergen\n- Tromsø', '**Answer:** Bergen'],
])('choices are recognised by %s', (_, choices, key) => {
  const { given, answer } = partsOf(`# Quiz\n\n## Where does it rain most?\n\n${choices}\n\n${key}\n`);
  expect(given).toContain('Tromsø');
  expect(answer).not.toContain('Tromsø');
});

test('the choice A is not an answer, although its letter can be the label of one', () => {
  const { given, answer } = partsOf(
    '# Quiz\n\n## All birds fly.\n\n- A: true\n- B: false\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\nSome only swim.\n\n</p>\n</details>\n',
  );
  expect(given).toBe('A: true\nB: false');
  expect(answer).toMatch(/^B: false\s+Some only swim\.$/u);
});

test('the question shows all choices, and the answer the ticked ones', () => {
  const [question] = questionsOf(`# Quiz

## Which of these are prime?

- [ ] 21
- [x] 23
- [x] 29
- [ ] 33

Both have no divisor but one and themselves.
`);
  expect(plainText(question?.given ?? [])).toMatch(/21[\s\S]*23[\s\S]*29[\s\S]*33/u);
  expect(JSON.stringify(question?.given)).not.toContain('checked');
  expect(plainText(question?.answer ?? [])).toMatch(/^23; 29\s+Both/u);
});

test.each([
  ['prose', 'It keeps the files that the build needs.'],
  ['a list that is no choice', '- It keeps files.\n- It runs once.'],
])('%s above the label of an answer stays in the answer', (_, text) => {
  const { given, answer } = partsOf(
    `# Notes\n\n## What does a stage do?\n\n${text}\n\n**Answer:** It builds a part.\n`,
  );
  expect(given).toBe('');
  expect(answer).toContain('It keeps');
  expect(answer).toContain('It builds a part.');
});

test('a list of tasks that are all unticked stays the answer', () => {
  const { given, answer } = partsOf('# Notes\n\n## What is left to do?\n\n- [ ] Measure\n- [ ] Mend\n');
  expect(given).toBe('');
  expect(answer).toContain('Mend');
});

/** The commands of a note. */
function commandsOf(text: string): string[] {
  const { nodes } = buildGraph([readDocument({ path: 'note.md', text })]);
  return nodes.flatMap((node) => (node.type === 'command' ? [node.synopsis] : []));
}

test('only the ticked choice of a question gives a command', () => {
  const quiz = `# Quiz

## Which command lists containers?

- [ ] \`docker images\`
- [x] \`docker ps\`
- [ ] \`docker list --containers\`
`;
  expect(commandsOf(quiz)).toEqual(['docker ps']);
});

test('of choices above an answer, only the right one gives a command; of a list that is an answer, every item does', () => {
  const quiz = `# Quiz

## Which command lists containers?

- A: \`docker images\`
- B: \`docker ps\`

**Answer:** B

## Which commands remove what is not used?

- \`docker image prune\`
- \`docker volume prune\`
`;
  expect(commandsOf(quiz)).toEqual(['docker ps', 'docker image prune', 'docker volume prune']);
});
