import { expect, test } from 'vitest';
import { renewPins } from '../../tools/pins/renew-pins.ts';

const TABLE = `# Packages
pnpm:
  kind: package
  repository: pnpm
  version: '10.2.0' # held
  tag: '{version}'
  ask: 'npm:pnpm'
  asOf: 2026-01
uv:
  repository: ghcr.io/astral-sh/uv
  version: '0.9.5'
  tag: '{version}'
  ask: 'pypi:uv'
  asOf: 2026-01
postgres:
  repository: postgres
  version: '18'
  tag: '{version}-trixie'
  asOf: 2026-01
`;

const VERSIONS: Readonly<Record<string, string[]>> = {
  'npm:pnpm': ['10.9.1', '10.10.0', '10.11.0-rc.1', '11.0.0', '9.15.0'],
  'pypi:uv': ['0.9.5'],
};
const ask = async (registry: string, name: string) => VERSIONS[`${registry}:${name}`] ?? [];

test('a pin is updated to the newest release of its major version, with the date of the check', async () => {
  const { text, said } = await renewPins(TABLE, '2026-11-28', ask);
  expect(text).toBe(
    TABLE.replace("'10.2.0'", "'10.10.0'").replaceAll(
      /(ask: '\w+:\w+'\n {2}asOf: )2026-01/g,
      '$12026-11\n  asked: 2026-11-28',
    ),
  );
  expect(said).toEqual([
    'pnpm: 10.2.0 becomes 10.10.0; 11.0.0 is out, which is for you to choose',
    'uv: 0.9.5 is the newest',
  ]);
});

test('keeps a pin and its date if the registry does not answer', async () => {
  const { text, said } = await renewPins(TABLE, '2026-11-28', () => Promise.reject(new Error('offline')));
  expect(text).toBe(TABLE);
  expect(said[0]).toBe('pnpm: 10.2.0 stays, npm:pnpm did not answer (offline)');
});
