import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

function questionsIn(path: string, text: string): string[] {
  const { nodes } = buildGraph([readDocument({ path, text })]);
  return nodes.filter(({ type }) => type === 'question').map(({ title }) => title);
}

const PARTS = ['Keel and rudder', 'The mast of a sloop', 'Standing rigging', 'Reefing lines', 'Points of sail'];

const bold = (mark: string): string =>
  `# Boats\n\n## Hull\n\n${PARTS.map((text) => `${mark} **${text}**\n  - It is part of a boat.\n    And it is old.\n`).join('\n')}`;

test('bold items are questions in a file called questions, if they are all that is at its margin', () => {
  expect(questionsIn('questions.md', bold('*'))).toEqual(PARTS);
  expect(questionsIn('questions.md', bold('1.'))).toEqual(PARTS);
  expect(questionsIn('boats.md', bold('*'))).toEqual([]);
  const prose = PARTS.map((text) => `${text} is explained here.\nIt goes on.\n`).join('\n');
  expect(questionsIn('questions.md', `${bold('*')}\n${prose}`)).toEqual([]);
});

test.each(['🔹 ', '① ', '1, ', '(1) '])('lines that begin with %s are questions, if some of them ask', (mark) => {
  const texts = [...PARTS.slice(0, 4), 'What holds the mast?', 'Why is a boat ballasted?'];
  const text = `# Boats\n\n${texts.map((line) => `${mark}${line}\n\nIt depends on the boat.\n`).join('\n')}`;
  expect(questionsIn('questions.md', text)).toEqual(texts);
});

const TOPICS = [
  '缆绳的种类',
  '锚的作用',
  '为什么船会浮',
  '如何收帆',
  '船帆的材料',
  '罗盘',
  '潮汐的规律',
  '航海日志',
  '灯塔',
  '舵的原理',
];

const chinese = (topics: readonly string[]): string =>
  `# 航海\n\n${topics.map((text) => `## ${text}\n\n书中有说明。\n`).join('\n')}`;

test('in Chinese, headings of which only some ask are all questions in a file of interviews', () => {
  expect(questionsIn('面试题.md', chinese(TOPICS))).toEqual(TOPICS);
  const untold = TOPICS.filter((text) => !/为什么|如何/u.test(text));
  expect(questionsIn('面试题.md', chinese(untold))).toEqual([]);
});

const LATIN = [
  'Explain how a sloop is rigged',
  'Name the parts of an anchor',
  'Describe the use of a log',
  'Knots for mooring and towing',
  'Signals in fog',
  'Rights of way between sailing boats',
  'Charts and their symbols',
  'Compare an anchor and a mooring',
];

test('headings of a file called questions are questions if many are orders and there are no others above them', () => {
  const flat = LATIN.map((text) => `## ${text}\n\nIt is in the book.\n\n### Details\n\nMore of it.\n`).join('\n');
  expect(questionsIn('questions.md', `# Sailing\n\n${flat}`)).toEqual(LATIN);
  const parted = `# Sailing\n\n# Knots\n\n${flat}\n# Rules\n\nText.\n`;
  expect(questionsIn('questions.md', parted)).not.toContain('Signals in fog');
});

test('numbered headings are the questions of an exam that only the name of the file announces', () => {
  const topics = [...PARTS, 'Anchors', 'Tides', 'Signals', 'Charts'];
  const text = `# Contents\n\n${topics.map((topic, at) => `### ${at + 1}. ${topic}\n\n- It floats.\n`).join('\n')}`;
  expect(questionsIn('экзамен.md', text)).toEqual(topics);
  expect(questionsIn('boats.md', text)).toEqual([]);
});

test('headings that a number in brackets names are questions with all parts of their answers, in several series', () => {
  const topics = [...PARTS, 'Anchors', 'Tides', 'Signals', 'Charts'].map((topic, at) => `(A${at + 1}) ${topic}`);
  const more = ['(B1) Fenders', '(B2) Buoys'];
  const part = (title: string): string => `## ${title}\n\n### Definition\n\nIt floats.\n\n### Use\n\nAt sea.\n`;
  const text = `# Basics\n\n${topics.map(part).join('\n')}\n# Equipment\n\n${more.map(part).join('\n')}`;
  expect(questionsIn('otázky.md', text)).toEqual([...topics, ...more]);
  expect(questionsIn('boats.md', text)).toEqual([]);
  expect(questionsIn('otázky.md', text.replaceAll(/\([AB]\d\) /g, ''))).toEqual([]);
});

