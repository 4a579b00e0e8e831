import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

/** Headings that ask without a question mark, and one between them that does not ask. */
const NOTE = `# Hives

### How to lift a frame
Slowly, with both hands.
### How do you calm the bees
With smoke.
### Tool for cleaning a frame
A scraper.
### How can the entrance be kept dry
By a board above it.
### Why a hive needs air
Otherwise it moulds.
### How to find the queen
Look for the longest bee.
### When honey is taken
At the end of summer.
### How to store honey
In the dark.
`;

function questionsIn(path: string): string[] {
  const { nodes } = buildGraph([readDocument({ path, text: NOTE })]);
  return nodes.filter(({ type }) => type === 'question').map(({ title }) => title);
}

test.each(['interview-questions.md', '3-Interview Questions.md', 'häufige-fragen.md'])(
  'most headings of a note called %s ask, so all of them do',
  (path) => {
    expect(questionsIn(path)).toHaveLength(8);
    expect(questionsIn(path)).toContain('Tool for cleaning a frame');
  },
);

test('the same headings are sections in a note with another name', () => {
  expect(questionsIn('hives.md')).toEqual([]);
});

/** Notes that are questions by the name of their file alone, with how many. */
const NAMED: readonly (readonly [what: string, path: string, questions: number, text: string])[] = [
  [
    'two numbered items with indented answers',
    'questions.md',
    2,
    '1. Rigging of a yawl\n\tTwo masts,\n\tthe small one far aft.\n\n2. Rigging of a ketch\n\tThe same, but the small one is before the rudder.\n',
  ],
  [
    'items with Chinese numbers',
    '面试题.txt',
    3,
    '一、怎样量船的速度\n\t用绳和木板\n\t数绳上的结\n\n二、锚的种类\n\t两种\n\n三、帆破了以后的办法\n\t缝上\n',
  ],
  [
    'folds with different summaries',
    'fragen.md',
    3,
    '# Segeln\n\n<details><summary>Arten von Knoten</summary>\n\n- Palstek\n- Webleinstek\n\nBeide halten.\n\nUnd beide gehen wieder auf.\n\n</details>\n<details><summary>Lage des Ankers</summary>\n\nVorn am Bug.\n\n</details>\n<details><summary>Farben der Lichter</summary>\n\nRot und grün.\n\n</details>\n',
  ],
  [
    'lines below numbered parts, of which half ask',
    'questions.txt',
    11,
    '1. Ropes\n\n1.1 What is a splice\n\nHow many strands has a rope?\n\nWhy is it tarred?\n\nWhipping\n\n2. Sails\n\nWho cuts a sail?\n\nWhat is a reef?\n\nLuff\n\nHow is a tear mended?\n\nBolt rope\n\nWhen is a sail wet?\n\nWhere is the clew?\n',
  ],
  [
    'a short list below a line of its own',
    'questions.txt',
    7,
    'Ropes\n1. What is a bight?\n2. What is a hitch?\n3. What is a bend?\n4. What is a splice?\n\nSails\n1. What is a tack?\n2. What is a reef?\n3. parts of the edge\n',
  ],
  [
    'cards with a sign between front and back',
    'flashcards.txt',
    5,
    'Gunwale*The upper edge of the side\nThwart*A seat across the boat\nName the rope of the anchor*The cable, or rode\nWhat is bilge?*Water in the bottom\nKnot*One mile in an hour; also * a tie\n',
  ],
];

test.each(NAMED)('%s are questions in %s', (_what, path, questions, text) => {
  const count = (name: string): number =>
    buildGraph([readDocument({ path: name, text })]).nodes.filter(({ type }) => type === 'question').length;
  expect(count(path)).toBe(questions);
  expect(count('boats.txt')).toBeLessThan(questions);
});
