import { expect, test } from 'vitest';
import { plainText } from '../../generators/graph/text.ts';
import { nodesOf } from './notes.ts';

const questions = (markdown: string) =>
  nodesOf(markdown, 'question').map(({ title, source, answer }) => [
    `${source.line} ${title}`,
    answer.map((block) => (block.type === 'paragraph' ? plainText(block.children) : block.type)).join(' '),
  ]);

test.each([
  [
    'a heading above sections that do not ask',
    '# What is a fugue?\n\nA piece for several voices.\n\n## History\n\nBach wrote many.\n',
    [['1 What is a fugue?', 'A piece for several voices.']],
  ],
  [
    'the front matter',
    '---\ntitle: What is a fugue?\n---\n\nA piece for several voices.\n\n## History\n\nBach wrote many.\n',
    [['5 What is a fugue?', 'A piece for several voices.']],
  ],
  [
    'the front matter of a note without any heading, in Spanish',
    '---\ntitle: "¿Qué es una fuga?"\n---\n\nUna pieza para varias voces.\n',
    [['5 ¿Qué es una fuga?', 'Una pieza para varias voces.']],
  ],
])('a title that is a question is answered by the text below it: %s', (_, markdown, expected) => {
  expect(questions(markdown)).toEqual(expected);
});

test.each([
  ['nothing stands below it', '# What is a fugue?\n\n## History\n\nBach wrote many.\n'],
  ['only a badge does', '# What is a fugue?\n\n![passing](badge.svg)\n\n## History\n\nBach wrote many.\n'],
  ['it asks nothing', '---\ntitle: Fugues\n---\n\nPieces for several voices.\n'],
])('it is not a question if %s', (_, markdown) => {
  expect(questions(markdown)).toEqual([]);
});

test("it is the title of the note's questions if there are any", () => {
  const faq = '# How do I tune a lute?\n\nSome answers.\n\n## How often?\n\nDaily.\n\n## With what?\n\nA fork.\n';
  expect(questions(faq).map(([title]) => title)).toEqual(['5 How often?', '9 With what?']);
});
