import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPictures } from '../../generators/files/index.ts';
import { cardWordsFor, createQuery, exportDeck, loadLibrary } from '../../generators/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { hasAnki, importInto } from './anki.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1"/></svg>';

const deckOf = async (files: Readonly<Record<string, string | Uint8Array>>, site?: string) => {
  const folder = folderWith(files);
  return exportDeck(createQuery(loadLibrary(`${folder}/notes`).graph), {
    title: 'Mine',
    words: cardWordsFor('en'),
    site,
    picture: openPictures(`${folder}/notes`),
  });
};

const rowSchema = z.object({ flds: z.string(), tags: z.string(), deck: z.string(), cards: z.int() });
const namedSchema = z.record(z.string(), z.object({ name: z.string() }));
const stylesSchema = z.record(z.string(), z.object({ css: z.string() }));

/** What an Anki package holds: its notes, the names of its decks, the style of its cards, and its files by name. */
function contentOf(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const media = z.record(z.string(), z.string()).parse(JSON.parse(strFromU8(files['media'] ?? new Uint8Array())));
  const folder = folderWith({ 'collection.anki2': files['collection.anki2'] ?? '' });
  const database = new DatabaseSync(`${folder}/collection.anki2`, { readOnly: true });
  const column = (name: string) => JSON.parse(String(database.prepare(`SELECT ${name} FROM col`).get()?.[name]));
  const decks = namedSchema.parse(column('decks'));
  const [style] = Object.values(stylesSchema.parse(column('models')));
  const select =
    'SELECT flds, tags, CAST(did AS TEXT) AS deck, COUNT(*) AS cards FROM notes JOIN cards ON nid = notes.id GROUP BY notes.id';
  const notes = database
    .prepare(select)
    .all()
    .map((row) => {
      const { flds, tags, deck, cards } = rowSchema.parse(row);
      const [front = '', back = '', place = '', url = ''] = flds.split('\u001f');
      return { front, back, place, url, tags: tags.trim().split(' '), deck: decks[deck]?.name, cards };
    });
  database.close();
  return {
    notes,
    css: style?.css ?? '',
    pictures: new Map(Object.entries(media).map(([number, name]) => [name, files[number]])),
  };
}

const asked = (notes: ReturnType<typeof contentOf>['notes'], words: string) => {
  const note = notes.find(({ front }) => front.includes(words));
  if (!note) throw new Error(`nothing asks "${words}"`);
  return note;
};

const question = (words: string, answer: string) => `### ${words}\n\n${answer}\n\n`;

describe('pictures of notes', () => {
  const files = {
    'secret.png': PNG,
    'notes/bees/hive.md': `# Hives\n\n## Questions\n\n${[
      question('Where is the queen?', '![The queen, in the middle](../img/queen%20bee.png)'),
      question('Where is the brood?', 'Here: ![[brood.svg]]'),
      question('Where is the lid?', '![A lid](lid.png) is not there.'),
      question('Where is the secret?', '![A secret](../../secret.png)'),
      question('Where is the meadow?', '![A meadow](https://example.com/meadow.png)'),
    ].join('')}`,
    'notes/img/queen bee.png': PNG,
    'notes/attachments/brood.svg': SVG,
  };

  test('are in the package under names that depend on their content', async () => {
    const { notes, pictures } = contentOf(await (await deckOf(files)).write('apkg'));
    const shown = (words: string) => /<img src="([^"]+)" alt="([^"]*)">/u.exec(asked(notes, words).back)?.slice(1);
    const [queen = '', description] = shown('queen') ?? [];
    expect(description).toBe('The queen, in the middle');
    expect(queen).toMatch(/^cribsmith-[0-9a-f]{20}\.png$/u);
    const [brood = ''] = shown('brood') ?? [];
    expect(pictures.get(queen)).toEqual(new Uint8Array(PNG));
    expect(Buffer.from(pictures.get(brood) ?? []).toString()).toBe(SVG);
    const other = await deckOf({ ...files, 'notes/img/queen bee.png': Buffer.concat([PNG, PNG]) });
    expect(contentOf(await other.write('apkg')).pictures.has(queen)).toBe(false);
  });

  test('that are missing, outside the notes or on other sites are replaced by their descriptions', async () => {
    const { notes, pictures } = contentOf(await (await deckOf(files)).write('apkg'));
    expect(pictures.size).toBe(2);
    for (const [words, description] of [
      ['lid', 'A lid'],
      ['secret', 'A secret'],
      ['meadow', 'A meadow'],
    ] as const) {
      expect(asked(notes, words).back).not.toContain('<img');
      expect(asked(notes, words).back).toContain(`<span class="image">${description}</span>`);
    }
  });

  test('are left out of a deck with other cards, and of text', async () => {
    const deck = await deckOf(files);
    expect(contentOf(await deck.write('apkg', new Set())).pictures.size).toBe(0);
    const text = new TextDecoder().decode(await deck.write('anki'));
    expect(text).not.toContain('<img');
    expect(text).toContain('The queen, in the middle');
  });

  test.skipIf(!hasAnki)('are imported to an Anki collection', async () => {
    const deck = await deckOf(files);
    const [state] = importInto(await deck.write('apkg'));
    expect(state?.media.map(({ bytes }) => bytes).sort()).toEqual([SVG.length, PNG.length].sort());
    expect(state?.missing).toEqual([]);
  });
});