test('headings with letters are questions below topics, if most of a note asks or gives orders', () => {
  const asked = [
    'a. Which knot holds a fender? (§3)',
    'b. Describe how a boat is moored. (§4)',
    'c. How is an anchor weighed? (§4)',
    'a. Explain what a chart shows. (§5)',
    'b. Name the buoys of a channel. (§6)',
    'c. Compare two ways to measure depth. (§6)',
  ];
  const part = (lines: readonly string[]): string => lines.map((line) => `### ${line}\n\nAs in the book.\n`).join('\n');
  const text = `# Series B\n\n## Mooring\n\n${part(asked.slice(0, 3))}\n## Charts\n\n${part(asked.slice(3))}`;
  expect(questionsIn('series-b.md', text)).toEqual(asked);
});

test('a title that only means questions is no question, however few of its headings ask', () => {
  const text = '# 面试题\n\n## 锚有什么用？\n\n停船。\n\n## 缆绳\n\n很长。\n\n## 灯塔\n\n很高。\n';
  expect(questionsIn('航海.md', text)).toEqual(['锚有什么用？']);
});

test('bullets that ask are questions although breaks are between them', () => {
  const asked = ['Planks: why are they bent?', 'Ribs: explain them. What is their wood?', 'Keel: how is it laid?'];
  const items = asked.map((line) => `* **${line.replace(': ', ':** ')}\n\n\tIt is in the book.\n\n\tAll of it.\n`);
  const text = `# Hulls\n\n### 1. Parts\n${items.join('\n---\n\n')}`;
  expect(questionsIn('exam_questions.md', text)).toEqual(asked);
});

test('headings above quotations are questions if the front matter calls the note so', () => {
  const topics = [...PARTS, 'Anchors', 'Tides', 'Signals', 'Charts'];
  const part = (topic: string): string => `# ${topic}\n\n> ${topic}: definition and examples.\n\nText.\n`;
  const text = `\n${topics.map(part).join('\n')}`;
  expect(questionsIn('index.md', `---\ntitle: Sailing 1.2 Exam questions\n---\n${text}`)).toEqual(topics);
  expect(questionsIn('index.md', `---\ntitle: Sailing\n---\n${text}`)).toEqual([]);
});

test.each(['Why exam questions are too long', 'How to write good exam questions', '面试准备指南'])(
  'an article about questions is none of them: %s',
  (title) => {
    const topics = [...PARTS, 'Anchors in mud', 'Tides at night', 'Signals in fog', 'Charts of the bay'];
    const text = `\n${topics.map((topic, at) => `## ${at + 1}. ${topic}\n\nText.\n`).join('\n')}`;
    expect(questionsIn('index.md', `---\ntitle: ${title}\n---\n${text}`)).toEqual([]);
    expect(questionsIn('index.md', `---\ntitle: Exam questions\n---\n${text}`)).toEqual(topics);
  },
);

test('in Chinese, a list of problems is none of questions although some of its headings ask', () => {
  expect(questionsIn('已知问题.md', chinese(TOPICS))).toEqual([]);
  expect(questionsIn('面试问题.md', chinese(TOPICS))).toEqual(TOPICS);
});

const SHEET = [
  'Keels and ballast of small boats',
  'The mast and how it is stepped',
  'Standing rigging and its tension',
  'Reefing lines on a boom\nwhile the wind is strong',
  'Points of sail and the wind',
  'Anchors for sand and for mud',
  'Signals in fog and at night',
  'Lights of fishing vessels',
  'Charts and their symbols',
];

test('a topic may go on in the next line where only every tenth line does so', () => {
  expect(questionsIn('exam topics.md', SHEET.join('\n\n'))).toEqual(SHEET.map((text) => text.replace('\n', ' ')));
});

test('a line below one that ends as a sentence in Chinese does not go on with it', () => {
  const topics = [...TOPICS.slice(0, 8), '锚链的长度。\n风向与船速', ...TOPICS.slice(8), '帆索', '船灯', '船钟'];
  expect(questionsIn('面试题.md', topics.join('\n\n'))).not.toContain('锚链的长度。 风向与船速');
});
