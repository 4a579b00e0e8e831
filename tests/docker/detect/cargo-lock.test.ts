import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const MANIFEST = `[package]
name = "till"
version = "0.2.0"

[dependencies]
axum = "0.7"
mint = { package = "coin", version = "1.2", optional = true }

[target.'cfg(unix)'.dependencies]
tide = { version = ">=1, <3" }
`;
const entry = (name: string, version: string, needs: string[] = [], isOwn = false) =>
  `[[package]]\nname = "${name}"\nversion = "${version}"\n${isOwn ? '' : 'source = "registry"\n'}${needs.length > 0 ? `dependencies = [\n${needs.map((each) => ` "${each}",\n`).join('')}]\n` : ''}\n`;
const CRATES = entry('axum', '0.7.9') + entry('coin', '1.4.0') + entry('tide', '2.0.0');
const NEEDS = ['axum', 'coin', 'tide'];

const saidOf = (lock: string, manifest = MANIFEST) =>
  (
    detectIn({ 'Cargo.toml': manifest, 'src/main.rs': 'fn main() {}\n', 'Cargo.lock': lock })[0]?.decisions ?? []
  ).filter((each) => each.includes('the build stops'));
const STOPS = ', so the build stops: run "cargo update --workspace" and commit Cargo.lock';

test.each([
  ['a crate', entry('till', '0.2.0', ['axum', 'tide'], true) + CRATES, 'Cargo.toml:7: Cargo.lock lacks coin 1.2'],
  ['several', entry('till', '0.2.0', ['tide'], true) + CRATES, 'Cargo.toml:6: Cargo.lock lacks axum 0.7 (also coin)'],
  [
    'a version of a crate',
    entry('till', '0.2.0', NEEDS, true) + CRATES.replace('0.7.9', '0.6.20'),
    'Cargo.toml:6: Cargo.lock lacks axum 0.7',
  ],
  [
    'one of two versions',
    entry('till', '0.2.0', ['axum 0.6.20', 'coin', 'tide'], true) + CRATES + entry('axum', '0.6.20'),
    'Cargo.toml:6: Cargo.lock lacks axum 0.7',
  ],
  [
    'the version of the package',
    entry('till', '0.1.0', NEEDS, true) + CRATES,
    'Cargo.toml:3: Cargo.lock lacks version 0.2.0 of the package',
  ],
  ['the package', CRATES, 'Cargo.toml:2: Cargo.lock lacks the package till'],
])('a lock file of Cargo that lacks %s stops the build, which is said', (_, lock, said) => {
  expect(saidOf(lock)).toEqual([`${said}${STOPS}`]);
});

test.each([
  ['has everything', entry('till', '0.2.0', NEEDS, true) + CRATES],
  ['has more', entry('till', '0.2.0', [...NEEDS, 'vane'], true) + CRATES + entry('vane', '1.0.0')],
  [
    'has two versions of a crate',
    entry('till', '0.2.0', ['axum 0.7.9', 'coin', 'tide'], true) + CRATES + entry('axum', '0.6.20'),
  ],
])('a lock file of Cargo that %s stops nothing', (_, lock) => {
  expect(saidOf(lock)).toEqual([]);
});

test('versions that the workspace states are compared as well', () => {
  const files = {
    'Cargo.toml': '[workspace]\nmembers = ["web"]\n\n[workspace.dependencies]\naxum = "0.8"\n',
    'web/Cargo.toml': '[package]\nname = "web"\nversion.workspace = true\n\n[dependencies]\naxum.workspace = true\n',
    'web/src/main.rs': 'fn main() {}\n',
    'Cargo.lock': entry('web', '0.1.0', ['axum'], true) + CRATES,
  };
  expect(detectIn(files).flatMap(({ decisions }) => decisions)).toContain(
    `web/Cargo.toml:6: Cargo.lock lacks axum 0.8${STOPS}`,
  );
});

test('a large lock file takes no longer than its length', () => {
  const many = 150_000;
  expect(saidOf(CRATES + entry('vane', '1.0.0').repeat(many))).toHaveLength(1);
  const open = `[[package]]\nname = "vane"\n${'dependencies = [\n'.repeat(many)}`;
  expect(saidOf(entry('till', '0.2.0', NEEDS, true) + CRATES + open)).toEqual([]);
});

test('names the line of a crate, not of one whose name begins alike', () => {
  const manifest = MANIFEST.replace('axum = "0.7"', 'axum-extra = "0.9"\naxum = "0.7"');
  const lock = entry('till', '0.2.0', ['axum-extra', 'coin', 'tide'], true) + CRATES + entry('axum-extra', '0.9.4');
  expect(saidOf(lock, manifest)).toEqual([`Cargo.toml:7: Cargo.lock lacks axum 0.7${STOPS}`]);
  const tables = '[package]\nname = "till"\nversion = "0.2.0"\n\n[dependencies.coin]\nversion = "1"\n';
  expect(saidOf(entry('till', '0.2.0', [], true), tables)).toEqual([`Cargo.toml:5: Cargo.lock lacks coin 1${STOPS}`]);
});

test.each([
  '[package]\nname = "till"\nversion = "0.2.0"\n[dependencies]\ncoin = { package = { a = 1 } }\n',
  'dependencies = ["coin"]\n[package]\nname = "till"\nversion = "0.2.0"\n',
])('what Cargo would refuse is not compared: %#', (manifest) => {
  expect(saidOf(entry('till', '0.2.0', ['coin'], true) + CRATES, manifest)).toEqual([]);
});
