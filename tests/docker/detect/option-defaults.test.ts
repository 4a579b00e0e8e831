import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const go = (body: string, more: Readonly<Record<string, string>> = {}) => ({
  'go.mod': 'module till\n\ngo 1.26\n',
  'main.go': `package main\n\n${body}\n`,
  ...more,
});
const rust = (field: string, more: Readonly<Record<string, string>> = {}) => ({
  'Cargo.toml': '[package]\nname = "till"\n',
  'src/main.rs': `#[derive(Parser)]\nstruct Options {\n${field}\n}\n`,
  ...more,
});

test.each([
  ['a flag', go('var path = flag.String("config", "till.yaml", "settings")'), 'main.go:3', 'till.yaml', ''],
  [
    'a constant',
    go('const usual = "~/till.conf"\n\nfunc main() { fs.StringVar(&m.Path, "config", usual, "settings") }'),
    'main.go:5',
    'till.conf',
    ' and add --config /srv/till.conf to the command with --start',
  ],
  ['a flag with a letter', go('cmd.Flags().StringP("config", "c", "./till.toml", "")'), 'main.go:3', 'till.toml', ''],
  [
    'kingpin',
    go('var file = app.Flag("settings", "where").Default("etc/till.yml").String()'),
    'main.go:3',
    'etc/till.yml',
    '',
  ],
  ['a list of flags', go('cli.StringFlag{\n\tName: "config",\n\tValue: "till.json",\n}'), 'main.go:4', 'till.json', ''],
  [
    'clap',
    rust('    #[arg(long, default_value = "till.toml")]\n    config: PathBuf,'),
    'src/main.rs:3',
    'till.toml',
    '',
  ],
])('asks for a settings file that %s specifies if the image lacks it', (_, files, place, file, more) => {
  const [decision] = detectIn(files)[0]?.decisions ?? [];
  expect(decision).toMatch(new RegExp(`^${place}: it reads (?:~/)?${file}, which is not in the image, `));
  expect(decision?.endsWith(`: mount one at /srv/${file}${more}`)).toBe(true);
});

test.each([
  ['is in the project', go('var path = flag.String("config", "till.yaml", "")', { 'till.yaml': 'a: 1\n' })],
  ['is made by the program', go('var path = flag.String("log-config", "out.json", "")')],
  ['is no path', go('var level = flag.String("config-level", "very high", "")')],
  [
    'belongs to another program',
    go('', { 'cmd/tool/main.go': 'package main\n\nvar f = flag.String("config", "x.yaml", "")\n' }),
  ],
  ['is a comment', go('// flag.String("config", "till.yaml", "settings")')],
])('does not ask for a default that %s', (_, files) => {
  expect(detectIn(files)[0]?.decisions).toEqual([]);
});

test('copies a folder that an option specifies with the program, and makes data folders writable', () => {
  const [detection] = detectIn(
    go(
      'var db = flag.String("db", "file://testdata", "")\nvar page = flag.String("page", "web/pages/index.html", "")',
      {
        'testdata/seed.json': '[]\n',
        'web/pages/index.html': '<p>\n',
      },
    ),
  );
  expect(detection?.recipe?.compile).toContain('cp -r /src/testdata /out/srv/');
  expect(detection?.recipe?.compile).toContain('cp -r /src/web /out/srv/');
  expect(detection?.recipe).toMatchObject({ data: ['/srv/testdata'], artifacts: [{ to: '/srv', owned: true }] });
});

test.each([
  ['an option', go('var dir = flag.String("data-dir", "./data", "")')],
  ['a variable', go('var dir = getEnv("DATA_DIR", "./data")')],
])('creates a data folder that %s uses by default, and keeps it in a volume', (_, files) => {
  const [detection] = detectIn(files);
  expect(detection?.recipe?.compile).toContain('mkdir -p /out/srv /out/srv/data');
  expect(detection?.recipe?.data).toEqual(['/srv/data']);
});

test.each([
  ['Go', go('func root() string {\n\t_, here, _, _ := runtime.Caller(0)\n\treturn filepath.Dir(here)\n}'), 'main.go:4'],
  [
    'Rust',
    rust('    // a field\n}\nconst PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/pages");\nstruct Rest {'),
    'src/main.rs:5',
  ],
])('reports a program in %s that looks for files next to its source', (_, files, place) => {
  const decisions = detectIn(files)[0]?.decisions ?? [];
  expect(decisions).toContain(
    `${place}: it looks for files beside its source, which the image does not have: read them from the folder where it starts, /srv`,
  );
});

test.each([
  ['says where an error arose', go('func line() int {\n\t_, _, line, _ := runtime.Caller(1)\n\treturn line\n}')],
  [
    'compiles a file in',
    rust('}\nconst P: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/p.html"));\nstruct R {'),
  ],
])('does not report one that only %s', (_, files) => {
  expect(detectIn(files)[0]?.decisions).toEqual([]);
});

test.each([
  ['Go', go('const (\n\tDefaultConfigurationFilePath = "config/till.yaml"\n)'), 'main.go:4', 'config/till.yaml'],
  ['Rust', rust('}\nconst DEFAULT_CONFIG: &str = "till.toml";\nstruct R {'), 'src/main.rs:4', 'till.toml'],
])('reports the path of the settings in a constant in %s', (_, files, place, file) => {
  expect(detectIn(files)[0]?.decisions).toEqual([
    `${place}: it reads ${file}, which is not in the image: mount one at /srv/${file}`,
  ]);
});
