import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../generators/index.ts';
import { commandGroups } from '../../site/view/commands.ts';
import { query } from '../../site/view/data.ts';
import { home, namedTopics, withoutOrder } from '../../site/view/home.ts';
import { href, nodeHref } from '../../site/view/links.ts';
import { cardGroups } from '../../site/view/lists.ts';
import { navigation } from '../../site/view/navigation.ts';
import { packPages } from '../../site/view/packs.ts';
import { printGroups } from '../../site/view/print.ts';
import { questionGroups, questionPageOf } from '../../site/view/questions.ts';
import { report, sourceGroups, sourcePages } from '../../site/view/sources.ts';
import { sheetOf, topicLinks } from '../../site/view/topic.ts';

const questions = query.byType('question');
const questionPages = questions.map(questionPageOf);

describe('a sheet', () => {
  const [topic] = query.topics();
  const sheet = topic && sheetOf(topic);

  test('has a section for each heading of the second level, in the order of the note', () => {
    expect(sheet?.bands.map(({ number, title }) => [number, title])).toEqual([
      [undefined, ''],
      ['1', 'History'],
      [undefined, 'Commands'],
      [undefined, 'Again'],
      [undefined, 'Beside Git'],
    ]);
    expect(sheet?.bands[0]?.cards[0]?.parts[0]?.html).toContain('Notes for Monday.');
  });

  test('shows each block as a card with its source', () => {
    const cards = sheet?.bands.flatMap((band) => band.cards) ?? [];
    expect(cards.map(({ kind, title }) => [kind, title])).toEqual(
      expect.arrayContaining([
        ['comparison', 'merge and rebase'],
        ['pitfall', 'Detached HEAD'],
      ]),
    );
    for (const card of cards) expect(card.source.href).toMatch(/^\/sources\/vcs\/git\/#L\d+$/);
    const titled = cards.filter(({ title }) => title !== '');
    expect(new Set(titled.map(({ anchor }) => anchor)).size).toBe(titled.length);
  });

  test('shows tools, images, instructions, analogies and code with a verdict as in print', () => {
    const cards = sheet?.bands.find(({ title }) => title === 'Beside Git')?.cards ?? [];
    const text = (html: string) =>
      html
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(cards.map(({ label, title, parts }) => [label, title, text(parts.at(-1)?.html ?? '')])).toEqual([
      ['Tool', 'Tig', 'Shows the history in a terminal.'],
      ['Image', 'alpine/git', 'Git and nothing else, built from openjdk:17 .'],
      ['Instruction', 'PICK', 'Takes a commit.'],
      ['Analogy', 'Library', 'history The long shelf of all books'],
      ['Avoid', expect.any(String), 'git push --force Copy'],
      ['Better', expect.any(String), 'git push --force-with-lease Copy'],
    ]);
    expect(cards.map(({ verdict }) => verdict).filter(Boolean)).toEqual(['bad', 'good']);
    expect(cards[1]?.parts[0]).toMatchObject({ label: 'Out of date', role: 'correction' });
  });

  test('groups adjacent commands on one card', () => {
    const commands = sheet?.bands.flatMap(({ cards }) => cards).filter(({ kind }) => kind === 'command');
    expect(commands?.length).toBe(1);
    expect(commands?.[0]?.parts[0]?.html).toMatch(/git.*log.*git.*reflog/s);
  });
});

test('no tile links to an empty topic', () => {
  expect(query.topics().map(({ title }) => title)).toEqual(['Git', 'Bisect', 'Remotes']);
  expect(topicLinks().map(({ title }) => title)).toEqual(['Git', 'Remotes']);
  expect(home().summary).toContain('2 topics');
});

test('questions are grouped by topic and section, and link to each other', () => {
  expect(questionGroups()[0]?.sections.map(({ title }) => title)).toContain('History');
  const [first, second] = questionPages;
  expect(first?.next?.href).toBe(nodeHref(questions[1] as GraphNode));
  expect(second?.previous?.title).toBe(first?.title);
  expect(first).toMatchObject({ level: { name: 'intermediate', label: 'intermediate' }, topic: { title: 'Git' } });
});

test('only an answered question can have its answer hidden', () => {
  expect(questionPages.every(({ isAnswered }) => isAnswered)).toBe(true);
  const [question] = questions;
  expect(question && questionPageOf({ ...question, empty: true }).isAnswered).toBe(false);
});

test('duplicate questions link to each other, and each has a page', () => {
  const listed = questionGroups().flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
  expect(listed.map(({ number }) => number)).toEqual(['1', '9', undefined, '10', '11']);
  expect(questionPages).toHaveLength(5);
  const [entry, twin] = questionPages;
  expect(entry?.entry).toBeUndefined();
  expect(entry?.alsoAsked).toMatchObject([{ title: twin?.title, source: { text: 'vcs/git.md:41' } }]);
  // It is answered in other words, so that it stands in the lists as well.
  expect(twin?.entry).toBeUndefined();
  expect(twin?.alsoAsked).toMatchObject([{ title: entry?.title }]);
});

test('contradictory lines are shown side by side, on the pages of both', () => {
  const [entry, twin] = questionPages.map(({ disagreements }) => disagreements);
  expect(entry).toMatchObject([
    { here: { quote: 'The reflog expiry is 90 days' }, there: { source: { text: 'vcs/git.md:43' } } },
  ]);
  expect(twin).toMatchObject([{ there: entry?.[0]?.here }]);
  expect(report.diagnostics.map(({ ruleId }) => ruleId)).toContain('claims-contradict');
});

test('addresses work in any script', () => {
  const hindi = questions.find(({ title }) => title.startsWith('इतिहास'));
  expect(hindi?.id).toMatch(/इतिहास/);
  expect(nodeHref(hindi as GraphNode)).toMatch(/^\/questions\/vcs-git\/(%[0-9A-F]{2}|[\w-])+\/$/);
  expect(href('a b/#1?/')).toBe('/a%20b/%231%3F/');
});

test('lists contain exactly what the notes contain', () => {
  expect(commandGroups().map(({ program, rows }) => [program, rows.map(({ synopsis }) => synopsis)])).toContainEqual([
    'git',
    ['git log --oneline', 'git reflog', 'git stash pop', 'git stash show'],
  ]);
  // A command that a sentence names in passing has no purpose of its own there.
  expect(
    commandGroups().flatMap(({ rows }) => rows.map(({ synopsis, purposeHtml }) => [synopsis, purposeHtml])),
  ).toEqual([
    ['git log --oneline', 'History, a line each'],
    ['git reflog', 'Where HEAD has been'],
    ['git stash pop', 'How do you get back what was stashed?'],
    ['git stash show', 'Prints what is in it'],
  ]);
  expect(cardGroups(['pitfall']).map(({ cards }) => cards.length)).toEqual([1]);
  expect(cardGroups(['flow'])).toEqual([]);
  expect(navigation.map(({ title }) => title)).toEqual([
    'Sheets',
    'Questions',
    'Practice',
    'Commands',
    'Compare',
    'Traps',
    'Templates',
    'Print',
  ]);
  expect(topicLinks()[0]?.counts.map(({ text }) => text)).toContain('1 trap');
  expect(sourcePages[0]?.lines[5]).toBe('# Git');
});

test('PDFs with the same title share a row', () => {
  expect(printGroups.flatMap(({ rows }) => rows)).toEqual([
    {
      title: 'Question book',
      icon: 'book-open',
      files: [
        { href: '/downloads/pdf/question-book-a4.pdf', paper: 'A4', size: '2 pages, 1.2 MB' },
        { href: '/downloads/pdf/question-book-letter.pdf', paper: 'US Letter', size: '1 page, 4 KB' },
      ],
    },
  ]);
});

describe('a pack', () => {
  const [pack] = packPages;
  const lines = pack?.files[0]?.lines ?? [];

  test('contains its code line by line, escaped', () => {
    const text = lines.map(({ html }) => html.replace(/<[^>]*>/g, ''));
    expect(text).toEqual(['# Small', 'FROM scratch', 'COPY &#x3C;app> /']);
  });

  test('links a line to the practices that it follows, and to nothing that does not exist', () => {
    expect(lines.map(({ practices }) => practices)).toEqual([
      [],
      [{ title: 'End small', href: '/sources/own/small-md/#L3' }],
      [],
    ]);
  });
});

test('the home page links only to existing pages', () => {
  expect(home().summary).toEqual(['2 topics', '5 questions', '4 commands', '1 trap']);
  expect(home().courses.map(({ title, topics }) => [title, topics.length])).toEqual([['', 2]]);
  expect(home().shortcuts.map(({ title }) => title)).toEqual([
    'Question book',
    'Traps',
    'This or that',
    'Commands',
    'Make your own',
    'The whole site',
  ]);
  expect(home().shortcuts[0]?.links.map(({ text }) => text)).toEqual(['A4', 'Letter']);
});

test('the home page lists topics with cards before those without', () => {
  const topic = (title: string, questions: number) => ({
    title,
    counts: questions > 0 ? [{ kind: 'question' as const, count: questions, text: '' }] : [],
  });
  const titlesOf = (topics: ReturnType<typeof topic>[]) => namedTopics(topics).map(({ title }) => title);
  const all = [topic('Azure', 28), topic('Changelog', 0), topic('GCP', 3), topic('Prose', 0), topic('Mocks', 1)];
  expect(titlesOf(all)).toEqual(['Azure', 'GCP', 'Mocks']);
  expect(titlesOf(all.slice(0, 4))).toEqual(['Azure', 'GCP', 'Changelog', 'Prose']);
  expect(titlesOf(['A', 'B', 'C', 'D', 'E'].map((title) => topic(title, 0)))).toEqual(['A', 'B', 'C']);
});

test('the home page names topics that read as a subject, each once', () => {
  const titlesOf = (titles: string[]) =>
    namedTopics(titles.map((title) => ({ title, counts: [{ kind: 'question' as const, count: 1, text: '' }] }))).map(
      ({ title }) => title,
    );
  const awkward = ['What is a heap?', 'Step 1: Fill it', 'Step 2', 'heap.yaml', 'Run it now.', 'हीप क्या है?'];
  expect(titlesOf([...awkward, 'Trees', 'Trees', 'Node.js', 'HTTP/2'])).toEqual(['Trees', 'Node.js', 'HTTP/2']);
  expect(titlesOf(awkward)).toEqual(awkward.slice(0, 3));
});

test('the home page names topics without what orders them', () => {
  const titlesOf = (...titles: string[]) => withoutOrder(titles.map((title) => ({ title }))).map(({ title }) => title);
  expect(titlesOf('Part A — Topic 1: Heaps', 'Topic 12: Tries', 'HTTP 2: frames', 'Topic 3')).toEqual([
    'Heaps',
    'Tries',
    'HTTP 2: frames',
    'Topic 3',
  ]);
});

test('two notes that differ only in their file extension have a page each', () => {
  expect(sourcePages.map(({ slug }) => slug)).toEqual([
    'vcs/git',
    'vcs/later',
    'vcs/remotes',
    'own/small-md',
    'own/small-txt',
  ]);
  expect(sourceGroups.map(({ pages }) => pages.length)).toEqual([3, 2]);
});

test('the percentages of the report are not rounded to a false 0 or 100', () => {
  expect(report.shares.map(({ name }) => name)).toEqual(['understood', 'noise', 'not understood']);
  for (const { count, share } of report.shares) {
    expect(share === 0).toBe(count === 0);
    expect(share === 100).toBe(count === report.lines);
  }
});