test('a card links to its page, and its links lead to theirs, if the address of the site is known', async () => {
  const files = {
    'notes/git.md': `# Git\n\n## Questions\n\n${question('What is a ref?', 'See [tags](tags.md).')}### Trap: a force push\n\n**Situation:** Two share a branch.\n\n**Trap:** It drops commits.\n\n**Fix:** A lease.\n`,
    'notes/tags.md': `# Tags\n\n## Questions\n\n${question('What is a tag?', 'A name.')}`,
  };
  const { notes } = contentOf(await (await deckOf(files, 'https://notes.example/learn')).write('apkg'));
  const ref = asked(notes, 'a ref');
  expect(ref.url).toBe('https://notes.example/learn/questions/git/what-is-a-ref/');
  expect(ref.place).toBe('git.md:5');
  expect(ref.back).toContain('href="https://notes.example/learn/topics/tags/"');
  expect(asked(notes, 'force push').url).toMatch(/^https:\/\/notes\.example\/learn\/topics\/git\/#pitfall-/u);
  const without = contentOf(await (await deckOf(files)).write('apkg')).notes;
  expect(without.map(({ url }) => url)).toEqual(without.map(() => ''));
});

test('code keeps its line breaks, spaces and symbols', async () => {
  const code = 'if (a < b) {\n    print("&");\n\n    return;\n}';
  const { notes, css } = contentOf(
    await (
      await deckOf({
        'notes/c.md': `# C\n\n## Questions\n\n${question('How is it printed?', `Like this:\n\n\`\`\`c\n${code}\n\`\`\``)}`,
      })
    ).write('apkg'),
  );
  const pre = /<pre>(.*?)<\/pre>/su.exec(asked(notes, 'printed').back)?.[1] ?? '';
  const shown = pre
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x3C;|&lt;/gu, '<')
    .replace(/&#x26;|&amp;/gu, '&');
  expect(shown).toBe(code);
  expect(css).toMatch(/pre \{[^}]*white-space: pre-wrap/u);
});

test('braces and colons in code are not gaps, neither in an answer nor in a cloze', async () => {
  const { notes } = contentOf(
    await (
      await deckOf({
        'notes/docker.md': `# Docker\n\n## Commands\n\n| Command | What it does |\n|---|---|\n| \`docker ps --format '{{.Names}}::x'\` | Lists names |\n\n## Questions\n\n${question('What is a template?', 'A text such as `{{c1::x}}`.')}`,
      })
    ).write('apkg'),
  );
  const command = asked(notes, 'Lists names');
  expect(command.cards).toBe(2);
  expect(command.front.match(/\{\{c\d::[^{}:]*\}\}/gu)).toEqual(['{{c1::ps}}', '{{c2::--format}}']);
  expect(command.front).toContain('&#123;&#123;.Names&#125;&#125;&#58;&#58;x');
  expect(asked(notes, 'a template').back).toContain('<code>&#123;&#123;c1&#58;&#58;x&#125;&#125;</code>');
});

test('folders and topics become decks and subdecks, and kinds, topics, levels and tags of notes tags', async () => {
  const { notes } = contentOf(
    await (
      await deckOf({
        'notes/ops/linux/shell.md': `---\ntags: [exam, my tag]\n---\n\n# The shell\n\n## Questions\n\n### What is a pipe?\n\n**Level:** advanced\n\nA queue.\n`,
        'notes/git.md': `# Git\n\n## Questions\n\n${question('What is a tag?', 'A name.')}`,
      })
    ).write('apkg'),
  );
  expect(asked(notes, 'pipe').deck).toBe('Mine::ops::linux::The shell');
  expect(asked(notes, 'pipe').tags).toEqual([
    'kind::question',
    'topic::The-shell',
    'level::advanced',
    'exam',
    'my-tag',
  ]);
  expect(asked(notes, 'a tag').deck).toBe('Mine::Git');
});

test('cards are readable in night mode and on a phone', async () => {
  const { css } = contentOf(
    await (await deckOf({ 'notes/a.md': `# A\n\n## Q\n\n${question('What is a tag?', '```sh\ngit tag\n```')}` })).write(
      'apkg',
    ),
  );
  for (const night of ['.card.nightMode', '.card.night_mode']) expect(css).toContain(night);
  // Nothing is wider than the screen, and nothing is scrolled sideways, which would be a swipe.
  expect(css).toContain('overflow-wrap: break-word');
  expect(css).toContain('max-width: 100%');
  expect(css).not.toMatch(/overflow(?:-x)?: (?:auto|scroll|hidden)/u);
});
