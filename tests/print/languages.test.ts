import { expect, test } from 'vitest';
import { printAll } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfText } from './helpers/pdf.ts';

const GERMAN =
  '# Docker\n\n## Fragen\n\n### Was ist ein Image?\n\n**Niveau:** leicht\n\nEin Image ist eine Vorlage, aus der Container gestartet werden.\n';
const ENGLISH =
  '# Git\n\n## Questions\n\n### What is a commit?\n\nIt is a snapshot of all the files, with a message.\n';

const print = async (notes: Readonly<Record<string, string>>, language?: string) => {
  const kinds = ['cheat-sheet', 'question-book'] as const;
  const { files } = await printAll(graphOf(notes), { papers: ['a4'], kinds, language });
  return files.map(({ bytes, path }) => ({
    path,
    language: /\/Lang \((\w+)\)/u.exec(Buffer.from(bytes).toString('latin1'))?.[1],
    text: pdfText(bytes),
  }));
};

test('a sheet has the labels and language of its note, a book those of most notes', async () => {
  const files = await print({ 'docker.md': `${GERMAN}\nEr läuft, bis er beendet wird.\n`, 'git.md': ENGLISH });
  expect(files.map(({ path, language }) => [path, language])).toEqual([
    ['cheat-sheet-docker-a4.pdf', 'de'],
    ['cheat-sheet-git-a4.pdf', 'en'],
    ['question-book-a4.pdf', 'de'],
  ]);
  const [docker, git, book] = files;
  expect(docker?.text).toMatch(/Spickzettel[\s\S]*Frage[\s\S]*Grundlagen · Nr\. 1/u);
  expect(git?.text).toMatch(/Cheat sheet[\s\S]*Question[\s\S]*No\. 2/u);
  expect(book?.text).toMatch(/Fragenbuch[\s\S]*2 Fragen/u);
});

test('an explicit language takes precedence', async () => {
  const [sheet] = await print({ 'git.md': ENGLISH }, 'pt-BR');
  expect(sheet?.language).toBe('pt');
  expect(sheet?.text).toMatch(/Folha de consulta/u);
});
