import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const NODE = {
  'package.json': '{ "name": "till", "main": "index.js" }',
  'index.js': 'app.get("/ping")\nlisten(3000)\n',
};
const found = (files: Readonly<Record<string, string>>) =>
  detectIn({ ...NODE, ...files })[0]?.found.find(({ what }) => what === 'health');

test.each([
  ['in one line', 'FROM x\nHEALTHCHECK CMD curl -f http://localhost:3000/v1/health || exit 1\n', 2],
  ['over two lines', 'FROM x\nHEALTHCHECK --interval=5s \\\n  CMD wget -q http://127.0.0.1:$PORT/v1/health\n', 3],
  ['as words', 'FROM x\nHEALTHCHECK CMD ["curl", "http://0.0.0.0:$\u007bPORT:-3000}/v1/health"]\n', 2],
])(
  'the route in the health check of a Dockerfile (%s) takes precedence over routes in sources',
  (_, Dockerfile, line) => {
    expect(found({ Dockerfile })).toEqual({ what: 'health', value: '/v1/health', path: 'Dockerfile', line });
  },
);

test('the route in the health check of a compose file counts only if it belongs to the app', () => {
  const compose =
    'services:\n  store:\n    image: x\n    healthcheck:\n      test: curl http://localhost/no\n  till:\n    build: .\n    healthcheck:\n      interval: 5s\n      test: ["CMD-SHELL", "curl -f http://localhost:3000/v1/health"]\n';
  expect(found({ 'compose.yaml': compose })).toMatchObject({ value: '/v1/health', path: 'compose.yaml', line: 10 });
});

test.each([
  ['has a variable in it', 'FROM x\nHEALTHCHECK CMD curl http://localhost:3000/$\u007bPREFIX}health\n'],
  ['is on another machine', 'FROM x\nHEALTHCHECK CMD curl http://example.com/health\n'],
  ['is no health check', 'FROM x\nRUN curl http://localhost:3000/health\n'],
])('ignores a route that %s', (_, Dockerfile) => {
  expect(found({ Dockerfile })?.value).toBe('/ping');
});

async function merged(service: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ ...NODE, ...files, 'compose.yaml': `services:\n  web:\n    build: .\n${service}` });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const { web } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services;
  return { folder, stderr, web };
}

test.each(['curl -f http://localhost:3000/up', '["CMD", "/usr/bin/wget", "-q", "http://localhost:3000/up"]'])(
  'replaces a health check whose program the image lacks (%s) and keeps its intervals',
  async (check) => {
    const { stderr, web } = await merged(`    healthcheck:\n      test: ${check}\n      interval: 7s\n`);
    expect(web.healthcheck.interval).toBe('7s');
    expect(web.healthcheck.test.join(' ')).toMatch(/^CMD \S*node .*\/up/);
    expect(stderr).toContain('changes  compose.yaml: services.web.healthcheck.test: replaced');
  },
);

test.each([
  ['the program of the image', '    healthcheck: { test: ["CMD", "node", "check.js"] }\n'],
  ['a command of the file', '    command: npm start\n    healthcheck: { test: "curl http://localhost/up" }\n'],
])('keeps a health check with %s', async (_, service) => {
  expect((await merged(service)).stderr).not.toContain('healthcheck.test');
});

test('writes variables that Compose requires to .env, with values from the example first', async () => {
  const { folder, stderr } = await merged(
    '    environment:\n      KEY: $\u007bKEY:?needed}\n      STORE: $\u007bSTORE?}\n      LEVEL: $\u007bLEVEL:-info}\n',
    { '.env.example': 'STORE=memory\n' },
  );
  expect(readFileSync(join(folder, '.env'), 'utf8')).toMatch(/^STORE=memory\n# compose\.yaml:5\nKEY=\S+\n$/);
  expect(stderr).toContain('decide   compose.yaml: it does not start without KEY: put your own values into .env');
});

test("keeps the JVM system properties in the project's Dockerfile", () => {
  const [detection] = detectIn({
    'pom.xml':
      '<project><parent><artifactId>spring-boot-starter-parent</artifactId></parent><artifactId>till</artifactId></project>',
    Dockerfile:
      'FROM x\nENTRYPOINT ["java", "-Xmx1g", "-Dspring.aot.enabled=true", "-Dspring.profiles.active=$\u007bPROFILE}", "-jar", "till.jar"]\n',
  });
  expect(detection?.recipe?.start.slice(0, 2)).toEqual(['java', '-Dspring.profiles.active=$\u007bPROFILE}']);
});

const goRoutes = (body: string) =>
  detectIn({
    'go.mod': 'module mint\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n',
    'main.go': `package main\n\nfunc main() {\n${body}\n}\n`,
  })[0]?.recipe?.health;

test.each([
  ['on a router that is mounted', '\tinner := chi.NewRouter()\n\tinner.Get("/health", ok)\n\tr.Mount("/inner", inner)'],
  ['inside a group', '\tr.Route("/inner", func(r chi.Router) {\n\t\tr.Use(log)\n\n\t\tr.Get("/health", ok)\n\t})'],
])('a health route %s has a prefix, so it is not used', (_, body) => {
  expect(goRoutes(body)).toEqual({ kind: 'tcp' });
});

test('a health route beside a group is used', () => {
  const group = '\tr.Route("/inner", func(r chi.Router) {\n\t\tr.Get("/coins", ok)\n\t})';
  expect(goRoutes(`${group}\n\tr.Get("/health", ok)`)).toEqual({ kind: 'http', path: '/health' });
  expect(goRoutes(`\tr.Group(func(r chi.Router) {\n\t\tr.Get("/health", ok)\n\t})`)).toEqual({
    kind: 'http',
    path: '/health',
  });
});
