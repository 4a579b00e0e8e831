import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const RUST = {
  'Cargo.toml': '[package]\nname = "till"\n\n[dependencies]\naxum = "0.8"\n',
  'src/main.rs': 'fn main() {}\n',
  '.env': 'DATABASE_URL=postgres://till@localhost/till\n',
};
const servicesIn = (files: Record<string, string>) => detectIn(files)[0]?.options.services;

test('an address that the project neither reads nor has a client for adds no service', () => {
  expect(servicesIn(RUST)).toBeUndefined();
});

test.each([
  ['has a client', { 'Cargo.toml': `${RUST['Cargo.toml']}sqlx = { version = "0.8", features = ["postgres"] }\n` }],
  ['reads it', { 'src/main.rs': 'fn main() {\n    let url = std::env::var("DATABASE_URL");\n}\n' }],
])('an address adds its service if the project %s', (_, more) => {
  expect(servicesIn({ ...RUST, ...more })).toEqual(['postgres']);
});

test('a damaged compose file at the root of a workspace stops no member', () => {
  const files = {
    'package.json': '{ "workspaces": ["api"] }',
    'package-lock.json': '{}',
    'compose.yaml': 'services:\n  db: [\n',
    'api/package.json': '{ "name": "api", "main": "index.js", "dependencies": { "express": "5.1.0" } }',
    'api/index.js': '',
  };
  const [member] = detectIn(files).filter(({ folder }) => folder === 'api');
  expect(member?.decisions).toContainEqual(
    expect.stringMatching(/^compose\.yaml:\d: its services are not known, because it is not valid YAML$/),
  );
});
