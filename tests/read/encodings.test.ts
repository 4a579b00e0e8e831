import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CribsmithError, readDocument } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { encoded } from '../helpers/legacy-encodings.ts';

const RUSSIAN = '# Сети\n\n## Что такое порт?\n\nПорт `8080` — число, по которому система находит «свою» программу.\n';
const UKRAINIAN = '# Бази даних\n\nЧим індекс допомагає? Він пришвидшує пошук, але кожен запис стає повільнішим.\n';

const READ: readonly (readonly [encoding: string, what: string, text: string])[] = [
  ['windows-1251', 'Russian', RUSSIAN],
  ['windows-1251', 'Ukrainian', UKRAINIAN],
  [
    'windows-1251',
    'Russian among English code',
    'git stash  # спрятать изменения\ngit stash pop  # вернуть их\ngit stash drop  # выбросить совсем\n',
  ],
  ['koi8-u', 'Russian', RUSSIAN.replaceAll(/[«»—]/gu, '-')],
  ['koi8-u', 'Ukrainian', UKRAINIAN],
  ['ibm866', 'Russian', RUSSIAN.replaceAll(/[«»—]/gu, '-')],
  ['iso-8859-5', 'Russian', RUSSIAN.replaceAll(/[«»—]/gu, '-')],
  [
    'windows-1252',
    'German',
    '# Prüfung\n\nWofür gibt es Schlüssel? Damit jede Zeile „eindeutig“ und größer als nichts ist.\n',
  ],
  [
    'windows-1252',
    'French',
    "# Mémoire\n\nÀ quoi sert le cache ? À garder près de soi ce que l'on relit ; là où c'est prêt.\n",
  ],
  ['windows-1252', 'Spanish', '¿Qué pasa si la señal se pierde? La conexión se cierra después de un tiempo.\n'],
  [
    'windows-1252',
    'Portuguese',
    'Por que a paginação é necessária? Porque não há memória para tudo, então se divide.\n',
  ],
  ['windows-1252', 'Swedish', 'Vad gör en lås? Den låter en tråd åt gången ändra värdet, så att inget går sönder.\n'],
  ['windows-1252', 'the quotes of Word', 'A pod’s life – from “pending” to “running”…\n'],
  [
    'windows-1252',
    'German with an accent for an apostrophe',
    'Zwei Id´s dürfen nicht übereinstimmen, sagt Peter´s Buch.\n',
  ],
  ['windows-1252', 'one accent in English', 'The café in the lobby stays open.\n'],
  ['shift_jis', 'Japanese', '# ポート\n\nポートとは何か。通信の相手となるプログラムを見分けるための番号である。\n'],
  ['euc-jp', 'Japanese', '# ポート\n\nポートとは何か。通信の相手となるプログラムを見分けるための番号である。\n'],
  ['gb18030', 'simplified Chinese', '# 端口\n\n什么是端口?它是一个数字,系统用它来找到对应的程序。\n'],
  ['big5', 'traditional Chinese', '# 連接埠\n\n什麼是連接埠?它是一個數字,系統用它來找到對應的程式。\n'],
  ['euc-kr', 'Korean', '# 포트\n\n포트란 무엇인가? 시스템이 해당하는 프로그램을 찾는 데 쓰는 숫자이다.\n'],
];

describe('a note in an older encoding is read, with a warning that names the encoding', () => {
  test.each(READ)('%s: %s', (encoding, _what, text) => {
    const { sourceLines, diagnostics } = readDocument({ path: 'n.md', bytes: encoded(text, encoding) });
    expect(sourceLines.join('\n')).toBe(text);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      ruleId: 'encoding-legacy',
      severity: 'warning',
      path: 'n.md',
      line: text.slice(0, text.search(/[^\0-\u007F]/u)).split('\n').length,
      message: expect.stringContaining(encoding),
      hint: expect.stringContaining(`iconv -f ${encoding} -t utf-8`),
    });
  });
});

