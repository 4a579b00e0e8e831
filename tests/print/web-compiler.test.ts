import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { tamedGlue } from '../../generators/build/print-assets.ts';
import { createQuery } from '../../generators/graph/index.ts';
import { cardWordsFor, loadLibrary } from '../../generators/index.ts';
import { loadFonts, loadSigns } from '../../generators/print/fonts.ts';
import { printEngineModule } from '../../generators/print/index.ts';
import { documentOf } from '../../site/scripts/make/documents.ts';
import { createTypeset } from '../../site/scripts/make/typeset.ts';
import { folderWith } from '../helpers/folder.ts';
import { composedBy, plainPdf } from '../helpers/plain-pdf.ts';

const require = createRequire(import.meta.url);
const PACKAGE = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler';

const NOTES = `# Volumes

**Q1: What is a volume? 🐳**
A folder that Docker manages. It outlives the container – whatever happens.

### Trap: Deleted with the rest

\`docker compose down -v\` deletes the volumes as well.

| | Volume | Bind mount |
|---|---|---|
| Managed by | Docker | you |

\`\`\`yaml
volumes:
  data: {} # kept
\`\`\`
`;

test('the browser composes and typesets the same as the command line without the PDF/UA-1 identifier, byte for byte', async () => {
  const glue = join(folderWith(), 'glue.mjs');
  writeFileSync(glue, tamedGlue(readFileSync(require.resolve(`${PACKAGE}.mjs`), 'utf8')));
  const fonts = loadFonts().flatMap(({ files }) => files);
  const layouts = layoutsOf(printEngineModule());
  const typeset = await createTypeset({
    glue: await import(pathToFileURL(glue).href),
    program: readFileSync(require.resolve(`${PACKAGE}_bg.wasm`)),
    fonts: fonts.map((font) => new Uint8Array(font)),
    layouts,
  });
  const { graph } = loadLibrary(folderWith({ 'volumes.md': NOTES }));
  const query = createQuery(graph);
  for (const kind of ['cheat-sheet', 'question-book'] as const) {
    const composed = await documentOf({ query, words: cardWordsFor('en') }, { kind, topic: undefined });
    expect(composed).toEqual(await composedBy(graph, kind));
    if (!composed) continue;
    for (const paper of ['a4', 'letter'] as const) {
      const expected = plainPdf(composed.layout, composed.content, paper);
      expect(Buffer.compare(Buffer.from(typeset(composed, paper)), expected)).toBe(0);
    }
  }
});

test('mathematical symbols are set with the font loaded for them', async () => {
  const glue = join(folderWith(), 'glue.mjs');
  writeFileSync(glue, tamedGlue(readFileSync(require.resolve(`${PACKAGE}.mjs`), 'utf8')));
  const signs = loadSigns();
  const typeset = await createTypeset({
    glue: await import(pathToFileURL(glue).href),
    program: readFileSync(require.resolve(`${PACKAGE}_bg.wasm`)),
    fonts: [...loadFonts(), signs].flatMap(({ files }) => files).map((font) => new Uint8Array(font)),
    layouts: layoutsOf(printEngineModule()),
    further: [signs.name],
  });
  const { graph } = loadLibrary(folderWith({ 'sets.md': '# Sets\n\n## What is ℤ?\n\nAll whole numbers; 2ℤ ∝ ℤ.\n' }));
  const composed = await documentOf(
    { query: createQuery(graph), words: cardWordsFor('en') },
    { kind: 'question-book', topic: undefined },
  );
  expect(composed).toEqual(await composedBy(graph, 'question-book'));
  expect(composed?.signs).toBe(true);
  expect(composed?.content).not.toContain('□');
  if (!composed) return;
  expect(
    Buffer.compare(Buffer.from(typeset(composed, 'a4')), plainPdf(composed.layout, composed.content, 'a4', [signs])),
  ).toBe(0);
});

test('a compiler with an unknown interface fails the build', () => {
  expect(() => tamedGlue('nothing of it')).toThrow(/glue of Typst/);
});

function layoutsOf(module: string): Record<string, string> {
  const [, json = '{}'] = /layouts: (\{.*\}) \};$/m.exec(module) ?? [];
  return JSON.parse(json);
}
