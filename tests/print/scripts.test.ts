import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printAll } from '../../generators/index.ts';
import { createGlyphCheck } from '../../generators/print/glyphs.ts';
import { SCRIPTS, scriptsIn } from '../../generators/print/scripts.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfText, pdfWords } from './helpers/pdf.ts';

const NOTES = {
  hi: '# लिनक्स\n\n## प्रश्न\n\n### कर्नेल क्या है?\n\nकर्नेल प्रणाली का मुख्य भाग है, देखें `uname -r`।\n',
  zh: '# 操作系统\n\n## 问题\n\n### 什么是内核？\n\n内核是系统的核心，见 `uname -r`。\n',
  ja: '# システム\n\n## 質問\n\n### カーネルとは何ですか？\n\nカーネルは中心の部分です。`uname -r` を見てください。\n',
  ar: '# نظام التشغيل\n\n## الأسئلة\n\n### ما هي النواة؟\n\nالنواة هي الجزء الأساسي، انظر `uname -r --help` هنا.\n',
  ru: '# Система\n\n## Вопросы\n\n### Что такое ядро?\n\nЯдро — главная часть системы, см. `uname -r`.\n',
};
const print = (text: string, fonts?: { folders: readonly string[]; installed: boolean }) =>
  printAll(graphOf({ 'a.md': text }), { papers: ['a4'], kinds: ['cheat-sheet'], ...(fonts && { fonts }) });

describe('scripts', () => {
  test('include those of foreign words', () => {
    expect(scriptsIn('The word 内核 means kernel.').map(({ name }) => name)).toEqual(['Chinese']);
    expect(scriptsIn('Ordinary text — with Ελληνικά, кириллица and 👍.')).toEqual([]);
  });
  test('each has its own sample text', () => {
    for (const { pattern, sample } of SCRIPTS)
      expect([...sample].every((letter) => pattern.test(letter) || /\p{M}/u.test(letter))).toBe(true);
  });
});

test('Cyrillic needs no additional font', async () => {
  const { files, diagnostics } = await print(NOTES.ru, { folders: [], installed: false });
  expect(diagnostics).toEqual([]);
  expect(pdfText(files[0]?.bytes ?? new Uint8Array())).toContain('Что такое ядро?');
});

test('mathematical symbols are printed, whatever fonts the machine has', async () => {
  const text =
    '# Sets\n\n## What is the union?\n\nWith $A, B ⊂ ℤ$: $A ∪ B$, and 𝑥 ↦ ⌊𝑥⌋ maps ℝ to ℤ. In code: `∇f ∝ 𝔼[x]`.\n';
  const { files, diagnostics } = await print(text, { folders: [], installed: false });
  expect(diagnostics).toEqual([]);
  expect(pdfText(files[0]?.bytes ?? new Uint8Array())).toMatch(/⊂ ℤ.*∪ B.*⌊.*⌋ maps ℝ to ℤ.*∇f ∝ 𝔼\[x\]/u);
});

test('the zero-width non-joiner between Persian letters is kept, other invisible characters are not', () => {
  const glyphs = createGlyphCheck([{ has: () => true }]);
  const source = { path: 'a.md', line: 1, endLine: 1 };
  expect(glyphs.printable('می\u200cخواهم \u200cab\u200cc\u200b', source)).toBe('می\u200cخواهم abc');
});

describe('without a font', () => {
  test.each(['hi', 'zh', 'ja', 'ar'] as const)('%s gives no PDF with squares, but a hint', async (language) => {
    const { files, diagnostics } = await print(NOTES[language], { folders: [], installed: false });
    expect(files).toEqual([]);
    const [missing] = diagnostics.filter(({ ruleId }) => ruleId === 'print-font-missing');
    expect(missing?.hint).toMatch(/npm install @expo-google-fonts\/noto-sans-\w+, install Noto Sans .* on the system/);
  });

  test('a single word becomes squares and is reported', async () => {
    const text = `# Words\n\n## Terms\n\n### Term: kernel\n\n${'The core of a system. '.repeat(20)} 内核\n`;
    const { files, diagnostics } = await print(text, { folders: [], installed: false });
    expect(pdfText(files[0]?.bytes ?? new Uint8Array())).toContain('□□');
    expect(diagnostics.map(({ ruleId }) => ruleId).sort()).toEqual(['print-font-missing', 'print-glyph-missing']);
  });

  test('the command reports it and fails', async () => {
    const folder = folderWith({ 'n/a.md': NOTES.hi });
    const { code, stderr } = await call('print', `${folder}/n`, '--no-installed-fonts', '--out', `${folder}/pdf`);
    expect(code).toBe(1);
    expect(stderr).toContain('No font for Devanagari was found');
    expect(existsSync(`${folder}/pdf`)).toBe(false);
  });
});

const NOTO = '/usr/share/fonts/truetype/noto';
const hasNoto =
  existsSync(`${NOTO}/NotoSansDevanagari-Regular.ttf`) && existsSync(`${NOTO}/NotoSansArabic-Regular.ttf`);

describe.skipIf(!hasNoto)('with the Noto fonts of Debian', () => {
  test.each(['hi', 'ar'] as const)('%s is set in its script, with code from left to right', async (language) => {
    const { files, diagnostics } = await print(NOTES[language]);
    expect(diagnostics).toEqual([]);
    const text = pdfText(files[0]?.bytes ?? new Uint8Array());
    expect(text).not.toContain('□');
    expect(text).toContain('uname -r');
    expect(files[0]?.path).toMatch(/\p{Script=Devanagari}|\p{Script=Arabic}/u);
  });

  test('long Latin words in a table stay in their column, although the language of the sheet has no hyphenation', async () => {
    const words = [
      'Internationalization',
      'Denormalization',
      'Transactionality',
      'Interoperability',
      'Serializability',
    ];
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const rows = [words.map((_, index) => `प्रकार ${index}`), words.map(() => '---'), words, words.toReversed()];
    const { files } = await print(
      `# तालिका\n\n## अंतर\n\n${'प्रणाली के भाग और उनके काम। '.repeat(20)}\n\n${rows.map(row).join('\n')}\n`,
    );
    const printed = pdfWords(files[0]?.bytes ?? new Uint8Array()).words;
    const pieces = printed.filter(({ text }) => /^[A-Za-z]{2,}/.test(text));
    expect(pieces.length).toBeGreaterThan(words.length * 2);
    for (const { text, left, right, top, page } of pieces) {
      const beside = pieces.filter(
        (other) => other.page === page && Math.abs(other.top - top) < 2 && other.left > left,
      );
      for (const other of beside) expect(right, `${text} before ${other.text}`).toBeLessThan(other.left);
    }
  });

  test('fonts in a folder take precedence', async () => {
    const fonts = readdirSync(NOTO).filter((name) => /^NotoSansDevanagari-(Regular|Bold)/.test(name));
    const folder = folderWith(Object.fromEntries(fonts.map((name) => [name, readFileSync(`${NOTO}/${name}`)])));
    const { files, diagnostics } = await print(NOTES.hi, { folders: [folder], installed: false });
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(1);
  });
});
