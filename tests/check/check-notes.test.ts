import { describe, expect, test } from 'vitest';
import { findingsIn } from './notes.ts';

const idsAndLines = (notes: Record<string, string>, present?: string[]) =>
  findingsIn(notes, present).map(({ ruleId, path, line, column }) => `${ruleId} ${path}:${line}:${column}`);

describe('links', () => {
  test('to existing notes, headings and files are accepted', () => {
    const notes = {
      'a.md': '# A\n\nSee [B](sub/b.md), [its part](sub/b.md#part-two), [above](#a), [[b]] and ![](img/x.png).\n',
      'sub/b.md': '# B\n\n## Part two\n\nBack to [A](../a.md), out to [a site](https://example.org/x.md).\n',
    };
    expect(idsAndLines(notes, ['img/x.png'])).toEqual([]);
  });

  test('without a target are reported at their position', () => {
    const notes = {
      'a.md': '# A\n\nSee [B](b.md), [part](#no-such-part), [[Nowhere]]\nand ![a picture](img/x.png).\n',
    };
    expect(idsAndLines(notes)).toEqual([
      'link-dangling a.md:3:9',
      'link-dangling a.md:3:23',
      'link-dangling a.md:3:39',
      'link-dangling a.md:4:5',
    ]);
  });
});

describe('titles', () => {
  test('a duplicate question in a note is reported with the position of the first one', () => {
    const question = '## Q: What is a pod?\n\nThe smallest unit.\n\n';
    const found = findingsIn({ 'k.md': `# K\n\n${question}${question}` });
    expect(found).toMatchObject([{ ruleId: 'title-duplicate', line: 7, hint: 'The first one is in k.md:3.' }]);
  });

  test('the same question about different code is accepted', () => {
    const asked = (code: string) => `## Q: What does this print?\n\n\`\`\`js\n${code}\n\`\`\`\n\nA number.\n\n`;
    expect(findingsIn({ 'k.md': `# K\n\n${asked('log(1)')}${asked('log(2)')}` })).toEqual([]);
    expect(findingsIn({ 'k.md': `# K\n\n${asked('log(1)')}${asked('log(1)')}` })).toMatchObject([{ line: 11 }]);
  });

  test('the same question in another note is accepted', () => {
    const text = '# K\n\n## Q: What is a pod?\n\nThe smallest unit.\n';
    expect(findingsIn({ 'a/k.md': text, 'b/k.md': text })).toEqual([]);
  });
});

describe('labels', () => {
  test('a misspelled label is reported with the correct one', () => {
    const found = findingsIn({ 'n.md': '# N\n\n## Q1: Why?\n\n**Anwser:** Because.\n' });
    expect(found).toMatchObject([{ ruleId: 'label-unknown', line: 5, column: 1 }]);
    expect(found[0]?.message).toContain('"answer"');
  });

  test('other words and plurals are accepted', () => {
    expect(
      findingsIn({ 'n.md': '# N\n\n**Connection:** NAT.\n\n**Volume:** a folder.\n\n## Storage: disks\n\nText.\n' }),
    ).toEqual([]);
  });
});

describe('a comment that suppresses', () => {
  const scan = 'Run `docker scan app`.\n';

  test('suppresses the finding in the block below it, and no other', () => {
    const text = `# N\n\n<!-- cribsmith-ignore fact/docker-scan -->\n${scan}\n${scan}`;
    expect(idsAndLines({ 'n.md': text })).toEqual(['fact/docker-scan n.md:6:6']);
  });

  test('suppresses findings up to the end of the fence', () => {
    const text =
      '# N\n\n<!-- cribsmith-ignore code-invalid, fact/floating-base -->\n\n```dockerfile\nFROM a # b\n\nFROM c # d\n```\n';
    expect(idsAndLines({ 'n.md': text })).toEqual([]);
  });

  test('an unknown rule is reported itself', () => {
    expect(idsAndLines({ 'n.md': '# N\n\n<!-- cribsmith-ignore fact/no-such-rule -->\nText.\n' })).toEqual([
      'ignore-unknown n.md:3:23',
    ]);
  });
});

describe('code', () => {
  const inFence = (language: string, code: string) =>
    findingsIn({ 'n.md': `# N\n\nText.\n\n\`\`\`${language}\n${code}\n\`\`\`\n` });

  test.each([
    ['bash', 'if true; then\n  echo a', 7],
    ['sh', 'echo "a', 6],
    ['json', '{"a": 1,}', 6],
    ['yaml', 'a: 1\n b: [2', 6],
    ['yaml', 'services:\n  web:\n    ports: ["80:80"]', 7],
    ['yaml', 'services:\n  web:\n    image: nginx:1.29\nservice: x', 9],
    ['dockerfile', 'FROM alpine:3.22\nRUM true', 7],
  ])('invalid %s is reported with its line: %j', (language, code, line) => {
    expect(inFence(language, code).filter(({ ruleId }) => ruleId === 'code-invalid')).toMatchObject([
      { line, severity: 'error' },
    ]);
  });

  test.each([
    ['bash', 'docker rm <name>'],
    ['bash', '$ echo "a\nan output'],
    ['json', '{ "a": 1, ... }'],
    ['yaml', '{{ if .Values.x }}\na: [\n{{ end }}'],
    ['dockerfile', 'RUN true # only a part of a file'],
    ['dockerfile', '# small\nFROM alpine:3.22'],
  ])('%s that is valid, or only a fragment, is accepted: %j', (language, code) => {
    expect(inFence(language, code)).toEqual([]);
  });

  test('code that the notes call bad may be invalid', () => {
    expect(findingsIn({ 'n.md': '# N\n\n### Bad example\n\n```dockerfile\nFROM ubuntu # big\n```\n' })).toEqual([]);
  });
});
