import { areKnown } from './known.ts';

areKnown({
  'a Node server whose compose file brings up what it needs': {
    files: {
      'package.json': '{ "name": "shop", "main": "server.js" }',
      'server.js': 'listen(process.env.PORT ?? 3000);\n',
      'docker-compose.yml':
        'services:\n  web:\n    build: .\n    ports:\n      - "127.0.0.1:80:4100"\n  db:\n    image: docker.io/library/postgres:16-alpine\n  jobs:\n    image: "redis"\n  mail:\n    image: axllent/mailpit:v1\n  worker:\n    build: { context: ./worker }\n    ports: [9000]\n',
    },
    language: 'node',
    options: { name: 'shop', port: 4100, services: ['postgres', 'redis'] },
    found: [
      'port 4100 docker-compose.yml:5',
      'service postgres docker-compose.yml:7',
      'service redis docker-compose.yml:9',
    ],
  },
  'a compose file in the other ways of writing': {
    files: {
      'go.mod': 'module app\n',
      'main.go': 'package main\n',
      'compose.yaml': `x-db: &db
  image: mysql:\${MYSQL_VERSION:-8}
services:
  app:
    build:
      context: ./
    ports:
      - target: 7000
        published: 80
  db: *db
  queue:
    image: rabbitmq@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
    },
    language: 'go',
    options: { name: 'app', port: 7000, services: ['mysql', 'rabbitmq'] },
    found: ['port 7000 compose.yaml:8', 'service mysql compose.yaml:2'],
  },
});
