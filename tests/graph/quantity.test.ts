import { describe, expect, test } from 'vitest';
import { orderOf, quantitiesOf, settingOf } from '../../generators/graph/claims/quantity.ts';
import { nodesOf } from './notes.ts';

/** Quantities in short: `~861 MB`, `1..2 s`, `after <50 MB`. */
function short(text: string, counts = false): string[] {
  return quantitiesOf(text, counts).map(({ operator, value, maximum, unit, change }) =>
    [
      change,
      `${operator === '=' || operator === 'range' ? '' : operator}${value}${maximum === undefined ? '' : `..${maximum}`}`,
      unit,
    ]
      .filter((part) => part)
      .join(' '),
  );
}

test.each([
  ['The dump is ~861 MB.', ['~861 MB']],
  ['more than 500MB, less than 10 GiB', ['>500 MB', '<10 GiB']],
  ['about 470x faster', ['~470 x']],
  ['at least 3 seconds, at most 2 minutes', ['>=3 s', '<=2 min']],
  ['1GB+ of logs', ['>=1 GB']],
  ['1-2 s, 5 to 10 minutes', ['1..2 s', '5..10 min']],
  ['2 GB to 4 GB', ['2..4 GB']],
  ['from 1GB to <50MB', ['before 1 GB', 'after <50 MB']],
  ['861 MB -> 1.83 MB', ['before 861 MB', 'after 1.83 MB']],
  ['99% of 1,000 GB', ['99 %', '1000 GB']],
  ['≤ 20 ms at 3 GHz, 100 Mbps', ['<=20 ms', '3 GHz', '100 Mbps']],
  ['50,000 idle sessions', ['50000']],
  ['lasted 2h 5min 30s', ['7530 s']],
  ['1 hour and 30 minutes, 1 h 30 min', ['90 min', '90 min']],
  ['between 2 s and 5 min', ['2 s', '5 min']],
  ['a service with three 9s, 11 9s of durability', []],
  ['a timeout of 9s', ['9 s']],
  ['3 Minuten', ['3 min']],
])('finds the quantities of "%s"', (text, expected) => {
  expect(short(text)).toEqual(expected);
});

test.each([
  '172.17.0.2 and 10.0.0.1/24',
  'port 5432, 127.0.0.1:8080',
  'version 3.13, v1.2.3, python3.13, node:24-slim',
  'on 2024-05-01 at 10:30',
  'chmod 755, exit code 137, HTTP 404',
  '3. third item, chapter 7',
  'a 64-bit machine, x86, M1, S3, K8s',
  'the 1990s and the 90s',
  'step 5 sends 3 messages',
])('finds no quantity in "%s"', (text) => {
  expect(short(text)).toEqual([]);
});

test('treats a number without a unit as a count only in a list of figures', () => {
  expect(short('Idle sessions: 12')).toEqual([]);
  expect(short('Idle sessions: 12', true)).toEqual(['12']);
});

test('reads an order of magnitude and the amount of an option', () => {
  expect(orderOf('KB to MB')).toMatchObject({ operator: 'order', value: 1, maximum: 1000, unit: 'KB' });
  expect(orderOf('Minutes')).toMatchObject({ operator: 'order', unit: 'min' });
  expect(orderOf('a second thought')).toMatchObject({ unit: 's' });
  expect(orderOf('none')).toBeUndefined();
  expect(settingOf('--memory="500m"')).toEqual({ option: '--memory', value: 500, unit: 'm' });
  expect(settingOf('--cpus=1.5')).toEqual({ option: '--cpus', value: 1.5, unit: '' });
  for (const code of ['--port=8080', '--api-version=1.41', '--user 1000', '-p 80', 'chmod 755'])
    expect(settingOf(code)).toBeUndefined();
});

describe('what a claim is about', () => {
  const claims = (markdown: string) =>
    nodesOf(markdown, 'claim').map(({ subject, property }) => `${subject} | ${property}`);

  test.each([
    ['# Sizes\n\n### Figures\n\n- Backup, compressed: 30 MB', ['Backup | compressed']],
    ['# Sizes\n\n### Figures\n\n- Backup: 30 MB', ['Backup | size']],
    ['# The backup\n\n- **Original size:** 861 MB', ['The backup | original size']],
    ['# Indexes\n\nA scan takes about 4 s; a look-up takes <1 ms.', ['scan | time', 'look-up | time']],
    ['# Indexes\n\nThe report shrank from 1 GB to 20 MB.', ['report | size before', 'report | size after']],
    ['# T\n\n| | Small | Big |\n|---|---|---|\n| Start | 2 s | 3 minutes |', ['Small | Start', 'Big | Start']],
    ['# T\n\n| Part | Start |\n|---|---|\n| Cache | 2 s |', ['Cache | Start']],
    ['# Build\n\n```dockerfile\nFROM scratch\n# final size: 5 MB\n```', ['Build | final size']],
    ['# T\n\nUse `--wait 5s` or `sleep 10 s`.', ['--wait | setting']],
  ])('%j', (markdown, expected) => {
    expect(claims(markdown).sort()).toEqual(expected.sort());
  });

  test('keeps the words, the line and the links', () => {
    const [claim] = nodesOf('# T\n\n- First.\n- Image: ~8 MB ([list](https://example.org/list))\n', 'claim');
    expect(claim).toMatchObject({ sources: ['https://example.org/list'], source: { line: 4, endLine: 4 } });
    expect(claim?.quote).toContain('~8 MB');
  });
});
