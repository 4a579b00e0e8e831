import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnose, formatDiagnostics, wantsColour } from '../../generators/report/index.ts';

const FINDINGS: Diagnostic[] = [
  diagnose('answer-empty', 'Unexpected empty answer, expected text', { path: 'b/two.md', line: 3, hint: 'Write it.' }),
  {
    ruleId: 'fact/old-thing',
    severity: 'error',
    message: 'Unexpected old thing, expected the new one',
    path: 'a b/ü:1.md',
    line: 7,
    column: 4,
    url: 'https://example.org/new',
    repair: [{ line: 7, column: 4, endLine: 7, endColumn: 9, text: 'new' }],
  },
];
const RULES = [
  { id: 'fact/old-thing', severity: 'error', title: 'Old thing', url: 'https://example.org/new' },
] as const;

/** The official schema comes from a package of its authors; it is written in draft 4. */
const ajv = new Ajv4.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

describe('the pretty report', () => {
  test('has a block for each file, a line for each finding, and a total', () => {
    expect(formatDiagnostics(FINDINGS, 'pretty', { base: 'notes' })).toMatchInlineSnapshot(`
      "notes/a b/ü:1.md
      7:4 error   Unexpected old thing, expected the new one fact/old-thing cribsmith

      notes/b/two.md
      3:1 warning Unexpected empty answer, expected text     answer-empty   cribsmith

      2 messages (✖ 1 error, ⚠ 1 warning)
      "
    `);
  });

  test('includes hints and URLs on request', () => {
    const report = formatDiagnostics(FINDINGS, 'pretty', { verbose: true });
    expect(report).toContain('Write it.');
    expect(report).toContain('https://example.org/new');
  });

  test('is coloured only on request', () => {
    expect(formatDiagnostics(FINDINGS, 'pretty')).not.toContain('\u001B');
    expect(formatDiagnostics(FINDINGS, 'pretty', { colour: true })).toContain('\u001B[31m');
  });

  test('is empty without findings', () => {
    expect(formatDiagnostics([], 'pretty')).toBe('');
  });
});

test('colours are used on a terminal, unless NO_COLOR is set', () => {
  expect(wantsColour({ isTTY: true }, {})).toBe(true);
  expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColour({}, {})).toBe(false);
});

test('the JSON report is the sorted findings', () => {
  expect(JSON.parse(formatDiagnostics(FINDINGS, 'json'))).toEqual([FINDINGS[1], FINDINGS[0]]);
});

describe('the SARIF report', () => {
  test('is valid against the official schema', () => {
    isSarif(JSON.parse(formatDiagnostics(FINDINGS, 'sarif', { rules: RULES, base: './notes', version: '1.0.0' })));
    expect(isSarif.errors).toBeNull();
  });

  test('the schema used rejects an invalid log', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('contains rule, level, location and fix', () => {
    const log = JSON.parse(formatDiagnostics(FINDINGS, 'sarif', { rules: RULES, base: 'notes' }));
    const [{ tool, results }] = log.runs;
    const [first, second] = results;
    expect(tool.driver.rules[first.ruleIndex]).toMatchObject({
      id: 'fact/old-thing',
      helpUri: 'https://example.org/new',
    });
    expect(first).toMatchObject({
      ruleId: 'fact/old-thing',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'notes/a%20b/%C3%BC%3A1.md' },
            region: { startLine: 7, startColumn: 4 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 7, startColumn: 4, endLine: 7, endColumn: 9 },
                  insertedContent: { text: 'new' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(second).toMatchObject({ ruleId: 'answer-empty', level: 'warning' });
    expect(second.message.text).toContain('Write it.');
  });

  test('is valid for any path and message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), fc.nat(), (message, path, line) => {
        const found = diagnose('note-empty', message, { path, line: line + 1 });
        return isSarif(JSON.parse(formatDiagnostics([found], 'sarif')));
      }),
    );
  });
});
