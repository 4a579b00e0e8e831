import { expect, test } from 'vitest';
import { areKnown, detectIn } from './known.ts';

areKnown({
  'a Go service with its commands below cmd/': {
    files: {
      'go.mod': 'module example.com/shop/orders/v2\n\ngo 1.24\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
      'cmd/server/main.go': 'package main\n\nfunc main() {\n\taddr := os.Getenv("PORT")\n\tr.Run(":9000")\n}\n',
      'cmd/migrate/main.go': 'package main\n',
    },
    language: 'go',
    options: { name: 'orders', port: 9000 },
    found: ['framework Gin go.mod:5', 'port 9000 cmd/server/main.go:5', 'version >=1.24 go.mod:3'],
  },
  'a Go module with a client and a daemon': {
    files: {
      'go.mod': 'module example.com/gate\n\ngo 1.24\n',
      'cmd/gate/main.go': 'package main\n',
      'cmd/gated/main.go': 'package main\n',
    },
    language: 'go',
    options: { name: 'gate', port: 8080 },
    found: ['entry ./cmd/gated cmd/gated/main.go:1'],
  },
  'a Go program whose toolchain is pinned': {
    files: { 'go.mod': 'module app\n\ngo 1.22\n\ntoolchain go1.26.3\n', 'main.go': 'package main\n' },
    language: 'go',
    options: { name: 'app', version: '1.26.3', port: 8080 },
    start: '/srv/app',
  },
  'a Rust crate with two binaries': {
    files: {
      'Cargo.toml':
        '[package]\nname = "gate"\nedition = "2024"\nrust-version = "1.85"\ndefault-run = "gated"\n\n[dependencies]\naxum = "0.8"\n\n[[bin]]\nname = "gated"\n\n[[bin]]\nname = "gatectl"\n',
      'src/bin/gated.rs': 'let listener = TcpListener::bind("0.0.0.0:7070");\n',
    },
    language: 'rust',
    options: { name: 'gate', port: 7070 },
  },
  'a Maven project of Spring Boot': {
    files: {
      'pom.xml':
        '<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <parent><artifactId>spring-boot-starter-parent</artifactId></parent>\n  <artifactId>ledger</artifactId>\n  <properties><java.version>21</java.version></properties>\n</project>\n',
      'src/main/resources/application.properties': 'spring.application.name=ledger\nserver.port=8181\n',
    },
    language: 'java-maven',
    options: { name: 'ledger', version: '21', port: 8181 },
    found: ['name ledger pom.xml:3', 'version 21 pom.xml:4', 'port 8181 src/main/resources/application.properties:2'],
  },
  'a Gradle build in Java': {
    files: {
      'build.gradle':
        "plugins { id 'org.springframework.boot' version '4.0.0' }\njava { toolchain { languageVersion = JavaLanguageVersion.of(21) } }\n",
      'settings.gradle': "rootProject.name = 'carts'\n",
      'src/main/java/App.java': '',
    },
    language: 'java-gradle',
    options: { name: 'carts', version: '21', port: 8080 },
  },
  'a Gradle build in Kotlin': {
    files: {
      'build.gradle.kts':
        'kotlin { jvmToolchain(21) }\ndependencies { implementation("io.ktor:ktor-server-core:3.0.0") }\n',
      'settings.gradle.kts': 'rootProject.name = "feeds"\n',
      'src/main/kotlin/App.kt': '',
    },
    language: 'kotlin',
    options: { name: 'feeds', version: '21', port: 8080 },
  },
  'an ASP.NET project': {
    files: {
      'Shop.Api.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web">\n  <PropertyGroup>\n    <TargetFramework>net9.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n',
      'Program.cs': '',
    },
    language: 'dotnet',
    options: { name: 'shop-api', version: '9.0', port: 8080 },
  },
  'a C++ program with CMake': {
    files: {
      'CMakeLists.txt': 'project(gateway CXX)\nadd_executable(gatewayd src/main.cpp)\n',
      'src/main.cpp': 'int port = 9191;\n',
    },
    language: 'cpp',
    options: { name: 'gateway', port: 9191 },
  },
  'a C program with make': {
    files: { Makefile: 'all:\n\tcc -o x x.c\n', 'x.c': '' },
    language: 'c',
    options: { port: 8080 },
  },
});

test('a folder with the name of the program does not conflict with it', () => {
  const files = {
    'go.mod': 'module till\n\ngo 1.26\n',
    'main.go': 'package main\n\nvar pages = template.ParseGlob("app/pages/*")\n',
    'app/pages/till.html': '',
  };
  const recipe = detectIn(files)[0]?.recipe;
  expect(recipe?.start).toEqual(['/srv/program']);
  expect(recipe?.compile).toMatch(/cp -r \/src\/app \/out\/srv\/.* -o \/out\/srv\/program \./);
});

test.each([
  ['cmd/ itself', ['cmd/main.go', 'cmd/tillcli/main.go'], './cmd'],
  ['what is not called like a tool', ['cmd/seed-words/main.go', 'cmd/tillhouse/main.go'], './cmd/tillhouse'],
  ['a tool that is alone', ['cmd/tillctl/main.go'], './cmd/tillctl'],
])('builds, of the programs below cmd/, %s', (_, programs, entry) => {
  const files = Object.fromEntries(programs.map((file) => [file, 'package main\n']));
  const [detection] = detectIn({ 'go.mod': 'module example.com/shop\n\ngo 1.26\n', ...files });
  expect(detection?.found.find(({ what }) => what === 'entry')?.value).toBe(entry);
});
