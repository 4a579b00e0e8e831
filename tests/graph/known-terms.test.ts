import { describe, expect, test } from 'vitest';
import { buildGraph, createQuery } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

const known = (...markdown: string[]) =>
  buildGraph(markdown.map((text, index) => note(text, `${index}.md`)))
    .nodes.filter(({ rule }) => rule === 'term-file')
    .map(({ id, source }) => `${id} ${source.path}:${source.line}`);

describe('terms that no note defines', () => {
  test('become nodes where a note first mentions them', () => {
    expect(known('# Docker\n\nText.\n\nUse Docker Compose.', '# Docker, too\n\ndocker-compose again.')).toEqual([
      'tool/docker-compose 0.md:5',
    ]);
  });

  test('keep their id, whichever note mentions them first', () => {
    const ids = (text: string) => known(text).map((line) => line.split(' ')[0]);
    expect(ids('# Docker\n\nUse Podman.')).toEqual(['tool/podman']);
    expect(ids('# Docker\n\nMuch text.\n\nMore of it.\n\nUse Podman.')).toEqual(['tool/podman']);
  });

  test('are not added if a note defines them', () => {
    expect(known('# Docker\n\n### Tool: Podman\n\nRuns containers.\n\n## More\n\nUse Podman.')).toEqual([]);
  });

  test('are searched only in notes about their subject', () => {
    expect(known('# SQL\n\nSELECT a FROM b; ADD a column as USER.')).toEqual([]);
    expect(known('# Docker\n\nIgnore the `.git` folder before you commit the container.')).toEqual([]);
  });

  test('for instructions are found only in their exact spelling', () => {
    expect(known('# Dockerfile\n\nYou copy and add from there.')).toEqual([]);
    expect(known('# Dockerfile\n\nCOPY from there.')).toEqual(['instruction/copy 0.md:3']);
  });
});

test('practices apply to and recommend the terms they mention', () => {
  const practice =
    '### Practice: Small bases\n\n**Do:** Start from alpine and scan with Trivy.\n\n**Applies to:** FROM, COPY\n\nText: FROM, COPY.';
  const query = createQuery(buildGraph([note(`# Docker\n\nFROM and COPY, alpine, Trivy.\n\n${practice}`)]));
  const names = (type: 'appliesTo' | 'recommends') =>
    query.neighbours('practice/note/small-bases', type).map(({ id }) => id);
  expect(names('appliesTo')).toEqual(['instruction/copy', 'instruction/from']);
  expect(names('recommends')).toEqual(['image/alpine', 'tool/trivy']);
});
