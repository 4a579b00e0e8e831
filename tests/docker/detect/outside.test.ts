import { expect, test } from 'vitest';
import { foldersOf } from '../../../generators/docker/detect/files.ts';
import { detect } from '../../../generators/docker/index.ts';

/** What the program in a folder of a project leaves to a person. */
function decisions(files: Readonly<Record<string, string>>, path = ''): readonly string[] {
  const folders = foldersOf({ paths: Object.keys(files), text: (file) => files[file] });
  return detect(folders, () => undefined).find(({ folder }) => folder === path)?.decisions ?? [];
}

const needs = (place: string, what: string) =>
  `${place}: it needs ${what}, which is outside the build context: copy it into the project, or depend on a published version`;

test.each<[string, Record<string, string>, string]>([
  [
    'a crate',
    {
      'Cargo.toml': '[package]\nname = "form"\n\n[dependencies]\naxum = { path = "../../axum" }\n',
      'src/main.rs': 'fn main() {}\n',
    },
    needs('Cargo.toml:5', '../../axum'),
  ],
  [
    'a Go module',
    { 'go.mod': 'module app\n\ngo 1.24\n\nreplace example.com/kit => ../kit\n', 'main.go': 'package main\n' },
    needs('go.mod:5', '../kit'),
  ],
  [
    'a package of npm',
    {
      'package.json': '{\n  "scripts": { "start": "node a.js" },\n  "dependencies": { "kit": "file:../kit" }\n}\n',
      'a.js': '',
    },
    needs('package.json:3', '../kit'),
  ],
  [
    'a package of Python',
    { 'requirements.txt': 'flask==3.1.2\n-e ../kit\n', 'app.py': 'app = Flask(__name__)\n' },
    needs('requirements.txt:2', '../kit'),
  ],
])('reports %s next to the project', (_name, files, expected) => {
  expect(decisions(files)).toContain(expected);
});

const WORKSPACE = {
  'Cargo.toml': '[workspace]\nmembers = ["web", "tools"]\n',
  'web/Cargo.toml': '[package]\nname = "web"\n\n[dependencies]\nkit = { path = "../kit" }\n',
  'web/src/main.rs': 'fn main() {}\n',
  'tools/Cargo.toml': '[package]\nname = "tools"\n\n[dependencies]\nkit = { path = "../kit" }\n',
};

test('includes a crate of the same workspace in the build context', () => {
  expect(decisions(WORKSPACE, 'web').filter((each) => each.includes('outside'))).toEqual([]);
});

test('reports a crate next to the workspace for every member, because Cargo reads all manifests', () => {
  const files = {
    ...WORKSPACE,
    'tools/Cargo.toml': '[package]\nname = "tools"\n\n[dependencies]\nx = { path = "../../x" }\n',
  };
  expect(decisions(files, 'web')).toContain(needs('tools/Cargo.toml:5', '../../x'));
});
