/** A small project, and how a pack is asked for. */
export interface ProjectFixture {
  files: Readonly<Record<string, string | Uint8Array>>;
  /** The folder of the program, where it is not the project's own. */
  folder?: string;
  /** Options of the command line. */
  args?: readonly string[];
}

/** Projects of several kinds, each with something that another does not have. */
export const projects: Readonly<Record<string, ProjectFixture>> = {
  'an Express server with options': {
    files: {
      'package.json': JSON.stringify({
        name: '@acme/orders',
        engines: { node: '>=22' },
        scripts: { start: 'node src/server.js' },
        dependencies: { express: '5.1.0', pg: '8.16.0' },
      }),
      'package-lock.json': '{"lockfileVersion":3,"packages":{}}',
      'src/server.js':
        "require('express')().get('/healthz', (_, r) => r.send('ok')).listen(process.env.PORT || 4100)\n",
      '.env.example': 'PORT=4100\nDATABASE_URL=postgres://localhost/orders\nSESSION_SECRET=\n',
      'README.md': '# Orders\n',
    },
    args: ['--port', '4200', '--plain', '--health', '/healthz'],
  },
  'a FastAPI service with a compose file': {
    files: {
      'pyproject.toml':
        '[project]\nname = "stock"\nversion = "1.0.0"\nrequires-python = ">=3.12"\ndependencies = ["fastapi", "uvicorn", "redis"]\n',
      'uv.lock': 'version = 1\n',
      'app/__init__.py': '',
      'app/main.py':
        'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/health")\ndef health():\n    return {}\n',
      'compose.yaml':
        'services:\n  # ours\n  web:\n    build: .\n    ports: ["8000:8000"]\n  cache:\n    image: redis:7\n',
    },
  },
  'a Go program': {
    files: {
      'go.mod': 'module example.com/clock\n\ngo 1.24\n',
      'go.sum': '',
      'main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":9090", nil) }\n',
      Dockerfile: 'FROM golang\n',
    },
    args: ['--explain'],
  },
  'a member of a workspace': {
    files: {
      'package.json': '{"name":"root","private":true,"packageManager":"pnpm@10.12.1"}',
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\n  - packages/*\n',
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'apps/api/package.json': JSON.stringify({
        name: 'api',
        scripts: { start: 'node index.js' },
        dependencies: { fastify: '5.0.0', shared: 'workspace:*' },
      }),
      'apps/api/index.js': "require('fastify')().listen({ port: 3000, host: '0.0.0.0' })\n",
      'packages/shared/package.json': '{"name":"shared","version":"1.0.0"}',
      'packages/shared/index.js': '',
    },
    folder: 'apps/api',
  },
  'a Spring Boot program with letters beyond ASCII and a file that is no text': {
    files: {
      'pom.xml': `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent>
  <groupId>ch.bücher</groupId>
  <artifactId>ledger</artifactId>
  <version>1.0.0</version>
  <properties><java.version>21</java.version></properties>
  <dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies>
</project>
`,
      'src/main/resources/application.properties': new Uint8Array([0xff, 0xfe, 0x00, 0x41]),
      'src/main/java/App.java': 'class App {}\n',
    },
  },
};
