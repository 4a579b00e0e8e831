import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

test.each([
  ['await app.listen(9000);', 9000],
  ["await app.listen(9000, '0.0.0.0');", 9000],
  ['setTimeout(restart(5000.5), 1);', 3000],
])('a number alone in a call that listens is the port: %s', (line, port) => {
  const files = {
    'package.json': '{ "scripts": { "start": "node app.js" }, "dependencies": { "express": "5.1.0" } }',
    'app.js': `${line}\n`,
  };
  expect(detectIn(files)[0]?.options.port).toBe(port);
});

test.each(['APP_PORT=8080', 'APP_PORT=:8080', 'APP_PORT=":8080"'])(
  'the port in a variable that the program reads counts more than that of its image: %s',
  (variable) => {
    const files = {
      'go.mod': 'module till\n\ngo 1.26\n',
      'main.go': 'package main\n\nvar port = os.Getenv("APP_PORT")\n\nfunc main() {}\n',
      '.env.example': `${variable}\n`,
      Dockerfile: 'FROM golang:1.26\nEXPOSE 8181\n',
    };
    expect(detectIn(files)[0]?.options.port).toBe(8080);
    expect(detectIn({ ...files, 'main.go': 'package main\n\nfunc main() {}\n' })[0]?.options.port).toBe(8181);
  },
);

test.each([
  ['SERVER_PORT: Joi.number().port().default(3001),', 3001],
  ['port: Number(process.env.APP_PORT || 4100),', 4100],
  ['HTTP_PORT: z.coerce.number().default(4200),', 4200],
  ['DB_PORT: z.coerce.number().default(5432),', 3000],
])('the port of a program is the default of its variable: %s', (line, port) => {
  const files = {
    'package.json': '{ "scripts": { "start": "node app.js" }, "dependencies": { "express": "5.1.0" } }',
    'app.js': "const { settings } = require('./settings/all.js');\nstart(settings);\n",
    'settings/all.js': `exports.settings = {\n  ${line}\n};\n`,
  };
  expect(detectIn(files)[0]?.options.port).toBe(port);
});

test.each(['SocketAddr::from(([0, 0, 0, 0], 4000))', 'SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 4000)'])(
  'the port of a Rust program is that of its address: %s',
  (address) => {
    const files = {
      'Cargo.toml': '[package]\nname = "till"\n\n[dependencies]\naxum = "0.8"\n',
      'src/main.rs': `fn main() {\n    let addr = ${address};\n}\n`,
    };
    expect(detectIn(files)[0]?.options.port).toBe(4000);
  },
);
