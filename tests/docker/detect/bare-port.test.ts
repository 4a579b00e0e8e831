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
