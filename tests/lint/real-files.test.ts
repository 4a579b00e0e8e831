import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintDockerfile } from '../../generators/lint/index.ts';

interface RealFile {
  family: string;
  seen: string;
  file: string;
  findings: string[];
}

const files = parse(readFileSync(new URL('fixtures/real-files.yaml', import.meta.url), 'utf8')) as RealFile[];

test.each(files.map((one) => [one.seen, one] as const))('%s has exactly these findings', (_, { file, findings }) => {
  const found = lintDockerfile(file).map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
  expect(found.sort()).toEqual([...findings].sort());
});

test('each family has two files', () => {
  const families = Map.groupBy(files, ({ family }) => family);
  for (const family of ['compiled', 'interpreted', 'jvm', 'dotnet', 'php', 'ruby']) {
    expect([family, families.get(family)?.length]).toEqual([family, 2]);
  }
});
