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

function questionsIn(path: string, text = NOTE): string[] {
  const { nodes } = buildGraph([readDocument({ path, text })]);
  return nodes.filter(({ type }) => type === 'question').map(({ title }) => title);
}

test.each([
  'interview-questions.md',
  '3-Interview Questions.md',
  'häufige-fragen.md',
  'Bee_Interview_Question.md',
  'bees viva.md',
  '面试.md',
  '养蜂八股.md',
])('most headings of a note called %s ask, so all of them do', (path) => {
  expect(questionsIn(path)).toHaveLength(8);
  expect(questionsIn(path)).toContain('Tool for cleaning a frame');
});

test.each(['hives.md', 'survival.md', '二面角.md'])('the same headings are sections in a note called %s', (path) => {
  expect(questionsIn(path)).toEqual([]);
});

test('numbered headings of which none asks are questions beside others that do', () => {
  const headings = (words: readonly string[]) => words.map((text, at) => `### ${at + 1}. ${text}\nText.\n`).join('\n');
  const hives = ['Frames and boxes', 'Floors', 'Roofs', 'Entrances', 'Stands', 'Feeders', 'Paint'];
  const bees = ['What is a drone?', 'Queens', 'Why do bees swarm?', 'Guards'];
  const text = `# Hives\n\n${headings(hives)}\n# Bees\n\n${headings(bees)}`;
  expect(questionsIn('questions.md', text)).toEqual([...hives, ...bees]);
  expect(questionsIn('notes.md', text)).not.toContain('Floors');
});

test('topics in lower case are questions, bold lines above them are titles, and pictures are neither', () => {
  const topics = ['comb', 'wax', 'honey and pollen', 'dance', 'scent', 'stings', 'eggs', 'smoke', 'nectar', 'winter'];
  const lines = [...topics.slice(0, 4), '', '**colony**', '', ...topics.slice(4), '', '**year**', ''];
  const text = `**hive**\n\n${lines.join('\n')}\nspring\nsummer\n\n![](https://example.org/bee.png)\n`;
  expect(questionsIn('questions.md', text)).toEqual([...topics, 'spring', 'summer']);
});

test('a topic goes on with the line below it, where blank lines are between all others', () => {
  const topics = ['The comb', 'Wax', 'Honey and pollen', 'The dance', 'Scent', 'Stings', 'Eggs', 'Smoke', 'Nectar'];
  const lines = topics.map((text) => ` ${text}: form and use.`);
  const torn = ' Winter (food, warmth, moisture,\n the queen) in a hive of wood.';
  const text = ` \n${lines.join('\n \n')}\n \n${torn}\n`;
  expect(questionsIn('pytania.md', text)).toEqual([
    ...topics.map((topic) => `${topic}: form and use.`),
    'Winter (food, warmth, moisture, the queen) in a hive of wood.',
  ]);
});

test('a section of a single paragraph that asks is read like the longer ones', () => {
  const asked = (words: readonly string[]) => words.map((text) => `${text}\n\n- It is so.\n`).join('\n');
  const many = ['What is a comb?', 'Why is wax soft?', 'How do bees dance?', 'When do they swarm?', 'Who feeds them?'];
  const more = [
    'What is a veil?',
    'Where does it stand?',
    'Which wood is used?',
    'How is it painted?',
    'Who lifts it?',
  ];
  const text = `# 1\n\n${asked(many)}\n# 2\n\n${asked(more)}\n# 3\n\n${asked(['What is left in winter?'])}`;
  expect(questionsIn('perguntas.md', text)).toEqual([...many, ...more, 'What is left in winter?']);
});

