import { expect, test } from 'vitest';
import { formatFlags, packCommand, parseFlags } from '../../generators/docker/flags.ts';
import { loadAssets, packChoices, packInput, renderPack } from '../../generators/docker/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';
import { everyTwoOptions, graph, query } from './helpers.ts';

const languages = graph.nodes.flatMap((node) => (node.type === 'language' ? [node] : []));

test.each(languages.map((node) => [node.facts.id, node] as const))(
  'the flags of %s restore the options that they were made from',
  (language, { facts }) => {
    for (const options of everyTwoOptions(facts)) {
      const again = parseFlags(formatFlags(options));
      // A switch that is as usual, and an empty list, need no flag.
      expect(renderPack(query, language, again).files).toEqual(renderPack(query, language, options).files);
    }
  },
);

test('a list can be given at once, a later value replaces an earlier one, and other flags are unchanged', () => {
  const given = [
    ['service', 'postgres,redis'],
    ['port', '1'],
    ['port', '9000'],
    ['service', 'nats'],
    ['out', 'there'],
    ['plain', 'on'],
    ['no-healthcheck', ''],
  ] as const;
  expect(parseFlags(given)).toEqual({
    services: ['postgres', 'redis', 'nats'],
    port: 9000,
    plain: true,
    healthcheck: false,
  });
});

test.each(['', '8080x', '-1', '1e3', '8'.repeat(40)])('rejects the port %j', (text) => {
  expect(() => parseFlags([['port', text]])).toThrow(CribsmithError);
});

test('the command has a flag for each option, and ends with the folder', () => {
  const options = { port: 9000, services: ['redis', 'nats'], healthcheck: false, compat: true, plain: false } as const;
  expect(packCommand('go', { ...options, services: [...options.services] }, 'x')).toBe(
    'npx cribsmith docker go --port 9000 --service redis --service nats --no-healthcheck --compat --out x',
  );
});

test.each(languages.map((node) => [node.facts.id, node] as const))(
  'every choice that is offered for %s works, and every other is rejected for the same reason',
  (language, node) => {
    const choices = packChoices(packInput(query, node), loadAssets().pins);
    const render = (name: string, text: string) => renderPack(query, language, parseFlags([[name, text]]));
    expect(choices.map(({ flag }) => flag.name)).toEqual(expect.arrayContaining(['name', 'port', 'base', 'plain']));
    for (const { flag, usual, values = [], refused = [] } of choices) {
      for (const value of values) expect(render(flag.name, value).files.length).toBeGreaterThan(3);
      for (const { value, why } of refused) expect(() => render(flag.name, value)).toThrow(why);
      // What holds when nothing is chosen can be asked for, and changes nothing.
      if (usual !== undefined) expect(render(flag.name, usual)).toEqual(renderPack(query, language, {}));
    }
  },
);
