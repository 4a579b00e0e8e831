import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../generators/build/index.ts';
import { readNotes } from '../../generators/files/index.ts';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { FORMATS, openFile, UNREAD } from '../../generators/read/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';

const folder = fileURLToPath(new URL('formats/', import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${runs}</w:p>`;
const item = (text: string, list: number, depth = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
const TYPEWRITER = '<w:rFonts w:ascii="Courier New"/>';

/** A document as a German Word writes it, whose ids of styles are German. */
const DOCX = zipSync({
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>
${paragraph(run('Bees'), '<w:pStyle w:val="Titel"/>')}
${paragraph(run('What is a drone?'), '<w:pStyle w:val="berschrift1"/>')}
${paragraph(`${run('A ') + run('male', '<w:b/>') + run(' bee &amp; no worker; ')}<w:hyperlink r:id="r1">${run('more')}</w:hyperlink>`)}
${item('no sting', 1)}${item('large eyes', 1)}${item('of two lenses', 1, 1)}
${paragraph(run('How does one count mites?'), '<w:pStyle w:val="berschrift1"/>')}
${item('Take a sample.', 2)}${item('Wash it.', 2)}
<w:tbl><w:tr>${cell('Month')}${cell('Limit')}</w:tr><w:tr>${cell('July')}${cell('5 a day')}</w:tr></w:tbl>
${paragraph(run('mites = count / bees', TYPEWRITER))}${paragraph(run('print(mites)', TYPEWRITER))}
${paragraph(`<w:del>${'<w:r><w:delText>gone</w:delText></w:r>'}</w:del>${run('Kept.')}`)}
</w:body></w:document>`),
  'word/styles.xml': strToU8(
    `<w:styles ${W}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  ),
  'word/numbering.xml': strToU8(
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  ),
  'word/_rels/document.xml.rels': strToU8(
    '<Relationships><Relationship Id="r1" Target="https://example.org/bees"/></Relationships>',
  ),
});

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    if (!(error instanceof CribsmithError)) throw error;
    expect(error.hint).toBeTruthy();
    return error.ruleId;
  }
}

describe('supported formats', () => {
  test.each([
    ['notes.org', () => readFileSync(`${folder}notes.org`)],
    ['notes.ipynb', () => readFileSync(`${folder}notes.ipynb`)],
    ['notes.docx', () => DOCX],
  ])('%s', async (path, bytes) => {
    const document = readDocument({ path, bytes: bytes() });
    const { nodes, coverage } = buildGraph([document]);
    expect(coverage.unparsed).toEqual([]);
    expect(coverage.typed + coverage.noise).toBe(coverage.lines);
    const questions = nodes.filter(({ type }) => type === 'question');
    expect(questions.length).toBe(2);
    for (const { source, title } of questions) expect(document.sourceLines[source.line - 1]).toContain(title);
    await expect(document.markdown).toMatchFileSnapshot(`formats/${path}.md`);
  });

  test('are found in a folder', () => {
    const notes = mkdtempSync(join(tmpdir(), 'formats-'));
    made.push(notes);
    writeFileSync(join(notes, 'a.docx'), DOCX);
    writeFileSync(join(notes, '~$a.docx'), 'owner');
    writeFileSync(join(notes, 'b.org'), '* What is a hive?\nA house of bees.\n');
    expect(readNotes(notes).map(({ path }) => path)).toEqual(['a.docx', 'b.org']);
  });

  test.each([
    ['no JSON', 'a.ipynb', '{"cells": [', 'format-invalid'],
    ['JSON without cells', 'a.ipynb', '{"a": 1}', 'format-invalid'],
    ['JSON of thousands of levels', 'a.ipynb', '['.repeat(5000), 'format-invalid'],
    ['cells that are none', 'a.ipynb', '{"cells": [1, null, {"cell_type": "markdown", "source": {}}]}', 'nothing'],
    ['no archive', 'a.docx', 'PK nothing', 'input-archive'],
    ['an archive of something else', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), 'format-invalid'],
    [
      'an archive made to burst',
      'a.docx',
      zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 }),
      'input-archive',
    ],
    [
      'entities of its own',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bb">]><w:p><w:r><w:t>&b;</w:t></w:r></w:p>') }),
      'nothing',
    ],
    [
      'elements in a hundred thousand others',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) }),
      'nothing',
    ],
    ['a block without end', 'a.org', '#+BEGIN_SRC\n* a', 'nothing'],
  ])('%s', (_name, path, content, expected) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    expect(codeOf(() => readDocument({ path, bytes }))).toBe(expected);
  });

  test('any text gives a document or one message', () => {
    const piece = fc.constantFrom(
      '* a',
      '#+BEGIN_SRC',
      ':END:',
      ':A:',
      '|-+-|',
      '{',
      '"cells":',
      '[',
      '=a=',
      '[[a][b]]',
    );
    const text = fc.array(fc.oneof(piece, fc.string())).map((pieces) => pieces.join('\n'));
    fc.assert(
      fc.property(text, fc.constantFrom('a.org', 'a.ipynb', 'a.docx'), (content, path) => {
        codeOf(() => readDocument({ path, bytes: strToU8(content) }));
      }),
    );
  });
});

describe('unsupported formats', () => {
  test.each(UNREAD.flatMap(({ name, endings }) => endings.map((ending) => [ending, name] as const)))(
    'a file %s is reported as %s',
    (ending, name) => {
      const bytes = strToU8('Words.');
      for (const work of [
        () => openFile(`notes${ending}`, bytes),
        () => readDocument({ path: `notes${ending}`, bytes }),
      ])
        expect(work).toThrow(name);
    },
  );

  test.each([
    ['PDF', '%PDF-1.7\n'],
    ['Evernote', '<?xml version="1.0"?><en-export>'],
    ['RTF', '{\\rtf1 a'],
  ])('%s is recognised by its content', (name, content) => {
    expect(() => openFile('notes.txt', strToU8(content))).toThrow(name);
  });

  test('a folder of only such files is reported', () => {
    const notes = mkdtempSync(join(tmpdir(), 'formats-'));
    made.push(notes);
    writeFileSync(join(notes, 'a.rst'), 'A\n=\n');
    expect(codeOf(() => readNotes(notes))).toBe('input-empty');
    writeFileSync(join(notes, 'b.md'), '# B\n\nText.\n');
    writeFileSync(join(notes, 'c.pdf'), '%PDF-1.7\n');
    const found = loadLibrary(notes).graph.diagnostics.filter(({ ruleId }) => ruleId === 'format-unread');
    expect(found.map(({ path, message }) => [path, message.includes('reStructuredText')])).toEqual([['a.rst', true]]);
  });

  test('docs/formats.md lists every format', () => {
    const page = fileURLToPath(new URL('../../docs/formats.md', import.meta.url));
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    for (const { name, endings } of [...FORMATS, ...UNREAD])
      for (const word of [name, ...endings]) expect(text).toContain(word);
  });
});
