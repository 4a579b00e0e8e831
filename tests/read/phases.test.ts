import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHASES, repair } from '../../generators/read/repair/index.ts';
import type { Phase } from '../../generators/read/repair/rule.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Notes beyond what anybody writes, too long to stand in a file that people read. */
const EXTREMES: readonly (readonly [name: string, text: string])[] = [
  ['a line without end', `# Text\n\n${'one word and another '.repeat(600)}`],
  ['quotes inside quotes', `# Text\n\n${'> '.repeat(80)}so deep`],
  ['a paragraph of marks', `# Text\n\n${'a*b '.repeat(1500)}`],
];

function fixtureAt(name: string): readonly [name: string, text: string] {
  const path = ['before.md', 'before.txt'].map((file) => `${folder}${name}/${file}`).find((file) => existsSync(file));
  return [name, readFileSync(path ?? '', 'utf8')];
}

/** Every fixture, by its name, as lines that know where they stand. */
const fixtures = [...readdirSync(folder).map(fixtureAt), ...EXTREMES].map(([name, text]) => ({
  name,
  lines: text.split('\n').map((line, index) => ({ text: line, from: index + 1, to: index + 1 })),
}));

/** What the phases make of a fixture, in one comparable text: lines, where they come from, and noise. */
function resultOf({ lines }: (typeof fixtures)[number], phases: readonly Phase[]): string {
  const { lines: repaired, noise } = repair(lines, phases);
  const written = repaired.map(({ text, from, to }) => `${from}-${to} ${text}`);
  return [...written, ...noise.map(({ line, reason }) => `${line} ${reason}`)].join('\n');
}

const declared = new Map(fixtures.map((fixture) => [fixture.name, resultOf(fixture, PHASES)]));

/** The names of the fixtures that come out differently with these phases, found one at a time. */
function* differing(phases: readonly Phase[]): Generator<string> {
  for (const fixture of fixtures) if (resultOf(fixture, phases) !== declared.get(fixture.name)) yield fixture.name;
}

test('within a phase, the order of the rules does not matter', { timeout: 300_000 }, () => {
  const shuffled = fc.tuple(
    ...PHASES.map((phase) =>
      fc
        .shuffledSubarray([...phase.rules], { minLength: phase.rules.length })
        .map((rules): Phase => ({ ...phase, rules })),
    ),
  );
  fc.assert(
    fc.property(shuffled, (phases) => {
      expect([...differing(phases)]).toEqual([]);
    }),
    { seed: 11, numRuns: 12 },
  );
});

describe.each(PHASES)('phase $name', ({ name, rules }) => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('at least one fixture requires %s', (_name, removed) => {
    const without = PHASES.map((phase) =>
      phase.name === name ? { ...phase, rules: rules.filter((rule) => rule !== removed) } : phase,
    );
    // The first one is enough; computing the others would take most of the time of this file.
    expect(differing(without).next().value).toBeTypeOf('string');
  });
});
