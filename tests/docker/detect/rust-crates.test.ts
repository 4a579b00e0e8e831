import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const crate = (name: string, more: string) =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\n\n[dependencies]\n${more}`;
const FILES = {
  'Cargo.toml': '[workspace]\nmembers = ["app", "web", "kit"]\n\n[workspace.dependencies]\nkit = { path = "kit" }\n',
  'app/Cargo.toml': crate('app', 'web = { path = "../web" }\n'),
  'app/src/main.rs': 'fn main() {\n    web::run();\n}\n',
  'web/Cargo.toml': crate('web', 'kit.workspace = true\naxum = "0.8"\n'),
  'web/src/lib.rs': 'pub fn run() {\n    let at = TcpListener::bind("127.0.0.1:4100");\n}\n',
  'kit/Cargo.toml': crate('kit', ''),
  'kit/src/lib.rs': '#![feature(box_patterns)]\n',
};
const appIn = (files: Record<string, string>) => detectIn(files).find(({ folder }) => folder === 'app');

test('a program has the framework and the port of the crate that listens for it', () => {
  const app = appIn(FILES);
  expect(app?.options.port).toBe(4100);
  expect(app?.found).toContainEqual({ what: 'framework', value: 'axum', path: 'web/Cargo.toml', line: 7 });
  expect(app?.found).toContainEqual({ what: 'port', value: '4100', path: 'web/src/lib.rs', line: 2 });
  expect(app?.decisions).toContainEqual(expect.stringMatching(/^web\/src\/lib\.rs:2: it listens on 127\.0\.0\.1, /));
});

test('what only a nightly compiler accepts is named, in any crate that the program needs', () => {
  const says =
    'kit/src/lib.rs:1: only a nightly compiler accepts #![feature(box_patterns)]: remove it, because the image has a stable one';
  expect(appIn(FILES)?.decisions).toContain(says);
  expect(appIn({ ...FILES, 'web/Cargo.toml': crate('web', 'axum = "0.8"\n') })?.decisions).not.toContain(says);
});
