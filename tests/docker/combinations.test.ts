import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { type PackOptions, renderPack } from '../../generators/docker/index.ts';
import { lintCompose, lintDockerfile } from '../../generators/lint/index.ts';
import { everyTwoOptions, graph, query } from './helpers.ts';
import { pairwise } from './pairwise.ts';

const { $schema: _, ...schema } = JSON.parse(readFileSync('node_modules/dclint/schemas/compose.schema.json', 'utf8'));
const isCompose = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

const languages = graph.nodes.flatMap((node) => (node.type === 'language' ? [node.facts] : []));

test.each(languages.map((facts) => [facts.id, facts] as const))(
  'every pair of options of %s gives files that parse and have no lint findings',
  (language, facts) => {
    const rows = everyTwoOptions(facts);
    expect(rows.length).toBeGreaterThan(3);
    for (const options of rows) expect([options, problemsOf(language, options)]).toEqual([options, []]);
  },
);

test('an unknown key in a compose file is reported', () => {
  expect(isCompose({ services: { app: { image: 'a:1', read_onyl: true } } })).toBe(false);
});

test('every pair of values is covered', () => {
  const rows = pairwise<{ a: number; b: number; c: number }>({ a: [1, 2, 3], b: [1, 2], c: [1, 2, 3, 4] });
  for (const a of [1, 2, 3])
    for (const c of [1, 2, 3, 4]) expect(rows.some((row) => row.a === a && row.c === c)).toBe(true);
  for (const b of [1, 2])
    for (const c of [1, 2, 3, 4]) expect(rows.some((row) => row.b === b && row.c === c)).toBe(true);
  expect(rows.length).toBeLessThan(24);
});

/** How each kind of file is looked at. */
const CHECKS: readonly [RegExp, (text: string) => string[]][] = [
  [/^Dockerfile$/, (text) => [...validate(text).map(({ message }) => String(message)), ...lostStages(text)]],
  [/\.ya?ml$/, (text) => parseDocument(text).errors.map(({ message }) => message)],
  [
    /^compose.*\.yaml$/,
    (text) =>
      isCompose(parse(text))
        ? []
        : (isCompose.errors ?? []).map(({ message = '', instancePath }) => `${instancePath} ${message}`),
  ],
  [/\.hcl$/, unbalanced],
  [
    /.*/,
    (text) =>
      /\{\{(?!\s*(?:github|secrets)\.)|\bundefined\b|\[object/.test(text) ? ['holds what no template has filled'] : [],
  ],
];

function problemsOf(language: string, options: PackOptions): string[] {
  const { files } = renderPack(query, language, options);
  const ignore = files.find(({ path }) => path === '.dockerignore')?.text;
  const findings = files.flatMap(({ path, text }) => {
    if (path === 'Dockerfile') return lintDockerfile(text, ignore === undefined ? {} : { ignore });
    return /^compose.*\.yaml$/.test(path) ? lintCompose(text, { path }) : [];
  });
  const messages = findings.map(({ path, line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`);
  return files
    .flatMap(({ path, text, notes }) =>
      notes.length === 0 && !/^compose/.test(path)
        ? []
        : CHECKS.filter(([name]) => name.test(path)).flatMap(([, check]) =>
            check(text).map((problem) => `${path}: ${problem}`),
          ),
    )
    .concat(messages);
}

/** Stages that are named by a later line and are not there. */
function lostStages(dockerfile: string): string[] {
  const stages = new Set([...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, stage]) => stage));
  return [...dockerfile.matchAll(/--from=(\S+)/g)].flatMap(([, from = '']) =>
    stages.has(from) ? [] : [`no stage ${from}`],
  );
}

/** Brackets of HCL that do not close, outside of strings and comments. */
function unbalanced(text: string): string[] {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').replaceAll(/^ *#.*$/gm, '');
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[' };
  for (const sign of bare.replaceAll(/[^{}[\]]/g, '')) {
    if (pairs[sign] === undefined) open.push(sign);
    else if (open.pop() !== pairs[sign]) return [`${sign} closes nothing`];
  }
  return [...open, ...(bare.includes('"') ? ['a string without an end'] : [])];
}