test('the steps of a README are no questions, although its title names them', () => {
  const text =
    '# bee-questions\n\nA game.\n\n## Steps\n\n1. Load the file\n2. Start it\n3. Open the page\n4. Play\n5. Stop it\n';
  expect(questionsIn('README.md', text)).toEqual([]);
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
  [
    'lines that ask above indented answers',
    'practice_questions.md',
    7,
    '# Sails\n\nHow is a jib different from a genoa\n\n    The genoa reaches behind the mast.\n\nWhat holds a sail to the mast\n\n    Slides,\n\n    or a rope in a groove\n\nWhich sail is set first\n\n    The mainsail\n\nThe lower edge of a sail is its _____\n\nWhat do battens do\n\n    They hold the shape\n\nA sail that is too flat can be thought of as\n\n    A door\n\nWhy is a sail reefed\n\n    Too much wind\n\nWhere is the tack\n\n    In front, below\n',
  ],
  [
    'lines with points and answers behind them',
    'Fragen.txt',
    9,
    'Wind:\n100 Wie heißt ein Wind vom Meer? A: Seewind\n200 Was misst ein Windmesser? A: Die Geschwindigkeit\n300 Er bläst in Südfrankreich. A: Mistral\n\nWellen\n100 Was ist ein Kamm? A: Der höchste Punkt\n200 Was ist ein Tal? A: Der tiefste\n300 Wodurch entsteht Dünung? A: Durch ferne Winde\n\nTiere\n100 Welcher Vogel schläft im Flug? A: Der Mauersegler\n200 Welcher Fisch fliegt? A: Der Flugfisch\n300 Wie nennt man viele Heringe? A:Schwarm\n',
  ],
  [
    'headings in the imperative, and one between them',
    'cuestionario.md',
    7,
    '# Respuestas\n\n## Velas\n\n### ¿Qué es un foque? Explica su forma.\n\nUn triángulo.\n\n### Investiga y explica qué es una driza.\n\nSube la vela.\n\n### Diseña un nudo que no se corra.\n\nUn as de guía.\n\n## Anclas\n\n### Escribe las partes de un ancla.\n\nCaña, uñas, cepo.\n\n### Implementa un freno para la cadena.\n\nUn estopor.\n\n### Explica cuánta cadena se larga.\n\nCinco veces la profundidad.\n\n### Orinque de un ancla\n\nUn cabo con boya.\n',
  ],
  [
    'lines in lower case above their answers',
    'QnA.md',
    3,
    'what is a jib\na sail before the mast\n\nhow is it hoisted\nwith a halyard, by hand\n\nwhere is it stowed\nin its bag below\n',
  ],
  [
    'Chinese lines without a mark above their answers',
    '面试题.md',
    4,
    '# 帆船\n\n锚有哪些部分\n锚杆、锚爪和锚环。\n\n什么是缆绳\n系船的粗绳。\n\n怎样系船\n1. 抛缆\n2. 打结\n\n舵的作用是什么\n控制方向。\n',
  ],
  [
    'Japanese lines in quotation marks above their answers',
    '質問.md',
    3,
    '# 船\n\n「錨は何でできていますか」\n鉄でできている。\n\n「どこに置きましたか」\n船首に置いた。\n\n「縄は何本ですか」\n二本ある。\n',
  ],
  [
    'numbered items that name topics, with lists inside them, below headings and titles',
    'interview questions.md',
    6,
    '# Boats\n\nWhat I was asked\n\n## Hull\n\n1. Parts of the keel\n   - Fin\n   - Bulb\n2. Planks\n   1. Carvel: edge to edge\n   2. Clinker: they overlap\n\n## Rig\n\nStanding\n\n1. Shrouds\n\n   They hold the mast from both sides.\n\n2. Stays\n   - before the mast\n   - behind it\n\nRunning\n\n1. Halyards\n2. Sheets\n',
  ],
  [
    'topics in bullets and below them in numbers, of which hardly one asks',
    'interview questions.md',
    9,
    '- Knots and hitches\n- Care of ropes\n- Length of an anchor line\n\n---\n\n## First company\n\n1. Setting a spinnaker\n2. Rules of the road\n3. How is a buoy rounded?\n\n## Second company\n\n1. Lights at night\n2. Sounds in fog\n3. \n4. Flags of distress\n',
  ],
  [
    'lines of sections without a list, beside those of lists',
    'interview questions.md',
    18,
    '# 1\n\nWhat is a keel\nParts of the rudder\nhow is a mast stepped?\n\n# 2\n\n- Which knot slips?\n- Splices of ropes\n- How is a rope whipped?\n- Care of ropes\n\n# 3\n\n1. Lights\n2. Sounds\n3. Which flag is white?\n4. Buoys\n5. When is a horn blown?\n6. Towing\n7. Who gives way?\n8. Anchoring\n9. How is a reef tied?\n10. Tides\n11. Currents\n',
  ],
  [
    'lists below short titles in bold that end in a colon',
    '面试题.md',
    16,
    '**帆：**\n\n1. 什么是前帆？\n2. 主帆的部分\n3. 帆骨\n4. 缩帆\n5. 先升哪面帆？\n6. 风暴帆\n\n**绳：**\n\n1. 缆绳与升降索\n2. 什么是系艇索？\n3. 绳结的种类\n\n### 天气\n\n1. 风暴的征兆\n2. 怎样测风？\n3. 雾\n4. 锋面\n5. 气压计\n6. 潮汐\n7. 云\n',
  ],
  [
    'numbered topics of a round of interviews',
    '帆船一面.md',
    8,
    '1. 自我介绍\n2. 龙骨的作用，为什么要加铅\n3. 帆的种类\n4. 怎么保证锚不走\n5. 缩帆\n6. 什么是迎风\n7. 潮汐与海流的关系\n8. 绳结\n',
  ],
  [
    'lines that begin in lower case below others that ask',
    'вопросы.txt',
    8,
    'Что такое киль и зачем он нужен на парусной лодке\n\nкак устроен руль\n\nчто такое гик\n\nГде хранят паруса?\n\nКак вяжут узел?\n\nЧто такое фал?\n\nКто стоит у руля?\n\nЗачем нужен якорь?\n',
  ],
];

test.each(NAMED)('%s are questions in %s', (_what, path, questions, text) => {
  const count = (name: string): number =>
    buildGraph([readDocument({ path: name, text })]).nodes.filter(({ type }) => type === 'question').length;
  expect(count(path)).toBe(questions);
  expect(count('boats.txt')).toBeLessThan(questions);
});

test('bullets below a question with a label and a number belong to it', () => {
  const text =
    'Soru 1: Yelken nedir? Kısaca açıklayınız.\n\nRüzgârı tutan bez.\n\n---\n\nSoru 2: Aşağıdaki işi yapın.\n\n● Bir ip alın.\n● İpi ikiye katlayın.\n● Ucunu geçirin.\n● Düğümü sıkın.\n● Düğümü çözün.\n● Adını söyleyin.\n';
  const { nodes } = buildGraph([readDocument({ path: 'sorular.md', text })]);
  expect(nodes.filter(({ type }) => type === 'question')).toHaveLength(2);
});

test('a number close to the last question is one of its list', () => {
  const text = '#Cuestionario\n1) ¿Qué es una quilla?\n2) ¿Qué es un mástil?\n3)¿Qué es una roda y para qué sirve?\n';
  const { nodes } = buildGraph([readDocument({ path: 'cuestionario.md', text })]);
  expect(nodes.filter(({ type }) => type === 'question')).toHaveLength(3);
});

test('a note about an angle is not named after a round of interviews', () => {
  const text = '1. 定义\n2. 作法\n3. 平面角\n4. 法向量\n5. 什么是三垂线定理\n6. 面积法\n7. 坐标系\n8. 余弦\n';
  expect(questionsIn('二面角.md', text)).toEqual([]);
  expect(questionsIn('航海 二面2.md', text)).toHaveLength(8);
});

test('follow-ups in italics are no questions in the place of the paragraphs that ask', () => {
  const pairs = [
    ['What is a keel?', 'Why is it heavy?'],
    ['What is a mast?', 'What holds it?'],
    ['What is a boom?', 'How does it move?'],
    ['What is a jib?', 'When is it set?'],
    ['What is a sheet?', 'Who pulls it?'],
  ];
  const text = `# Interview questions\n\n${pairs.map(([asked, further]) => `${asked}\n\nPart of a boat.\n\n*${further}*\n`).join('\n')}`;
  expect(questionsIn('interview-questions.md', text)).toEqual(expect.arrayContaining(pairs.map(([asked]) => asked)));
  const listed = pairs.map(([asked]) => `*${asked}*\n\nPart of a boat.\n\n- *Listed, is it?*\n`).join('\n');
  expect(questionsIn('interview-questions.md', listed)).toEqual(pairs.map(([asked]) => asked));
});

test('items that begin with a word in bold and are no sentences are questions', () => {
  const topics = [
    '**Difference** between a jib and a genoa in a strong wind from astern',
    '**Parts** of the standing rigging of a yacht with two masts',
    '**Uses** of a spinnaker on a long crossing with only two people aboard',
    '**Care** of ropes that lie in the sun for most of a long summer',
    '**Rules** of the road for vessels that meet in a narrow channel',
  ];
  const list = (end: string) => topics.map((topic, at) => `${at + 1}. ${topic}${end}\n`).join('');
  expect(questionsIn('questions.md', list(''))).toHaveLength(5);
  expect(questionsIn('questions.md', list('.'))).toEqual([]);
});

test.each(['AnkiDeck.txt', 'anki_deck.txt', 'my flash-cards.txt', '単語帳.txt'])('%s contains cards', (path) => {
  const text = 'Keel*The fin below\nMast*The pole\nBoom*The spar\nJib*A sail\nSheet*A rope\n';
  expect(questionsIn(path, text)).toEqual(['Keel', 'Mast', 'Boom', 'Jib', 'Sheet']);
  expect(questionsIn('banking.txt', text)).toEqual([]);
});

test('a short title in bold inside an answer is no topic of questions', () => {
  const list = '**Advantages:**\n\n1. Large\n2. Strong\n3. Why strong?\n4. Easily mended\n';
  const text = `# Sails\n\nWhat is a jib?\n\nA sail.\n\n${list}\nWhat is a mainsail?\n\n${list}`;
  expect(questionsIn('questions.md', text)).not.toContain('Large');
});

test('a list goes on although one number was skipped, and its first items are indented by a blank', () => {
  const first = ['Smoke', 'Veils', 'Gloves', 'Tools'].map((text, at) => ` ${at + 1}. ${text} and boxes\n\t1. Text.\n`);
  const rest = ['Honey', 'Wax', 'Pollen', 'Propolis'].map((text, at) => `${at + 6}. ${text} and jars\n\t1. Text.\n`);
  expect(questionsIn('exam questions.md', [...first, ...rest].join(''))).toHaveLength(8);
});

test('the steps of an answer are no questions, although they are all the lists that there are', () => {
  const part = (title: string) =>
    `### ${title}\n\n#### <font style="color:red">Steps</font>\n\n1. Open the hive slowly.\n2. Lift the frames out.\n\n`;
  const text = `## Ways to look inside\n\n${['By hand', 'With a hook', 'With a lift'].map(part).join('')}`;
  expect(questionsIn('questions.md', text)).toEqual([]);
  expect(questionsIn('questions.md', text.replaceAll('Steps', 'Topics'))).toHaveLength(6);
});

test('a note called questions that is one paragraph asks that', () => {
  const text = '## Hives\n\nWhy does the entrance of a hive face south in most gardens?\n';
  expect(questionsIn('questions.md', text)).toHaveLength(1);
  expect(questionsIn('questions.md', `${text}\nIt does not everywhere.\n`)).toEqual([]);
  expect(questionsIn('hives.md', text)).toEqual([]);
});

test.each(['Viva', '面试'])('the title %s of the front matter announces questions like the name of a file', (title) => {
  expect(questionsIn('hives.md', `---\ntitle: ${title}\n---\n\n${NOTE}`)).toHaveLength(8);
});

test.each([
  '10 tips for answering interview questions',
  'Mistakes in interview questions',
  '7 Tipps für Prüfungsfragen',
  '5 советов к вопросам на собеседовании',
])('the headings below %s are advice', (title) => {
  const text = `# ${title}\n\n## 1. Listening first\nText.\n\n## 2. A calm voice\nText.\n\n## 3. Good examples\nText.\n`;
  expect(questionsIn('hives.md', text)).toEqual([]);
});

test.each([
  'Перечень теоретических вопросов к курсу',
  'Lista pytań na egzamin',
  'Seznam otázek ke zkoušce',
  'Перелік питань до іспиту',
])('the topics of a list that counts on below its headings are questions where %s is the title', (title) => {
  const topics = ['Bees', 'Wax', 'Honey', 'Frames', 'Smoke', 'Queens'];
  const item = (at: number) => `${at + 1}. **${topics[at]}: kinds.** What they are for, and where they are kept.\n`;
  const text = `# ${title}\n\n## 1\n${[0, 1, 2].map(item).join('')}\n## 2\n${[3, 4, 5].map(item).join('')}`;
  expect(questionsIn('hives.md', text)).toHaveLength(6);
});

test.each(['写一个方法去掉空格', '手写一个队列', '举例说明继承'])(
  '%s gives an order among headings that ask',
  (title) => {
    const text = `## 什么是蜂巢?\n\n文字。\n\n## ${title}\n\n文字。\n\n## 蜂蜜有哪些种类?\n\n文字。\n`;
    expect(questionsIn('蜜蜂.md', text)).toEqual(['什么是蜂巢?', title, '蜂蜜有哪些种类?']);
  },
);
