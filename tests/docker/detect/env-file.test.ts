import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const go = (body: string) => ({
  'go.mod': 'module till\n\ngo 1.26\n',
  'main.go': `package main\n\nfunc main() {\n${body}\n\tr.Run(":9000")\n}\n`,
});
const rust = (body: string) => ({
  'Cargo.toml': '[package]\nname = "till"\n',
  'src/main.rs': `fn main() {\n    ${body}\n}\n`,
});

test.each([
  ['Go', go('\terr := godotenv.Load()\n\tif err != nil {\n\t\tlog.Fatal("no file")\n\t}'), 'main.go:4', '.env'],
  [
    'Go, named',
    go('\tif err := godotenv.Load("./till.env"); err != nil {\n\t\tpanic(err)\n\t}'),
    'main.go:4',
    'till.env',
  ],
  [
    'Go, under another name',
    go('\tfailed := godotenv.Load()\n\tif failed != nil {\n\t\tpanic("no file")\n\t}'),
    'main.go:4',
    '.env',
  ],
  ['Rust', rust('dotenvy::dotenv().expect("no file");'), 'src/main.rs:2', '.env'],
])('a program in %s that fails without its env file gets an empty one', (_, files, place, name) => {
  const [detection] = detectIn(files);
  const why = `${place} stops without it, so the image contains an empty one: its variables come from the environment`;
  expect(detection?.assumed).toContainEqual({ what: 'file', value: name, why });
  expect(detection?.recipe?.compile).toMatch(new RegExp(` && touch /out/srv/${name}$`));
  expect(detection?.decisions).toEqual([]);
});

test('names an env file whose path is put together', () => {
  const files = go(
    '\tfailed := godotenv.Load(fmt.Sprintf("config/.env%s", mode))\n\tif failed != nil {\n\t\tlog.Panic(failed)\n\t}',
  );
  expect(detectIn(files)[0]?.decisions).toEqual([
    'main.go:4: it does not start without the file config/.env%s, which is not in the image: mount one at /srv/config/.env%s',
  ]);
});

test.each(['/etc/till.env', '../till.env'])('suggests mounting an env file from another folder: %s', (path) => {
  const files = go(`\tif err := godotenv.Load("${path}"); err != nil {\n\t\tpanic(err)\n\t}`);
  expect(detectIn(files)[0]?.decisions).toEqual([expect.stringContaining('main.go:4: it does not start without')]);
});

test.each([
  ['is let go', go('\t_ = godotenv.Load()\n\terr := open()\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}')],
  ['is only told', go('\tif err := godotenv.Load(); err != nil {\n\t\tlog.Println("none")\n\t}')],
  ['is let go in Rust', rust('dotenvy::dotenv().ok();')],
  ['is a comment', rust('// dotenv().expect("no file");')],
])('does not require an env file whose absence %s', (_, files) => {
  expect(detectIn(files)[0]?.decisions).toEqual([]);
});

test.each(['.env_rename_me', '.env-sample', '.env.development.example', 'env.dist'])(
  'reads variables from %s',
  (name) => {
    const variables = detectIn({ ...go(''), [name]: 'ACCESS_LEVEL=high\n' })[0]?.variables;
    expect(variables).toEqual([{ name: 'ACCESS_LEVEL', value: 'high', place: `${name}:1` }]);
  },
);

test('leaves out the variable that makes uvicorn watch its files', () => {
  const [detection] = detectIn({
    'requirements.txt': 'fastapi\nuvicorn\n',
    'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    '.env.example': 'UVICORN_RELOAD=True\nCOLOUR=green\n',
  });
  expect(detection?.variables.map(({ name }) => name)).toEqual(['COLOUR']);
});
