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
