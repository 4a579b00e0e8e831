import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const FLASK = { 'requirements.txt': 'flask==3.1.2\ngunicorn==23.0.0\n', 'app.py': 'app = Flask(__name__)\n' };
const NODE = { 'package.json': '{ "main": "index.js", "dependencies": { "express": "5.1.0" } }', 'index.js': '' };

const GO = {
  'go.mod': 'module till\n',
  'main.go': 'package main\n\nfunc main() { http.ListenAndServe(":9000", nil) }\n',
};
const RUST = {
  'Cargo.toml': '[package]\nname = "till"\nversion = "0.1.0"\nedition = "2024"\n',
  'src/main.rs': 'fn main() {}\n',
};
const SPRING = {
  'pom.xml':
    '<project>\n<artifactId>till</artifactId>\n<parent><artifactId>spring-boot-starter-parent</artifactId></parent>\n</project>\n',
};

const writesIn = (files: Record<string, string>): { says: string[]; writes: boolean; owned: boolean } => {
  const [detection] = detectIn(files);
  return {
    says: (detection?.found ?? []).flatMap(({ what, path, line }) => (what === 'file' ? [`${path}:${line}`] : [])),
    writes: detection?.recipe?.writesToImage === true,
    owned: detection?.recipe?.artifacts.some(({ owned }) => owned === true) === true,
  };
};

test.each([
  ['a folder that Python makes', { ...FLASK, 'log.py': "import os\nos.makedirs('log')\n" }, 'log.py:2'],
  ['a log of Python', { ...FLASK, 'log.py': "FileHandler('till.log')\n" }, 'log.py:1'],
  ['a file that Python opens to write', { ...FLASK, 'log.py': "with open(name, 'a') as out:\n" }, 'log.py:1'],
  ['a folder that Node.js makes', { ...NODE, 'store.js': "fs.mkdirSync('uploads')\n" }, 'store.js:1'],
  [
    'a log of Node.js among its sources',
    { ...NODE, 'src/log.config.ts': "new transports.DailyRotateFile({ dirname: 'logs' })\n" },
    'src/log.config.ts:1',
  ],
  ['uploads of Node.js', { ...NODE, 'store.js': "multer({ dest: 'uploads/' })\n" }, 'store.js:1'],
  [
    'a log of Go',
    { ...GO, 'log.go': 'package main\n\nvar f, _ = os.OpenFile("till.log", os.O_APPEND|os.O_CREATE, 0o644)\n' },
    'log.go:3',
  ],
  [
    'a folder for logs that Go passes on',
    { ...GO, 'log.go': 'package main\n\nvar logs, _ = newLogs("./logs")\n' },
    'log.go:3',
  ],
  [
    'a log of lumberjack',
    { ...GO, 'log.go': 'package main\nvar l = lumberjack.Logger{Filename: "logs/a.log"}\n' },
    'log.go:2',
  ],
  [
    'a log of Rust',
    { ...RUST, 'src/log.rs': 'let file = tracing_appender::rolling::daily("logs", "till");\n' },
    'src/log.rs:1',
  ],
  [
    'a log by settings of log4rs',
    { ...RUST, 'log4rs.yml': 'appenders:\n  asked:\n    kind: file\n    path: "log/a.log"\n' },
    'log4rs.yml:4',
  ],
  [
    'a file of Go whose path has a name',
    {
      ...GO,
      'keys.go': 'package main\n\nfunc keep() {\n\tpath := "./keys.json"\n\tos.WriteFile(path, nil, 0o600)\n}\n',
    },
    'keys.go:5',
  ],
  [
    'a file of Rust whose path has a name',
    { ...RUST, 'src/keys.rs': 'const KEYS: &str = "keys.json";\nlet file = File::create(KEYS)?;\n' },
    'src/keys.rs:2',
  ],
  [
    'a log of Spring',
    { ...SPRING, 'src/main/resources/application.properties': 'logging.file.name=logs/a.log\n' },
    'src/main/resources/application.properties:1',
  ],
  [
    'a log of Logback',
    { ...SPRING, 'src/main/resources/logback-spring.xml': '<appender>\n<file>logs/a.log</file>\n' },
    'src/main/resources/logback-spring.xml:2',
  ],
])('a program may write next to itself if its sources do: %s', (_, files, place) => {
  expect(writesIn(files)).toEqual({ says: [place], writes: true, owned: true });
});

test.each([
  ['a file is only read', { ...FLASK, 'log.py': "open('till.csv', 'r')\n" }],
  ['a log has a place of its own', { ...FLASK, 'log.py': "FileHandler('/tmp/till.log')\n" }],
  ['a test writes', { ...FLASK, 'tests/log.py': "os.makedirs('log')\n" }],
  ['its documentation writes', { ...FLASK, 'documentation/js/index.py': "os.makedirs('log')\n" }],
  ['a tool writes', { ...NODE, 'vite.config.js': "fs.writeFileSync('a', 'b')\n" }],
  [
    'Go writes elsewhere',
    { ...GO, 'log.go': 'package main\n\nvar f, _ = os.Create("/tmp/a.log")\nvar g, _ = os.Create(path)\n' },
  ],
  [
    'Go has a name for another place',
    { ...GO, 'log.go': 'package main\n\nconst path = "/tmp/a.log"\n\nvar g, _ = os.Create(path)\n' },
  ],
  ['Rust sends a text', { ...RUST, 'src/send.rs': 'let hello = "hello";\nstream.write(hello);\n' }],
  ['Go only reads', { ...GO, 'log.go': 'package main\n\nvar f, _ = os.OpenFile("a.csv", os.O_RDONLY, 0)\n' }],
  [
    'Spring logs elsewhere',
    { ...SPRING, 'src/main/resources/application.yml': 'logging:\n  file:\n    name: /tmp/a.log\n' },
  ],
  ['it is a comment', { ...NODE, 'store.js': "// fs.mkdirSync('uploads')\n" }],
])('a program may not write next to itself if %s', (_, files) => {
  expect(writesIn(files)).toEqual({ says: [], writes: false, owned: false });
});

test('a source with many names of paths takes no longer than its length', () => {
  const calls = Array.from({ length: 40_000 }, (_, at) => `os.Create(p${at})\n`).join('');
  expect(writesIn({ ...GO, 'log.go': calls }).says).toEqual([]);
});
