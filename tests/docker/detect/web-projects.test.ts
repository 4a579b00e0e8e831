import { areKnown } from './known.ts';

areKnown({
  'an Express server under pnpm': {
    files: {
      'package.json':
        '{\n  "name": "@shop/api",\n  "packageManager": "pnpm@10.1.0",\n  "engines": { "node": "^22.4.0" },\n  "scripts": { "start": "node --enable-source-maps src/server.js" },\n  "dependencies": { "express": "5.1.0" }\n}\n',
      'src/server.js': 'const port = process.env.PORT || 4000;\n',
    },
    language: 'node',
    options: { name: 'api', version: '22', port: 4000 },
    start: 'node --enable-source-maps src/server.js',
    found: [
      'package manager pnpm 10.1.0 package.json:3',
      'start node --enable-source-maps src/server.js package.json:5',
      'port 4000 src/server.js:1',
    ],
  },
  'a TypeScript server with a yarn lock file': {
    files: {
      'package.json': '{ "name": "api", "main": "dist/index.js", "devDependencies": { "typescript": "6.0.3" } }',
      'tsconfig.json': '{}',
      'yarn.lock': '',
      '.nvmrc': 'v24.2.0\n',
    },
    language: 'typescript',
    options: { name: 'api', port: 3000 },
    start: 'node dist/index.js',
  },
  'a site that Vite builds': {
    files: {
      'package.json': '{ "name": "web", "scripts": { "build": "vite build" }, "devDependencies": { "vite": "8.0.0" } }',
      'index.html': '<p>',
      'package-lock.json': '{}',
    },
    language: 'static',
    options: { name: 'web', port: 8080 },
    start: 'nginx -c /etc/nginx/nginx.conf -g daemon off;',
  },
  'a page and nothing else': { files: { 'index.html': '<p>' }, language: 'static', options: { port: 8080 } },
  'a Bun server': {
    files: {
      'package.json': '{ "name": "b", "module": "index.ts" }',
      'bun.lock': '',
      'index.ts': 'Bun.serve({ port: 3100 });\n',
    },
    language: 'bun',
    options: { name: 'b', port: 3100 },
  },
  'a Deno server': {
    files: {
      'deno.json': '{\n  // how it is started\n  "tasks": { "start": "deno run --allow-net main.ts" },\n}',
      'main.ts': 'Deno.serve({ port: 8123 }, () => new Response());\n',
    },
    language: 'deno',
    options: { port: 8123 },
  },
});