const REFUSED: readonly (readonly [encoding: string, what: string, text: string])[] = [
  [
    'windows-1250',
    'Polish',
    'Dlaczego wątek jest lżejszy niż proces? Bo dzieli z innymi pamięć, więc się szybciej przełącza.\n',
  ],
  ['windows-1250', 'Czech', 'Proč je vlákno lehčí než proces? Sdílí paměť s ostatními, takže se přepíná rychleji.\n'],
  [
    'windows-1250',
    'Croatian',
    'Zašto je nit lakša od procesa? Dijeli memoriju s ostalima, pa se češće i brže uključuje.\n',
  ],
  ['windows-1253', 'Greek', 'Γιατί το νήμα είναι πιο ελαφρύ; Επειδή μοιράζεται τη μνήμη με τα άλλα.\n'],
  ['windows-1254', 'Turkish', 'İş parçacığı neden daha hafiftir? Belleği paylaştığı için geçişi hızlıdır.\n'],
  ['windows-1255', 'Hebrew', 'למה חוט קל יותר מתהליך? כי הוא חולק את הזיכרון עם האחרים, ולכן המעבר מהיר.\n'],
  ['windows-1256', 'Arabic', 'لماذا الخيط أخف من العملية؟ لأنه يتشارك الذاكرة مع غيره.\n'],
  [
    'windows-1257',
    'Lithuanian',
    'Kodėl gija lengvesnė už procesą? Ji dalijasi atmintimi, todėl persijungia greičiau.\n',
  ],
  ['windows-874', 'Thai', 'ทำไมเธรดจึงเบากว่าโพรเซส เพราะใช้หน่วยความจำร่วมกัน\n'],
  [
    'macintosh',
    'German of an old Macintosh',
    'Warum ist ein Faden leichter? Er teilt Speicher, wäre also schneller für alle übrigen.\n',
  ],
  [
    'x-mac-cyrillic',
    'Russian of an old Macintosh',
    'Поток легче процесса, потому что память у потоков общая для всех.\n',
  ],
  ['windows-1251', 'a single word', 'Порт\n'],
  ['euc-jp', 'two characters', '番号\n'],
];

describe('a file whose encoding cannot be told is refused', () => {
  test.each(REFUSED)('%s: %s', (encoding, _what, text) => {
    expectRefusal(encoded(text, encoding));
  });

  test('German of DOS', () => {
    const umlauts: Readonly<Record<string, number>> = { ä: 0x84, ö: 0x94, ü: 0x81, é: 0x82 };
    const text = 'Für jede Größenordnung gäbe es später Menüs, und das Café verkaufte sie.'.replaceAll('ß', 'ss');
    expectRefusal(Uint8Array.from([...text], (letter) => umlauts[letter] ?? letter.charCodeAt(0)));
  });

  test.each([
    ['cut within a character', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['with a byte that was changed', (bytes: Uint8Array) => bytes.with(20, 0xff)],
  ])('UTF-8 %s', (_what, damage) => {
    for (const text of [
      RUSSIAN,
      'Prüfung über größere Schlüssel, naïve Lösung, é',
      '端口是一个数字系统用它来找到对应的程序端口',
    ])
      expectRefusal(damage(new TextEncoder().encode(text.trimEnd().replace(/[.]$/u, ''))));
  });

  test('text with control characters', () => {
    expectRefusal(Uint8Array.from([...encoded(RUSSIAN, 'windows-1251'), 0x01]));
  });

  test.each([0x01, 0x20])('the bytes of a font from %i', (least) => {
    const font = new URL('../../site/fonts/inter-basic.woff2', import.meta.url);
    expectRefusal(Uint8Array.from(readFileSync(font).filter((byte) => byte >= least && byte !== 0x7f)));
  });

  test('a notebook, which is JSON', () => {
    const cell = { cell_type: 'markdown', source: RUSSIAN };
    expectRefusal(encoded(JSON.stringify({ cells: [cell] }), 'windows-1251'), 'n.ipynb');
  });

  function expectRefusal(bytes: Uint8Array, path = 'n.md') {
    let refusal: unknown;
    try {
      readDocument({ path, bytes });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(CribsmithError);
    expect(refusal).toMatchObject({
      ruleId: 'input-encoding',
      place: { path },
      hint: expect.stringContaining('UTF-8'),
    });
  }
});

test('a note of Org mode in an older encoding is read', () => {
  const bytes = encoded(RUSSIAN.replaceAll('#', '*'), 'windows-1251');
  const { markdown, diagnostics } = readDocument({ path: 'n.org', bytes });
  expect(markdown).toContain('## Что такое порт?');
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['encoding-legacy']);
});

test('the command line reads, reports and converts such a note', async () => {
  const folder = folderWith({ 'notes/net.txt': encoded(RUSSIAN, 'windows-1251') });
  const notes = join(folder, 'notes');
  const checked = await call('check', notes);
  expect(checked.code).toBe(0);
  expect(checked.stdout + checked.stderr).toMatch(/windows-1251 \(Cyrillic\)/u);
  const imported = await call('import', notes, '--out', join(folder, 'out'));
  expect(imported.code).toBe(0);
  expect(imported.stderr).toMatch(/net\.txt:1: .*windows-1251/u);
  expect(readFileSync(join(folder, 'out/net.md'), 'utf8')).toContain('Порт `8080` — число');
});
